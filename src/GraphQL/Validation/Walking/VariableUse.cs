using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable there.</param>
/// <param name="Type">What belongs there; null where that is unknown.</param>
/// <param name="HasDefault">Whether the argument or input field that it is given for has a default of its own.</param>
/// <param name="OneOf">The OneOf input object that it is given for a field of; null elsewhere.</param>
internal readonly record struct VariableUse(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);

using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>A literal where the schema says what belongs there. Parts of a literal that is wrong as a whole are not such.</summary>
/// <param name="Value">The literal; it may be a variable or hold some.</param>
/// <param name="Type">What belongs there; an input type.</param>
internal readonly record struct TypedValue(ValueNode Value, GraphQLType Type);

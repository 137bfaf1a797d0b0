using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Walking;

/// <summary>An operation with all uses of variables that belong to it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Uses">Those in the operation itself, then those of each fragment that it reaches.</param>
internal sealed record OperationVariables(OperationDefinitionNode Operation, IReadOnlyList<IReadOnlyList<VariableUse>> Uses);

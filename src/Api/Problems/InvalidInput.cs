using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Problems;

/// <summary>A value that is not admitted.</summary>
[GraphQLType("InvalidInput")]
internal sealed record InvalidInput(string Code, string Message, IReadOnlyList<string> Path, int? Index) : MutationError(Code, Message, Path, Index);

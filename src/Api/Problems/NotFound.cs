using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Problems;

/// <summary>Something named in the input is not there.</summary>
[GraphQLType("NotFound")]
internal sealed record NotFound(string Code, string Message, IReadOnlyList<string> Path, int? Index) : MutationError(Code, Message, Path, Index);

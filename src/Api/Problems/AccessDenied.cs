using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Problems;

/// <summary>The caller may not do this.</summary>
[GraphQLType("AccessDenied")]
internal sealed record AccessDenied(string Code, string Message, IReadOnlyList<string> Path, int? Index) : MutationError(Code, Message, Path, Index);

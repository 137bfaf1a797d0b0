using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Problems;

/// <summary>A rule of the review forbids it as things stand: a state, a deadline, a recusal.</summary>
[GraphQLType("RuleViolation")]
internal sealed record RuleViolation(string Code, string Message, IReadOnlyList<string> Path, int? Index) : MutationError(Code, Message, Path, Index);

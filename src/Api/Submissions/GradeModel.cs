using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>One evaluator's grade.</summary>
/// <param name="Evaluator">The account; null where that is not told.</param>
/// <param name="Value">The grade.</param>
/// <param name="Counts">Whether it counts under the revision that stands.</param>
/// <param name="RevisionNumber">Under which it was given.</param>
[GraphQLType("Grade")]
internal sealed record GradeModel(string? Evaluator, ItemValueModel Value, bool Counts, int RevisionNumber);

using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>What evaluators found an item to be.</summary>
/// <param name="Item">The item that it is of.</param>
/// <param name="Value">The value.</param>
/// <param name="Reason">Why it is another than the submitted one; null: it is the same.</param>
/// <param name="Counts">Whether it counts under the revision that stands.</param>
/// <param name="RevisionNumber">Under which it was verified.</param>
[GraphQLType("VerifiedValue")]
internal sealed record VerifiedModel(SubmissionItemModel Item, ItemValueModel Value, string? Reason, bool Counts, int RevisionNumber);

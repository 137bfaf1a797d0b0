using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>A value from a survey or a register.</summary>
/// <param name="Item">The item that it is of.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Counts">Whether it counts under the revision that stands.</param>
/// <param name="RevisionNumber">Under which it was supplied.</param>
[GraphQLType("SuppliedValue")]
internal sealed record SuppliedModel(SubmissionItemModel Item, ItemValueModel Value, string Source, bool Counts, int RevisionNumber);

using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>How far the submissions of a group are.</summary>
/// <param name="Group">Its name; null: the units without one.</param>
/// <param name="Counts">How many.</param>
[GraphQLType("GroupProgress")]
internal sealed record GroupProgressModel(string? Group, ProgressCounts Counts);

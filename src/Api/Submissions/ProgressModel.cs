using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>How far the submissions of a round are.</summary>
/// <param name="All">Of all groups.</param>
/// <param name="Groups">Of each.</param>
[GraphQLType("RoundProgress")]
internal sealed record ProgressModel(ProgressCounts All, IReadOnlyList<GroupProgressModel> Groups);

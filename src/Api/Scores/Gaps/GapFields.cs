using Fadu.Api.Requests;
using Fadu.Application.Gaps;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Scores.Gaps;

/// <summary>Where units fall short, for whoever sees their submissions.</summary>
[GraphQLFields("UnitScore")]
internal static class GapFields
{
    public static IReadOnlyList<UnitGapsModel?> Gaps(IReadOnlyList<UnitScoreModel> scores, RequestContext context) =>
    [
        .. scores.Select(score => SeenGaps.Of(score.Seen, context.CancellationToken) is { } gaps && score.Seen.Explainer is { } explainer ? new UnitGapsModel(gaps, explainer, context.Viewer().Language) : null),
    ];
}

using Fadu.Api.Requests;
using Fadu.Application.Gaps;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Scores.Gaps;

/// <summary>Where units fall short, for whoever sees their submissions.</summary>
/// <param name="desk">Where gaps are found.</param>
[GraphQLFields("UnitScore")]
internal sealed class GapFields(GapDesk desk)
{
    public async Task<IReadOnlyList<UnitGapsModel?>> GapsAsync(IReadOnlyList<UnitScoreModel> scores, RequestContext context)
    {
        var found = await desk.FindAsync([.. scores.Select(score => score.Seen)], context.CancellationToken);
        if (!found.Succeeded)
            throw new GraphQLException(context.Error(found.Problems));

        return
        [
            .. scores.Zip(found.Value, (score, gaps) => gaps is not null && score.Seen.Explainer is { } explainer ? new UnitGapsModel(gaps, explainer, context.Viewer().Language) : null),
        ];
    }
}

using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Previews;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Scores.Previews;

/// <summary>What another revision would do to a round, for coordinators.</summary>
/// <param name="sights">Who asks.</param>
/// <param name="desk">Where previews come from.</param>
[GraphQLFields("Round")]
internal sealed class PreviewFields(Sights sights, PreviewDesk desk)
{
    public async Task<IReadOnlyList<FieldOutcome<RevisionPreviewModel?>>> PreviewRevisionAsync(
        IReadOnlyList<RoundModel> rounds, int? revision, Basis basis, RequestContext context)
    {
        var (sight, found) = (await sights.OfAsync(context), new FieldOutcome<RevisionPreviewModel?>[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var view = await desk.FindAsync(sight, rounds[i].Code, revision, basis, context.CancellationToken);
            // What can't be told of one round is an error of that round alone; what is not to be seen is answered like what is not there.
            if (view.Succeeded)
                found[i] = new RevisionPreviewModel(view.Value, context.Viewer().Language);
            else if (view.Problems is not [{ Code: "round.unknown" }])
                found[i] = context.Error(view.Problems[0]);
        }

        return found;
    }
}

using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Scores;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Publications;

/// <summary>Publications of rounds.</summary>
/// <param name="sights">What there is.</param>
/// <param name="desk">Where publications come from.</param>
[GraphQLFields("Round")]
internal sealed class RoundPublicationFields(Sights sights, PublicationDesk desk)
{
    public async Task<IReadOnlyList<IReadOnlyList<PublicationModel>>> PublicationsAsync(IReadOnlyList<RoundModel> rounds, RequestContext context)
    {
        // All rounds at once: what a node does not know yet takes one statement, however many they are.
        var all = (await desk.AllAsync((await sights.OfAsync(context)).Register, null, context.CancellationToken)).ToLookup(one => one.Round, StringComparer.Ordinal);
        return [.. rounds.Select(round => (IReadOnlyList<PublicationModel>)[.. all[round.Code].Select(one => new PublicationModel(one))])];
    }
}

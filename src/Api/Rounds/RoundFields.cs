using Fadu.Api.Requests;
using Fadu.Application.Rounds;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Rounds;

/// <summary>Who evaluates in a round, what was drawn, and which round came before.</summary>
/// <param name="sights">What the caller may see.</param>
[GraphQLFields("Round")]
internal sealed class RoundFields(Sights sights)
{
    public async Task<IReadOnlyList<IReadOnlyList<EvaluatorModel>>> EvaluatorsAsync(IReadOnlyList<RoundModel> rounds, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. rounds.Select(round => (EvaluatorModel[])[.. RoundTeam.Evaluators(sight, round.Round).Select(one => new EvaluatorModel(one.Key, one.Value))])];
    }

    public async Task<IReadOnlyList<IReadOnlyList<PanelModel>>> PanelsAsync(IReadOnlyList<RoundModel> rounds, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. rounds.Select(round => (PanelModel[])[.. RoundTeam.Panels(sight, round.Round).Select(one => new PanelModel(one.Key, one.Value))])];
    }

    public async Task<IReadOnlyList<IReadOnlyList<SampleModel>>> SamplesAsync(IReadOnlyList<RoundModel> rounds, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. rounds.Select(round => (SampleModel[])[.. RoundTeam.Samples(sight, round.Round).Select(one => new SampleModel(one))])];
    }

    public async Task<IReadOnlyList<RoundModel?>> PreviousRoundAsync(IReadOnlyList<RoundModel> rounds, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. rounds.Select(round => round.PreviousRoundCode is { } before ? RoundQueries.Find(sight, before) : null)];
    }
}

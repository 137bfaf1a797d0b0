using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Weights;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Weights.Dispersion;
using Fadu.Indicators.Weights.Methods;
using Fadu.Indicators.Weights.Proposals;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>New marks by methods of weighing: proposed, and where asked for put into the draft.</summary>
/// <param name="sights">Who may.</param>
/// <param name="weights">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class WeightMutations(Sights sights, WeightsDesk weights)
{
    private static readonly InputPlaces _places = InputPlaces.Fields.With("round", "roundCode");

    public Task<WeightsPayload> WeightsFromAhpAsync(WeightsFromAhpInput input, RequestContext context) =>
        WeighAsync(input, input.Accept, _ => Task.FromResult<Result<WeighingMethod>>(input.Method()), context);

    public Task<WeightsPayload> WeightsFromEntropyAsync(WeightsFromEntropyInput input, RequestContext context) =>
        WeighAsync(input, accept: false, ct => FromRoundAsync(input, achieved => new EntropyMethod(achieved, input.CompleteOnly, input.Stretch), ct), context);

    public Task<WeightsPayload> WeightsFromCriticAsync(WeightsFromCriticInput input, RequestContext context) =>
        WeighAsync(input, accept: false, ct => FromRoundAsync(input, achieved => new CriticMethod(achieved, input.CompleteOnly), ct), context);

    public Task<WeightsPayload> WeightsEqualAsync(WeightsEqualInput input, RequestContext context) =>
        WeighAsync(input, accept: false, _ => Task.FromResult<Result<WeighingMethod>>(new EqualMethod()), context);

    public Task<WeightsPayload> WeightsFromExpertsAsync(WeightsFromExpertsInput input, RequestContext context) =>
        WeighAsync(input, accept: false, _ => Task.FromResult<Result<WeighingMethod>>(input.Method()), context);

    private async Task<Result<WeighingMethod>> FromRoundAsync(RoundWeightsInput input, Func<Achievements, WeighingMethod> method, CancellationToken ct)
    {
        var achieved = await weights.AchievementsAsync(input.System, input.RoundCode, input.Basis, ct);
        return achieved.Value is { } found ? method(found) : achieved.Problems.ToArray();
    }

    private async Task<WeightsPayload> WeighAsync(WeightsInput input, bool accept, Func<CancellationToken, Task<Result<WeighingMethod>>> findMethod, RequestContext context)
    {
        var (acting, language) = ((await sights.NowAsync(context)).ActAsCoordinator(input.Notes()), context.Viewer().Language);
        var outcome = acting.Value is not { } caller ? Refused(acting.Problems)
            : (await findMethod(context.CancellationToken)) is var method && method.Value is not { } how ? Refused(method.Problems)
            : await weights.WeighAsync(input.System, new ApplyWeights(input.Scope(), how, accept), Asked(input), input.Apply, caller, language, context.CancellationToken);
        return new(
            input.ClientMutationId,
            outcome.Proposal is { } proposal ? new(proposal, language) : null,
            outcome.Applied,
            SystemModel.Find(await sights.NowAsync(context), input.System),
            MutationErrors.Of(outcome.Problems, _places, language));
    }

    private static WeightsOutcome Refused(IReadOnlyList<Problem> problems) => new(null, Applied: false, problems);

    // What accompanies a command is no part of what is asked for.
    private static WeightsInput Asked(WeightsInput input) => input with { ClientMutationId = null, IdempotencyKey = null, ExpectedVersion = null, Reason = null };
}

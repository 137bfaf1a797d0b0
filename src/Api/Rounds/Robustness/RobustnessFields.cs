using System.Collections.Immutable;
using Fadu.Api.Requests;
using Fadu.Application.Robustness;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Api.Rounds.Robustness;

/// <summary>How sure the rankings of rounds are, for coordinators.</summary>
/// <param name="sights">What the caller may see.</param>
/// <param name="desk">Where the answer comes from.</param>
[GraphQLFields("Round")]
internal sealed class RobustnessFields(Sights sights, RobustnessDesk desk)
{
    public async Task<IReadOnlyList<FieldOutcome<RoundRobustnessModel?>>> RobustnessAsync(
        IReadOnlyList<RoundModel> rounds, Basis basis, DateTimeOffset? asOf, int? revision, RobustnessInput input, RequestContext context)
    {
        var (sight, found) = (await sights.OfAsync(context), new FieldOutcome<RoundRobustnessModel?>[rounds.Count]);
        for (var i = 0; i < found.Length; i++)
        {
            var robustness = await desk.FindAsync(sight, rounds[i].Round, new(basis, revision, asOf, input.Request()), context.CancellationToken);
            // What can't be told of one round is an error of that round alone.
            found[i] = robustness.Succeeded ? new RoundRobustnessModel(robustness.Value) : Error(robustness.Problems, context);
        }

        return found;
    }

    // One error for the field; everything that is wrong with the request stands beside it.
    private static FieldError Error(IReadOnlyList<Problem> problems, RequestContext context)
    {
        var language = context.Viewer().Language;
        return problems is [var only] ? context.Error(only) : new(problems[0].Code, string.Join('\n', problems.Select(problem => problem.Message.In(language))))
        {
            Extensions = ImmutableDictionary<string, object?>.Empty.Add("problems", problems
                .Select(problem => ImmutableDictionary<string, object?>.Empty.Add("code", problem.Code).Add("message", problem.Message.In(language)).Add("input", problem.Where))
                .ToImmutableArray()),
        };
    }
}

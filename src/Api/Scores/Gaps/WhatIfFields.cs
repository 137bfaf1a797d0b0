using System.Collections.Immutable;
using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Api.Submissions;
using Fadu.Application.Scores;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>Scores with values that are only tried.</summary>
/// <param name="sights">How far the caller sees.</param>
/// <param name="desk">Where scores come from.</param>
[GraphQLFields("Round")]
internal sealed class WhatIfFields(Sights sights, ScoreDesk desk)
{
    public async Task<IReadOnlyList<FieldOutcome<UnitScoreModel?>>> WhatIfAsync(
        IReadOnlyList<RoundModel> rounds, string unit, IReadOnlyList<ItemInput> values, Basis basis, bool fromDraft, RequestContext context)
    {
        var (sight, outcomes) = (await sights.OfAsync(context), new FieldOutcome<UnitScoreModel?>[rounds.Count]);
        var unclear = ItemInput.Problems(values);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var found = await desk.TryAsync(sight, rounds[i].Code, unit, basis, ItemInput.Reported(values), fromDraft, context.CancellationToken);
            // What is not to be seen is answered like what is not there.
            if (found.Problems is [{ Code: "round.unit_not_enrolled" or "round.unknown" }])
                continue;

            Problem[] refused = [.. unclear, .. found.Problems];
            outcomes[i] = refused is [] ? new UnitScoreModel(found.Value!, context.Viewer().Language) : Refused(refused, context);
        }

        return outcomes;
    }

    // A query has one error; it tells of all that is wrong.
    private static FieldError Refused(Problem[] problems, RequestContext context)
    {
        var language = context.Viewer().Language;
        return context.Error(problems[0]) with
        {
            Message = string.Join('\n', problems.Select(problem => problem.Where is { } item ? $"{item}: {problem.Message.In(language)}" : problem.Message.In(language))),
            Extensions = ImmutableDictionary<string, object?>.Empty
                .Add("items", problems.Select(problem => problem.Where ?? "").ToArray())
                .Add("codes", problems.Select(problem => problem.Code).ToArray()),
        };
    }
}

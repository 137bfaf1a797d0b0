using Fadu.Api.Filters;
using Fadu.Api.Requests;
using Fadu.Application.Scores;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Scoring;

namespace Fadu.Api.Scores;

/// <summary>A condition on one indicator; what is given has to hold together. Marks that are not seen meet none.</summary>
internal sealed record IndicatorWhere(string Code, IReadOnlyList<IndicatorState>? State, DecimalFilter? Score, DecimalFilter? Achievement)
{
    public bool Admits(SeenUnit unit, RequestContext context)
    {
        var indicator = unit.Scores.Indicator(Code) ?? throw context.Fault(new(
            "scores.unknown_indicator", new($"这一版没有编号为“{Code}”的指标，请核对编号", $"this revision has no indicator '{Code}'; check the code"), "where"));
        return unit.Marks(indicator) is { } marks
            && (State is null || State.Contains(marks.State))
            && (Score is null || Score.Admits(marks.Score))
            && (Achievement is null || Achievement.Admits(marks.Achievement));
    }
}

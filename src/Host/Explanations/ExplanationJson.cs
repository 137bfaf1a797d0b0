using System.Text.Json.Nodes;
using Fadu.Formula.Explanation;
using Fadu.Formula.Values;
using Fadu.Host.Results;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Explanations;

/// <summary>An explanation for machines: the unit as scoring gives it, each indicator with its formula and the steps of it.</summary>
/// <param name="language">Of reasons and steps.</param>
/// <param name="explanation">What to write.</param>
internal sealed class ExplanationJson(Language language, Explanation explanation)
{
    private readonly ScoreJson _scores = new(language);

    /// <summary>Everything, or what the caller picked.</summary>
    /// <param name="indicators">Indicators to explain, in order.</param>
    /// <param name="adjustments">Codes of the bonuses and deductions to explain.</param>
    public JsonObject Of(IEnumerable<IndicatorScore> indicators, IReadOnlyCollection<string> adjustments)
    {
        var unit = _scores.Of(explanation.Unit);
        unit["indicators"] = new JsonArray([.. indicators.Select(Of)]);
        unit["bonuses"] = Of(explanation.System.Bonuses, explanation.Unit.Bonuses, adjustments);
        unit["deductions"] = Of(explanation.System.Deductions, explanation.Unit.Deductions, adjustments);
        unit["vetoes"] = Of(explanation.System.Vetoes.Where(veto => explanation.Unit.Vetoes.Contains(veto.Rule)), veto => (veto.Code, veto.Name));
        unit["gatesNotMet"] = Of(explanation.System.Gates.Where(gate => explanation.Unit.FailedGates.Any(failed => failed.Gate == gate.Rule)), gate => (gate.Code, gate.Name));
        return unit;
    }

    private JsonObject Of(IndicatorScore score)
    {
        var document = _scores.Of(score);
        document["rule"] = score.Indicator.Indicator.Rule;
        document["appliesWhen"] = explanation.Condition(score.Indicator) is { } condition ? Of(score.Indicator.AppliesWhen!.Text, condition) : null;
        if (score.Indicator.IsLeaf)
        {
            document["outOf"] = score.Indicator.OutOf;
            document["result"] = score.Result is { } result ? Numbers.Snap(result) : null;
            document["clamped"] = score.Clamping is not Clamping.None;
            document["formula"] = score.State is IndicatorState.NotApplicable ? null : Of(score.Indicator.Formula!.Text, explanation.Formula(score.Indicator));
        }

        return document;
    }

    private JsonArray Of(IReadOnlyList<CheckedAdjustment> adjustments, IReadOnlyList<AdjustmentScore> scores, IReadOnlyCollection<string> picked) => new(
    [
        .. adjustments.Zip(scores).Where(pair => picked.Contains(pair.First.Adjustment.Code)).Select(pair => new JsonObject
        {
            ["code"] = pair.First.Adjustment.Code,
            ["name"] = pair.First.Adjustment.Name,
            ["marks"] = Numbers.Snap(pair.Second.Marks),
            ["result"] = pair.Second.Result is { } result ? Numbers.Snap(result) : null,
            ["clamped"] = pair.Second.Clamping is not Clamping.None,
            ["rule"] = pair.First.Adjustment.Rule,
            ["formula"] = Of(pair.First.Formula.Text, explanation.Formula(pair.First)),
        }),
    ]);

    private JsonArray Of<T>(IEnumerable<CheckedCondition<T>> rules, Func<T, (string Code, string Name)> naming) => new(
    [
        .. rules.Select(rule => new JsonObject
        {
            ["code"] = naming(rule.Rule).Code,
            ["name"] = naming(rule.Rule).Name,
            ["condition"] = Of(rule.When.Text, explanation.Condition(rule)),
        }),
    ]);

    private JsonObject Of(string formula, ExplanationStep step) => new()
    {
        ["text"] = formula,
        ["result"] = step.Value.IsMissing ? null : step.Value.ToString(),
        ["missing"] = step.WhyMissing,
        ["steps"] = new JsonArray([.. Steps.Lines(step, language).Select(line => (JsonNode)line)]),
    };
}

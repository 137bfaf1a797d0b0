using System.Text.Json.Nodes;
using Fadu.Formula.Values;
using Fadu.Host.Results;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Explanations;

/// <summary>An explanation for machines: the unit as scoring gives it, each indicator with its formula and the steps of it.</summary>
/// <param name="language">Of reasons and steps.</param>
/// <param name="explanation">What to write.</param>
internal sealed class ExplanationJson(Language language, UnitExplainer explanation)
{
    private readonly ScoreJson _scores = new(language);

    /// <summary>Everything, or what the caller picked.</summary>
    /// <param name="indicators">Indicators to explain, in order.</param>
    /// <param name="adjustments">Codes of the bonuses and deductions to explain.</param>
    public JsonObject Of(IEnumerable<IndicatorScore> indicators, IReadOnlyCollection<string> adjustments)
    {
        var unit = _scores.Of(explanation.Unit);
        unit["indicators"] = new JsonArray([.. indicators.Select(Of)]);
        unit["bonuses"] = Of(explanation.Bonuses, adjustments);
        unit["deductions"] = Of(explanation.Deductions, adjustments);
        unit["vetoes"] = Of(explanation.Vetoes.Where(veto => veto.Tells));
        unit["gatesNotMet"] = Of(explanation.Gates.Where(gate => gate.Tells));
        return unit;
    }

    private JsonObject Of(IndicatorScore score)
    {
        var (document, explained) = (_scores.Of(score), explanation.Explain(score));
        document["rule"] = explained.Rule;
        document["appliesWhen"] = explained.AppliesWhen is { } condition ? Of(condition) : null;
        if (score.Indicator.IsLeaf)
        {
            document["outOf"] = score.Indicator.OutOf;
            document["result"] = score.Result is { } result ? Numbers.Snap(result) : null;
            document["clamped"] = score.Clamping is not Clamping.None;
            document["formula"] = explained.Formula is { } formula ? Of(formula) : null;
        }

        return document;
    }

    private JsonArray Of(IReadOnlyList<AdjustmentExplanation> adjustments, IReadOnlyCollection<string> picked) => new(
    [
        .. adjustments.Where(one => picked.Contains(one.Score.Adjustment.Code)).Select(one => new JsonObject
        {
            ["code"] = one.Score.Adjustment.Code,
            ["name"] = one.Score.Adjustment.Name,
            ["marks"] = Numbers.Snap(one.Score.Marks),
            ["result"] = one.Score.Result is { } result ? Numbers.Snap(result) : null,
            ["clamped"] = one.Score.Clamping is not Clamping.None,
            ["rule"] = one.Score.Adjustment.Rule,
            ["formula"] = Of(one.Formula),
        }),
    ]);

    private JsonArray Of(IEnumerable<RuleExplanation> rules) => new(
    [
        .. rules.Select(rule => new JsonObject
        {
            ["code"] = rule.Code,
            ["name"] = rule.Name,
            ["condition"] = Of(rule.Condition),
        }),
    ]);

    private JsonObject Of(FormulaExplanation formula) => new()
    {
        ["text"] = formula.Formula,
        ["result"] = formula.Result.Value is { IsMissing: false } value ? value.ToString() : null,
        ["missing"] = formula.Result.WhyMissing?.Chinese,
        ["steps"] = new JsonArray([.. formula.Lines(language).Select(line => (JsonNode)line)]),
    };
}

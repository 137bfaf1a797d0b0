using System.Text.Json.Nodes;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Results;

/// <summary>Scores for machines; names of members are stable, numbers exact.</summary>
/// <param name="language">Of reasons and messages; codes and states are the same in both.</param>
internal sealed class ScoreJson(Language language)
{
    /// <summary>All units of a table.</summary>
    public JsonObject Of(CheckedSystem system, string? bandSet, IEnumerable<UnitScore> units) => new()
    {
        ["system"] = new JsonObject { ["code"] = system.System.Code, ["name"] = system.System.Name, ["fullMarks"] = system.System.FullMarks },
        ["bandSet"] = bandSet,
        ["units"] = new JsonArray([.. units.Select(Of)]),
    };

    /// <summary>One unit.</summary>
    public JsonObject Of(UnitScore unit) => new()
    {
        ["unit"] = unit.Unit.Code,
        ["name"] = unit.Unit.Name,
        ["group"] = unit.Unit.Group,
        ["total"] = unit.Total,
        ["rank"] = unit.Rank,
        ["ranked"] = unit.Ranked,
        ["band"] = BandColumn.Of(unit),
        ["bandBeforeVetoes"] = unit.BandBeforeVetoes,
        ["status"] = unit.Status?.Code,
        ["barredFromCommendation"] = unit.BarredFromCommendation,
        ["whole"] = Snap(unit.Whole),
        ["bonus"] = unit.Bonus,
        ["deduction"] = unit.Deduction,
        ["indicators"] = new JsonArray([.. ScoreTree.All(unit.Indicators).Select(Of)]),
        ["bonuses"] = new JsonArray([.. unit.Bonuses.Select(Of)]),
        ["deductions"] = new JsonArray([.. unit.Deductions.Select(Of)]),
        ["vetoes"] = Codes(unit.Vetoes.Select(veto => veto.Code)),
        ["vetoesUntold"] = Codes(unit.FlaggedVetoes.Select(flag => flag.Veto.Code)),
        ["gatesNotMet"] = Codes(unit.FailedGates.Select(gate => gate.Gate.Code)),
        ["checksFailed"] = Codes(unit.FailedChecks.Select(check => check.Code)),
        ["notes"] = Notes.Of(unit, language),
    };

    /// <summary>One indicator.</summary>
    public JsonObject Of(IndicatorScore score) => new()
    {
        ["code"] = score.Code,
        ["name"] = score.Name,
        ["state"] = score.State switch { IndicatorState.Scored => "SCORED", IndicatorState.Missing => "MISSING", _ => "NOT_APPLICABLE" },
        ["score"] = Snap(score.Score),
        ["marks"] = Snap(score.EffectiveMarks),
        ["nominalMarks"] = score.NominalMarks,
        ["passed"] = score.Passed,
        ["reason"] = Reason(score.MissingReason),
    };

    private JsonObject Of(AdjustmentScore score) => new()
    {
        ["code"] = score.Adjustment.Code,
        ["name"] = score.Adjustment.Name,
        ["marks"] = Snap(score.Marks),
        ["reason"] = Reason(score.MissingReason),
    };

    private string? Reason(MissingReason reason) => reason is MissingReason.None ? null : ValueText.Show(reason).In(language);

    private static decimal? Snap(decimal? number) => number is { } value ? Numbers.Snap(value) : null;

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(code => (JsonNode)code)]);
}

using System.Text.Json.Nodes;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Host.Results;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Statistics;
using Fadu.Kernel;

namespace Fadu.Host.Shortfalls;

/// <summary>Gaps for machines; names of members are stable, numbers exact.</summary>
/// <param name="language">Of reasons and steps.</param>
internal sealed class GapsJson(Language language)
{
    /// <summary>One unit.</summary>
    public JsonObject Of(UnitGaps gaps, UnitExplainer explainer) => new()
    {
        ["unit"] = gaps.Score.Unit.Code,
        ["name"] = gaps.Score.Unit.Name,
        ["group"] = gaps.Score.Unit.Group,
        ["total"] = gaps.Score.Total,
        ["band"] = BandColumn.Of(gaps.Score),
        ["rank"] = gaps.Score.Rank,
        ["ranked"] = gaps.Score.Ranked,
        ["lost"] = Snap(gaps.Lost),
        ["lostToPeers"] = Snap(gaps.LostToPeers),
        ["reach"] = gaps.Reach is { } reach ? Of(reach) : null,
        ["indicators"] = new JsonArray([.. gaps.Indicators.Select(gap => Of(gap, explainer))]),
        ["deductions"] = new JsonArray([.. gaps.Deductions.Select(Of)]),
        ["bonuses"] = new JsonArray([.. gaps.Bonuses.Select(Of)]),
        ["rules"] = new JsonArray([.. gaps.Rules.Select(Of)]),
        ["bands"] = new JsonArray([.. gaps.Bands.Select(Of)]),
    };

    private JsonObject Of(IndicatorGap gap, UnitExplainer explainer) => new()
    {
        ["code"] = gap.Score.Code,
        ["name"] = gap.Score.Name,
        ["score"] = Snap(gap.Score.Score),
        ["marks"] = Snap(gap.Score.EffectiveMarks),
        ["lost"] = Snap(gap.Lost),
        ["nominalLost"] = Snap(gap.NominalLost),
        ["totalLost"] = Snap(gap.TotalLost),
        ["reason"] = Code(gap.Reason),
        ["winnable"] = Snap(gap.Winnable),
        ["missing"] = Codes([.. gap.MissingItems.Select(item => item.Code)]),
        ["unverified"] = Codes(gap.UnverifiedItems),
        ["steps"] = Codes(explainer.Explain(gap.Score).Formula?.Lines(language) ?? []),
        ["moves"] = new JsonArray([.. gap.Moves.Select(Of)]),
    };

    private JsonObject Of(AdjustmentGap gap) => new()
    {
        ["code"] = gap.Score.Adjustment.Code,
        ["name"] = gap.Score.Adjustment.Name,
        ["marks"] = Snap(gap.Score.Marks),
        ["lost"] = Snap(gap.Lost),
        ["moves"] = new JsonArray([.. gap.Moves.Select(Of)]),
    };

    private JsonObject Of(RuleGap gap) => new()
    {
        ["kind"] = gap.Kind switch { RuleKind.Veto => "VETO", RuleKind.Gate => "GATE", _ => "STATUS" },
        ["code"] = gap.Code,
        ["name"] = gap.Name,
        ["untold"] = gap.Outcome is RuleOutcome.Untold,
        ["effect"] = gap.Effect.In(language),
        ["moves"] = new JsonArray([.. gap.Moves.Select(Of)]),
    };

    private static JsonObject Of(BandGap gap) => new()
    {
        ["name"] = gap.Name,
        ["min"] = gap.Min,
        ["short"] = Snap(gap.Short),
        ["behind"] = new JsonArray([.. gap.Behind.Select(one => new JsonObject { ["code"] = one.Code, ["name"] = one.Name, ["short"] = Snap(one.Short) })]),
    };

    private static JsonObject Of(OwnReach reach) => new()
    {
        ["total"] = reach.Total,
        ["band"] = reach.Band,
        ["rank"] = reach.Rank,
        ["won"] = Snap(reach.Won),
        ["share"] = Snap(reach.Share),
        ["changes"] = new JsonArray([.. reach.Changes.Select(Of)]),
    };

    private static JsonObject Of(GapMove move) => new()
    {
        ["target"] = move.Target switch { GapTarget.Pass => "PASS", GapTarget.Next => "NEXT", GapTarget.Full => "FULL", _ => "LIFTED" },
        ["outcome"] = move.Outcome switch { InversionOutcome.ReachedAlready => "REACHED_ALREADY", InversionOutcome.Reached => "REACHED", _ => "IMPOSSIBLE" },
        ["items"] = Codes(move.ItemCodes),
        ["byUnit"] = move.ByUnit,
        ["changes"] = new JsonArray([.. move.Changes.Select(Of)]),
        ["effort"] = Snap(move.Effort),
        ["least"] = move.IsLeast,
        ["gradual"] = move.IsGradual,
        ["effect"] = move.Effect is { } effect ? Of(effect) : null,
    };

    private static JsonObject Of(MoveChange change) => new()
    {
        ["item"] = change.Movable.Item.Code,
        ["from"] = Shown(change.From),
        ["to"] = Shown(change.To),
        ["steps"] = change.Place,
        ["effort"] = Snap(change.Effort),
    };

    private static JsonObject Of(MoveEffect effect) => new()
    {
        ["marks"] = Snap(effect.Marks),
        ["total"] = effect.Total,
        ["totalWon"] = effect.TotalWon,
        ["band"] = effect.Band,
        ["rank"] = effect.Rank,
        ["ranked"] = effect.Ranked,
        ["checksFailed"] = Codes(effect.FailedChecks),
    };

    private static string Code(LossReason reason) => reason switch
    {
        LossReason.NotReported => "NOT_REPORTED",
        LossReason.NotVerified => "NOT_VERIFIED",
        LossReason.NoPreviousValue => "NO_PREVIOUS_VALUE",
        LossReason.NoResult => "NO_RESULT",
        LossReason.BelowZero => "BELOW_ZERO",
        LossReason.Grade => "GRADE",
        LossReason.Peers => "PEERS",
        LossReason.Deduction => "DEDUCTION",
        _ => "VALUE_SHORT",
    };

    /// <summary>A value of whatever kind; null: it is missing.</summary>
    internal static JsonValue? Shown(Value value) => value switch
    {
        { IsMissing: true } => null,
        { Type: FormulaType.Number } => JsonValue.Create(Numbers.Snap(value.Number)),
        { Type: FormulaType.Boolean } => JsonValue.Create(value.Boolean),
        { Type: FormulaType.Date } => JsonValue.Create(value.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(value.Text),
    };

    private static decimal? Snap(decimal? number) => number is { } value ? Numbers.Snap(value) : null;

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(code => (JsonNode)code)]);
}

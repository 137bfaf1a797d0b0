using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Gaps;

/// <summary>Finds where a unit falls short, why, and the least that it must do about it.</summary>
public sealed class GapFinder
{
    private readonly RoundScores _scores;
    private readonly int _row;
    private readonly UnitInRound _unit;
    private readonly UnitScore _score;
    private readonly LossReasons _reasons;
    private readonly int _decimals;

    private GapFinder(RoundScores scores, int row, UnitContexts contexts, bool showsPeers, CancellationToken ct)
    {
        (_scores, _row, _unit, _score) = (scores, row, new(scores, row, contexts, showsPeers) { Ct = ct }, scores[row]);
        (_reasons, _decimals) = (new(scores), scores.Plan.System.System.Decimals);
    }

    /// <summary>The gaps of one unit.</summary>
    /// <param name="scores">The round.</param>
    /// <param name="row">The unit's row.</param>
    /// <param name="contexts">Those of the scores; whoever looks at many units shares them.</param>
    /// <param name="showsPeers">Whether the viewer may know figures of the group; where not, moves are withheld that would tell of other units.</param>
    /// <param name="ct">Ends it, between one search and the next.</param>
    public static UnitGaps Find(RoundScores scores, int row, UnitContexts contexts, bool showsPeers, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(contexts);
        return new GapFinder(scores, row, contexts, showsPeers, ct).Find();
    }

    private UnitGaps Find()
    {
        var system = _scores.Plan.System;
        var tally = _score.Total is null ? null : new LossTally(_scores, [_row]);
        var losses = (tally?.Losses ?? []).ToDictionary(loss => loss.Code, StringComparer.Ordinal);
        IndicatorGap[] indicators =
        [
            .. Leaves(_score.Indicators).Where(leaf => leaf.Score is { } score && score < leaf.EffectiveMarks)
                .Select(leaf => Of(leaf, losses.GetValueOrDefault(leaf.Code)?.Marks ?? 0)).OrderByDescending(gap => gap.TotalLost),
        ];
        AdjustmentGap[] bonuses = [.. system.Bonuses.Select(OfBonus).OfType<AdjustmentGap>()];
        AdjustmentGap[] deductions = [.. system.Deductions.Select(OfDeduction).OfType<AdjustmentGap>()];
        RuleGap[] rules = [.. RuleGaps.Of(_unit)];

        var moves = indicators.SelectMany(gap => gap.Moves).Concat(bonuses.Concat(deductions).SelectMany(gap => gap.Moves)).Concat(rules.SelectMany(gap => gap.Moves));
        var effects = new MoveEffects(_unit.Trials, moves);
        var all = indicators.Select(gap => gap.Moves).Concat(bonuses.Concat(deductions).Select(gap => gap.Moves)).Concat(rules.Select(gap => gap.Moves));
        return new()
        {
            Score = _score,
            Lost = tally?.All,
            LostToPeers = losses.Values.SelectMany(loss => loss.Causes).Where(cause => cause.Reason is LossReason.Peers).Sum(cause => cause.Marks),
            Reach = tally is null ? null : Reach(new ReachFinder(_unit, all.Select(BestOwn)).Find(), tally.All),
            Indicators = [.. indicators.Select(gap => gap with { Moves = [.. gap.Moves.Select(move => effects.Told(move, tried => tried.Marks(gap.Score.Indicator)))] })],
            Bonuses = [.. bonuses.Select(gap => gap with { Moves = [.. gap.Moves.Select(move => effects.Told(move, tried => MarksOf(tried.Bonuses, gap)))] })],
            Deductions = [.. deductions.Select(gap => gap with { Moves = [.. gap.Moves.Select(move => effects.Told(move, tried => MarksOf(tried.Deductions, gap)))] })],
            Rules = [.. rules.Select(gap => gap with { Moves = [.. gap.Moves.Select(move => effects.Told(move, _ => null))] })],
            Bands = [.. BandGaps.Of(_scores, _row, _score)],
        };
    }

    private static decimal? MarksOf(IReadOnlyList<AdjustmentScore> adjustments, AdjustmentGap gap) =>
        adjustments.First(one => one.Adjustment.Code == gap.Score.Adjustment.Code).Marks;

    private static IEnumerable<IndicatorScore> Leaves(IEnumerable<IndicatorScore> scores) =>
        scores.SelectMany(score => score.Indicator.IsLeaf ? [score] : Leaves(score.Children));

    /// <summary>What the unit's own items do best for a formula: what costs least where the last of its targets is reached.</summary>
    internal static IReadOnlyList<MoveChange> BestOwn(IReadOnlyList<GapMove> moves)
    {
        GapMove[] own = [.. moves.Where(move => move.ByUnit)];
        if (own.Length == 0)
            return [];

        GapMove[] last = [.. own.Where(move => move.Target == own[^1].Target)];
        return (last.Where(move => move.Outcome is not InversionOutcome.Impossible).MinBy(move => move.Effort) ?? last[^1]).Changes;
    }

    private OwnReach Reach((IReadOnlyList<MoveChange> Changes, TrialOutcome Outcome) found, decimal lost)
    {
        var then = found.Outcome;
        var stillLost = _scores.Plan.System.Root.Marks - (then.Whole ?? 0) + then.Deduction;
        return new()
        {
            Changes = found.Changes,
            Total = then.Total,
            Band = then.Band,
            Rank = then.Rank,
            Won = Numbers.Snap(lost - stillLost),
            Share = lost > 0 ? Numbers.Snap((lost - stillLost) / lost) : 0,
        };
    }

    private IndicatorGap Of(IndicatorScore leaf, decimal totalLost)
    {
        var (indicator, formula, lost) = (leaf.Indicator, leaf.Indicator.Formula!, leaf.EffectiveMarks - leaf.Score!.Value);
        var yardstick = Yardstick.Of(leaf, _decimals);
        var moves = FormulaMoves.Find(_unit, formula, indicator, yardstick, tried => tried.Result(indicator));
        var best = moves.Where(move => move is { ByUnit: true, Result.IsMissing: false } && move.Changes.Count > 0).Select(move => yardstick.MarksOf(move.Result.Number)).DefaultIfEmpty(0).Max();
        return new()
        {
            Score = leaf,
            Lost = lost,
            NominalLost = Numbers.Snap(lost * leaf.NominalMarks / leaf.EffectiveMarks),
            TotalLost = totalLost,
            Reason = _reasons.Of(_row, indicator),
            UsesPeers = formula.UsesPeers,
            MissingItems = ItemsOf(formula, value => value.IsMissing && value.Missing is not MissingReason.NotVerified),
            UnverifiedItems = [.. ItemsOf(formula, value => value.Missing is MissingReason.NotVerified).Select(item => item.Code)],
            MarksReadOf = [.. formula.Parameters.Where(parameter => parameter.Kind is ParameterKind.Score).Select(parameter => parameter.Key)],
            Moves = moves,
            Winnable = (formula.UsesPeers && _unit.Withholds(formula)) || _unit.WaitsFor(formula) is not [] ? null : Math.Max(best - leaf.Score.Value, 0),
            IsWithheld = _unit.Withholds(formula),
        };
    }

    private Item[] ItemsOf(CheckedFormula formula, Func<Value, bool> admits) =>
    [
        .. formula.Parameters.Where(parameter => parameter.Kind is ParameterKind.Item && admits(_scores.ValueOf(_row, parameter)))
            .Select(parameter => _scores.Plan.System.System.Items.First(item => item.Code == parameter.Key)),
    ];

    private AdjustmentGap? OfBonus(CheckedAdjustment bonus, int place)
    {
        var score = _score.Bonuses[place];
        return score.Adjustment.Cap is { } cap && score.Marks >= cap
            ? null
            : Of(bonus, score, score.Adjustment.Cap - score.Marks, Yardstick.OfBonus(score, _decimals), tried => tried.Bonuses[place]);
    }

    private AdjustmentGap? OfDeduction(CheckedAdjustment deduction, int place)
    {
        var score = _score.Deductions[place];
        return score.Marks > 0 ? Of(deduction, score, score.Marks, Yardstick.OfDeduction(score, _decimals), tried => tried.Deductions[place]) with { IsDeduction = true } : null;
    }

    private AdjustmentGap Of(CheckedAdjustment adjustment, AdjustmentScore score, decimal? lost, Yardstick yardstick, Func<TrialOutcome, AdjustmentScore> of) => new()
    {
        Score = score,
        IsDeduction = false,
        Lost = lost,
        UsesPeers = adjustment.Formula.UsesPeers,
        IsWithheld = _unit.Withholds(adjustment.Formula),
        Moves = FormulaMoves.Find(_unit, adjustment.Formula, null, yardstick, tried => of(tried) is { Result: { } result } ? Value.Of(result) : Value.None(FormulaType.Number, of(tried).MissingReason)),
    };
}

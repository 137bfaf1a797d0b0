using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Bounds;

/// <summary>Finds the least and the most that a unit's marks can still become while some of its values are open.</summary>
/// <remarks>
/// From outside by the analysis of ranges (Moore, Kearfott, Cloud, "Introduction to Interval Analysis", 2009) and over every way in which
/// indicators can drop out; from inside by scoring ways to fill in what is open. Where both meet, the bound is reached and says with what.
/// </remarks>
public sealed class BoundsFinder
{
    private readonly ScoringPlan _plan;
    private readonly OpenUnit _unit;
    private readonly OpenReads _reads;
    private readonly TermRanges _ranges;
    private readonly MarksBounds _marks;
    private readonly Completions _completions;
    private readonly List<Value[]> _rows = [];
    private readonly List<(RoundScores Scores, int First)> _scored = [];

    private BoundsFinder(ScoringPlan plan, RoundTable table, int unit, IReadOnlySet<Parameter> open)
    {
        (_plan, _unit) = (plan, new(plan, table, unit, open));
        _reads = new(plan.System, _unit);
        _ranges = new(plan, _unit, _reads);
        _marks = new(plan.Tree, _ranges);
        _completions = new(plan, _unit, _reads, _ranges);
    }

    /// <summary>Bounds of one unit.</summary>
    /// <param name="plan">The revision.</param>
    /// <param name="table">The values; of other units none are looked at.</param>
    /// <param name="unit">The unit's row.</param>
    /// <param name="open">
    /// Items and attributes that can still take any value that their type, limits and options admit, or stay missing. All other values of
    /// the unit stay as the table has them, also missing ones.
    /// </param>
    public static UnitBounds Find(ScoringPlan plan, RoundTable table, int unit, IReadOnlySet<Parameter> open)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(open);
        return new BoundsFinder(plan, table, unit, open).Find();
    }

    private UnitBounds Find()
    {
        Keep(_completions.Rows, _completions.Tried);
        var (bonuses, deductions) = (Ranges(_plan.System.Bonuses), Ranges(_plan.System.Deductions));
        Try(Wanted());
        var bonus = new AdjustmentColumns(_plan.System.Bonuses, bonuses, _plan.System.System.BonusCap, _plan.System.System.Decimals);
        var deduction = new AdjustmentColumns(_plan.System.Deductions, deductions, _plan.System.System.DeductionCap, _plan.System.System.Decimals);
        var adjusting = _plan.System.Bonuses.Concat(_plan.System.Deductions).Select(one => _reads.Of(one.Formula)).ToArray();
        var whole = adjusting.Aggregate(_reads.Of(_plan.System.Root), (all, one) => all.And(one));
        return new()
        {
            Total = _marks.Root is { } root
                ? Bounds(Total(root.Low, bonus.Sum(0), deduction.Sum(1)), Total(root.High, bonus.Sum(1), deduction.Sum(0)), whole, (scores, row) => scores.Total(row))
                : null,
            CanLackTotal = _marks.CanDrop(0),
            Indicators = [.. _plan.System.Indicators.Select(Indicator)],
            Bonuses = Adjustments(_plan.System.Bonuses, bonus, outcome => outcome.Bonuses),
            Deductions = Adjustments(_plan.System.Deductions, deduction, outcome => outcome.Deductions),
            Open = [.. whole.Open.Order().Select(place => _unit.Open[place])],
        };
    }

    // What the formulas can give, the least in row 0 and the most in row 1; missing comes to nothing, the least there is.
    private Column[] Ranges(IReadOnlyList<CheckedAdjustment> adjustments) => [.. adjustments.Select(adjustment =>
    {
        var range = _ranges.Of(adjustment.Formula);
        var column = new Column(FormulaType.Number, 2);
        if (range.CanBeThere)
            column[1] = Value.Of(range.High ?? decimal.MaxValue);
        if (range is { CanBeThere: true, CanBeMissing: false })
            column[0] = Value.Of(range.Low ?? 0);
        return column;
    })];

    private decimal Total(decimal whole, decimal bonus, decimal deduction) =>
        whole + bonus - deduction is > 0 and var total ? Numbers.Round(total, _plan.System.System.Decimals) : 0;

    // The ends of the total, and those of the indicators that no candidate has reached.
    private IEnumerable<Wishes> Wanted()
    {
        if (_marks.Root is not { } root)
            yield break;

        yield return Wishes.For(_plan.Tree, _marks, root, high: false, -1);
        yield return Wishes.For(_plan.Tree, _marks, root, high: true, 1);
        foreach (var indicator in _plan.System.Indicators.Where(indicator => _reads.Of(indicator) is { Peers: false }))
        {
            var slot = _plan.SlotOf[indicator.Index];
            if (_marks.Cases(slot) is not { Count: > 0 } cases || _marks.Rough(slot) is not null)
                continue;

            var (low, high) = (cases.MinBy(one => one.Low)!, cases.MaxBy(one => one.High)!);
            if (Reaching((scores, row) => scores.Score(row, indicator), low.Low) is null)
                yield return Wishes.For(_plan.Tree, _marks, low, high: false, 0);
            if (Reaching((scores, row) => scores.Score(row, indicator), high.High) is null)
                yield return Wishes.For(_plan.Tree, _marks, high, high: true, 0);
        }
    }

    private void Try(IEnumerable<Wishes> wanted)
    {
        Value[][] rows = [.. wanted.Select(_completions.Best)];
        if (rows.Length > 0)
            Keep(rows, _plan.Score(_unit.TableOf(rows), null));
    }

    private void Keep(IReadOnlyList<Value[]> rows, RoundScores scores)
    {
        _scored.Add((scores, _rows.Count));
        _rows.AddRange(rows);
    }

    private IndicatorBounds Indicator(CheckedIndicator indicator)
    {
        var slot = _plan.SlotOf[indicator.Index];
        var above = _reads.Above(indicator).Prepend(indicator).Select(one => _plan.Tree.Nodes[one.Index < 0 ? 0 : _plan.SlotOf[one.Index]]).ToArray();
        var canDrop = _marks.CanDrop(slot) || Array.Exists(above, node => _ranges.Condition(node.Indicator).CanFail);
        var (cases, rough) = (_marks.Cases(slot), _marks.Rough(slot));
        if (!_marks.CanCount(slot) || (cases.Count == 0 && rough is null))
            return new(indicator, null, 0, 0, CanDropOut: true);

        var reads = cases.Count > 1 || rough is not null ? _reads.Of(indicator).And(_reads.OfWorth(indicator, IsUncertain)) : _reads.Of(indicator);
        var (least, most) = rough is { } all ? (0, Math.Max(all, cases.Select(one => one.High).DefaultIfEmpty(0).Max())) : (cases.Min(one => one.Low), cases.Max(one => one.High));
        var worths = cases.Select(one => one.Effective).DefaultIfEmpty(0).ToArray();
        return new(
            indicator,
            Bounds(least, most, reads, (scores, row) => scores.Score(row, indicator)),
            rough is null ? worths.Min() : 0,
            Math.Max(worths.Max(), rough ?? 0),
            canDrop);
    }

    private bool IsUncertain(CheckedIndicator indicator) => _plan.SlotOf[indicator.Index] is var slot && _marks.CanCount(slot) && _marks.CanDrop(slot);

    private IReadOnlyList<AdjustmentBounds> Adjustments(IReadOnlyList<CheckedAdjustment> adjustments, AdjustmentColumns columns, Func<RoundOutcome, AdjustmentColumns> of)
    {
        var (least, most) = (columns.Of(0), columns.Of(1));
        return
        [
            .. adjustments.Select((adjustment, i) => new AdjustmentBounds(
                adjustment.Adjustment, Bounds(least[i].Marks, most[i].Marks, _reads.Of(adjustment.Formula), (scores, row) => of(scores.Outcome).Of(row)[i].Marks))),
        ];
    }

    private ScoreBounds Bounds(decimal least, decimal most, OpenReads.Reads reads, Func<RoundScores, int, decimal?> figure) => new()
    {
        Least = least,
        Most = most,
        LeastWith = reads.Peers ? null : With(Reaching(figure, least), reads),
        MostWith = reads.Peers ? null : With(Reaching(figure, most), reads),
        DependsOnPeers = reads.Peers,
    };

    private IReadOnlyList<OpenValue>? With(int? row, OpenReads.Reads reads) =>
        row is { } found ? [.. reads.Open.Order().Select(place => new OpenValue(_unit.Open[place], _rows[found][place]))] : null;

    private int? Reaching(Func<RoundScores, int, decimal?> figure, decimal bound)
    {
        foreach (var (scores, first) in _scored)
        {
            for (var row = 0; row < scores.Count; row++)
            {
                if (figure(scores, row) == bound)
                    return first + row;
            }
        }

        return null;
    }
}

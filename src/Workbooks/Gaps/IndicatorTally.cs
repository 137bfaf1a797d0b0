using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Gaps;
using Fadu.Indicators.Statistics;

namespace Fadu.Workbooks.Gaps;

/// <summary>What units lose on one indicator, added up.</summary>
/// <param name="indicator">The leaf.</param>
internal sealed class IndicatorTally(CheckedIndicator indicator)
{
    private readonly SortedDictionary<LossReason, (int Units, decimal Marks)> _causes = [];

    /// <summary>The leaf.</summary>
    public CheckedIndicator Indicator => indicator;

    /// <summary>Units that lose something.</summary>
    public int Units { get; private set; }

    /// <summary>What their totals lack because of it, at 12 decimals each.</summary>
    public decimal Lost { get; private set; }

    /// <summary>How much of that the units of whom it is known could win by themselves.</summary>
    public decimal Winnable { get; private set; }

    /// <summary>Units of which that is not known: it may not be seen, or rests on a base figure without a value.</summary>
    public int Untold { get; private set; }

    /// <summary>By reason, the most marks first.</summary>
    public IReadOnlyList<LossCause> Causes => [.. _causes.OrderByDescending(cause => cause.Value.Marks).Select(cause => new LossCause(cause.Key, cause.Value.Units, cause.Value.Marks))];

    /// <summary>Counts one unit.</summary>
    public void Add(IndicatorGap gap)
    {
        var lost = Numbers.Snap(gap.TotalLost);
        var (units, marks) = _causes.GetValueOrDefault(gap.Reason);
        _causes[gap.Reason] = (units + 1, marks + lost);
        (Units, Lost, Winnable, Untold) = (Units + 1, Lost + lost, Winnable + (Gaps.Winnable.OfTotal(gap) ?? 0), Untold + (gap.Winnable is null ? 1 : 0));
    }
}

using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Gaps;

namespace Fadu.Workbooks.Gaps;

/// <summary>Gaps of many units added up, while they pass by.</summary>
/// <param name="system">Their system.</param>
internal sealed class GapTally(CheckedSystem system)
{
    private readonly IndicatorTally[] _leaves = [.. system.Leaves.Select(leaf => new IndicatorTally(leaf))];

    /// <summary>Units that were counted.</summary>
    public int Units { get; private set; }

    /// <summary>Those that lose anything.</summary>
    public int Losing { get; private set; }

    /// <summary>All marks lost, at 12 decimals of each unit.</summary>
    public decimal Lost { get; private set; }

    /// <summary>What was lost on indicators that are compared within a group.</summary>
    public decimal LostToPeers { get; private set; }

    /// <summary>What units were found to win back by themselves.</summary>
    public decimal Winnable { get; private set; }

    /// <summary>Units that come to another band by themselves.</summary>
    public int Rising { get; private set; }

    /// <summary>The leaves on which somebody loses, the most marks first, then in file order.</summary>
    public IEnumerable<IndicatorTally> Indicators => _leaves.Where(leaf => leaf.Units > 0).OrderByDescending(leaf => leaf.Lost);

    /// <summary>What is lost on one leaf.</summary>
    public IndicatorTally Of(CheckedIndicator leaf) => _leaves[leaf.LeafIndex];

    /// <summary>Counts one unit and passes it on.</summary>
    public UnitGaps Add(UnitGaps gaps)
    {
        Units++;
        Losing += gaps.Lost > 0 ? 1 : 0;
        Lost += Numbers.Snap(gaps.Lost ?? 0);
        LostToPeers += Numbers.Snap(gaps.LostToPeers);
        Winnable += gaps.Reach?.Won ?? 0;
        Rising += gaps.Reach is { Band: { } band } && band != gaps.Score.Band ? 1 : 0;
        foreach (var gap in gaps.Indicators)
            _leaves[gap.Score.Indicator.LeafIndex].Add(gap);
        return gaps;
    }
}

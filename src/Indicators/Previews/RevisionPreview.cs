using Fadu.Indicators.Differences;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Previews;

/// <summary>What another revision would do to a round as it stands: every unit before and after. Immutable; may be read by many threads.</summary>
public sealed class RevisionPreview
{
    private readonly DifferencePlans _plans;
    private readonly VetoPair[] _vetoes;
    private readonly Lazy<RoundScores> _reweighed;
    private readonly Lazy<string> _hash;

    /// <param name="before">The scores under the revision that stands.</param>
    /// <param name="after">The scores of the same units, row by row, under the other one; quickest where they were taken over from those before.</param>
    /// <exception cref="ArgumentException">They are of other units.</exception>
    public RevisionPreview(RoundScores before, RoundScores after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!ReferenceEquals(before.Table.Units, after.Table.Units) && !before.Table.Units.SequenceEqual(after.Table.Units))
            throw new ArgumentException("Other units take part, or in another order.", nameof(after));

        (Before, After, _plans, _vetoes) = (before, after, new(before.Plan, after.Plan), VetoPair.Of(before, after));
        _reweighed = new(() => _plans.Reweighed == before.Plan ? before : _plans.Reweighed == after.Plan ? after : _plans.Reweighed.Score(before.Table, before.BandSet, before));
        _hash = new(() => Outcomes.HashOf(after));
        var tally = new PreviewTally(before, after, _vetoes);
        (Whole, Groups, Crossings, Vetoes) = (tally.Whole, tally.Groups, tally.Crossings, tally.Vetoes);
    }

    /// <summary>The scores under the revision that stands.</summary>
    public RoundScores Before { get; }

    /// <summary>The scores under the other revision.</summary>
    public RoundScores After { get; }

    /// <summary>All units together.</summary>
    public PreviewFigures Whole { get; }

    /// <summary>By group: without a group first, then by name in byte order.</summary>
    public IReadOnlyList<GroupPreview> Groups { get; }

    /// <summary>From which band into which, in the order of the bands before and then after.</summary>
    public IReadOnlyList<BandCrossing> Crossings { get; }

    /// <summary>Vetoes that strike other units than before, those of the later revision first.</summary>
    public IReadOnlyList<VetoFlip> Vetoes { get; }

    /// <summary>Check value of what it promises: place, band and vetoes of every unit (<see cref="Outcomes.HashOf"/>).</summary>
    public string Hash => _hash.Value;

    /// <summary>One unit.</summary>
    /// <param name="row">Its row in the table.</param>
    public PreviewedUnit this[int row] => new(
        row,
        After.Table.Units[row],
        Before.Total(row),
        After.Total(row),
        Before.Rank(row),
        After.Rank(row),
        Before.Band(row),
        After.Band(row),
        [.. _vetoes.Where(veto => veto.StrikesAfter(row) && !veto.StruckBefore(row)).Select(veto => veto.Code)],
        [.. _vetoes.Where(veto => veto.StruckBefore(row) && !veto.StrikesAfter(row)).Select(veto => veto.Code)]);

    /// <summary>The units that take part, row by row.</summary>
    public IEnumerable<PreviewedUnit> Units() =>
        Enumerable.Range(0, After.Count).Where(row => !After.Table.Units[row].Withdrawn).Select(row => this[row]);

    /// <summary>The units that gain most, the most first, with the reason; ties by code.</summary>
    /// <param name="top">How many at most; units that do not gain are left out.</param>
    public IReadOnlyList<UnitReason> Gains(int top) => Extremes(top, change => -change);

    /// <summary>The units that lose most, the most first, with the reason; ties by code.</summary>
    /// <param name="top">How many at most; units that do not lose are left out.</param>
    public IReadOnlyList<UnitReason> Losses(int top) => Extremes(top, change => change);

    // Kept short while all are looked through: of hundreds of thousands a few are wanted.
    private UnitReason[] Extremes(int top, Func<decimal, decimal> order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        var best = new SortedSet<(decimal Order, string Code, int Row)>(Comparer<(decimal Order, string Code, int Row)>.Create((left, right) =>
            left.Order != right.Order ? left.Order.CompareTo(right.Order)
            : string.CompareOrdinal(left.Code, right.Code) is var codes and not 0 ? codes
            : left.Row.CompareTo(right.Row)));
        for (var row = 0; row < After.Count && top > 0; row++)
        {
            if (After.Table.Units[row].Withdrawn || After.Total(row) - Before.Total(row) is not { } change || order(change) >= 0)
                continue;

            if (best.Count < top || order(change) <= best.Max.Order)
                best.Add((order(change), After.Table.Units[row].Code, row));
            if (best.Count > top)
                best.Remove(best.Max);
        }

        return [.. best.Select(one => new UnitReason(this[one.Row], DifferenceFinder.Split(_plans, Before[one.Row], _reweighed.Value[one.Row], After[one.Row])))];
    }
}

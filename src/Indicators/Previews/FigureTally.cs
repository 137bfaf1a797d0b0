using Fadu.Formula.Values;

namespace Fadu.Indicators.Previews;

/// <summary>Adds up what a revision does to some units.</summary>
/// <param name="bands">Names of the bands, in order; null for none stands last.</param>
internal sealed class FigureTally(IReadOnlyList<string?> bands)
{
    private readonly int[] _before = new int[bands.Count];
    private readonly int[] _after = new int[bands.Count];
    private readonly List<(int Before, int After)> _ranks = [];
    private (decimal Sum, int Count) _totalsBefore;
    private (decimal Sum, int Count) _totalsAfter;
    private (decimal Sum, int Count) _changes;
    private int _units, _up, _down, _rankUp, _rankDown, _entering, _leaving, _bandChanged, _vetoChanged;

    public void Add(decimal? before, decimal? after)
    {
        _units++;
        if (before is { } old)
            _totalsBefore = (_totalsBefore.Sum + old, _totalsBefore.Count + 1);
        if (after is { } now)
            _totalsAfter = (_totalsAfter.Sum + now, _totalsAfter.Count + 1);
        if (after - before is not { } change)
            return;

        _changes = (_changes.Sum + change, _changes.Count + 1);
        _up += change > 0 ? 1 : 0;
        _down += change < 0 ? 1 : 0;
    }

    /// <param name="before">Place before; 0: none.</param>
    /// <param name="after">Place after; 0: none.</param>
    public void AddRanks(int before, int after)
    {
        _entering += before == 0 && after > 0 ? 1 : 0;
        _leaving += before > 0 && after == 0 ? 1 : 0;
        if (before == 0 || after == 0)
            return;

        _rankUp += after < before ? 1 : 0;
        _rankDown += after > before ? 1 : 0;
        _ranks.Add((before, after));
    }

    /// <param name="before">Place of the band before among the names.</param>
    /// <param name="after">Place of the band after.</param>
    public void AddBands(int before, int after)
    {
        _before[before]++;
        _after[after]++;
        _bandChanged += before != after ? 1 : 0;
    }

    public void AddVetoChange() => _vetoChanged++;

    /// <param name="compares">Whether the places are of one group, so that they can be held against each other.</param>
    public PreviewFigures Figures(bool compares) => new()
    {
        Units = _units,
        MeanBefore = Mean(_totalsBefore),
        MeanAfter = Mean(_totalsAfter),
        MeanChange = Mean(_changes),
        Up = _up,
        Down = _down,
        RankUp = _rankUp,
        RankDown = _rankDown,
        Entering = _entering,
        Leaving = _leaving,
        BandChanged = _bandChanged,
        VetoChanged = _vetoChanged,
        Bands = [.. bands.Select((band, i) => new BandShift(band, _before[i], _after[i])).Where(shift => shift is not { Band: null, Before: 0, After: 0 })],
        RankCorrelation = compares ? Previews.RankCorrelation.Of(_ranks) : null,
    };

    private static decimal? Mean((decimal Sum, int Count) totals) => totals.Count == 0 ? null : Numbers.Snap(totals.Sum / totals.Count);
}

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>Ranks of all draws, and what they come to for each unit.</summary>
/// <param name="units">Who is ranked.</param>
/// <param name="draws">How many draws.</param>
internal sealed class RankTally(RankedUnits units, int draws)
{
    // Units beside each other in a row of ranks, so that rows are read by whole lines of the cache.
    private const int Tile = 16;

    private readonly int[] _ranks = new int[draws * units.Count];

    /// <summary>The ranks of one draw, by unit; to be written.</summary>
    public Span<int> Of(int draw) => _ranks.AsSpan(draw * units.Count, units.Count);

    /// <summary>What came of each unit.</summary>
    /// <param name="top">Up to which place a unit is among the top.</param>
    public UnitRanks[] Read(int top)
    {
        var found = new UnitRanks[units.Count];
        var (most, counts) = (units.Sizes.DefaultIfEmpty(0).Max() + 1, new int[Tile][]);
        for (var i = 0; i < Tile; i++)
            counts[i] = new int[most];

        for (var first = 0; first < found.Length; first += Tile)
        {
            var width = Math.Min(Tile, found.Length - first);
            for (var draw = 0; draw < draws; draw++)
            {
                var row = Of(draw).Slice(first, width);
                for (var i = 0; i < row.Length; i++)
                    counts[i][row[i]]++;
            }

            for (var i = 0; i < width; i++)
            {
                found[first + i] = Read(counts[i], top);
                Array.Clear(counts[i]);
            }
        }

        return found;
    }

    /// <summary>By group: by how many places units stand elsewhere than they do, on the mean of all draws and units.</summary>
    /// <remarks>The average shift in rankings: Saisana, Saltelli and Tarantola, "Uncertainty and sensitivity analysis …", J. R. Statist. Soc. A 168 (2005).</remarks>
    public double[] MeanShifts()
    {
        var sums = new long[units.Sizes.Length];
        for (var draw = 0; draw < draws; draw++)
        {
            var ranks = Of(draw);
            for (var unit = 0; unit < ranks.Length; unit++)
                sums[units.Group[unit]] += Math.Abs(ranks[unit] - units.Ranks[unit]);
        }

        return [.. sums.Select((sum, group) => (double)sum / draws / units.Sizes[group])];
    }

    private UnitRanks Read(int[] counts, int top)
    {
        var (least, greatest, sum, among, seen) = (0, 0, 0L, 0, 0);
        var (low, median, high) = (0, 0, 0);
        for (var rank = 1; seen < draws; rank++)
        {
            var count = counts[rank];
            if (count == 0)
                continue;

            least = least == 0 ? rank : least;
            greatest = rank;
            sum += (long)count * rank;
            among += rank <= top ? count : 0;
            seen += count;
            low = low == 0 && Reaches(seen, 5) ? rank : low;
            median = median == 0 && Reaches(seen, 50) ? rank : median;
            high = high == 0 && Reaches(seen, 95) ? rank : high;
        }

        return new(least, low, median, high, greatest, (double)sum / draws, (double)among / draws);
    }

    private bool Reaches(int seen, int percent) => 100L * seen >= (long)percent * draws;
}

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

    /// <summary>What came of each unit; and by group, by how many places units stand elsewhere than they do, on the mean of all draws and units.</summary>
    /// <param name="top">Up to which place a unit is among the top.</param>
    /// <remarks>The average shift in rankings of Saisana, Saltelli and Tarantola (2005).</remarks>
    public (UnitRanks[] Units, double[] MeanShifts) Read(int top)
    {
        var (found, shifts) = (new UnitRanks[units.Count], new double[units.Sizes.Length]);
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
                var (ranks, shift) = Read(counts[i], units.Ranks[first + i], top);
                found[first + i] = ranks;
                shifts[units.Group[first + i]] += (double)shift / draws;
                Array.Clear(counts[i]);
            }
        }

        return (found, [.. shifts.Select((sum, group) => sum / units.Sizes[group])]);
    }

    private (UnitRanks Ranks, long Shift) Read(int[] counts, int present, int top)
    {
        var (least, greatest, sum, shift, among, seen) = (0, 0, 0L, 0L, 0, 0);
        var (low, median, high) = (0, 0, 0);
        for (var rank = 1; seen < draws; rank++)
        {
            var count = counts[rank];
            if (count == 0)
                continue;

            least = least == 0 ? rank : least;
            greatest = rank;
            sum += (long)count * rank;
            shift += (long)count * Math.Abs(rank - present);
            among += rank <= top ? count : 0;
            seen += count;
            low = low == 0 && Reaches(seen, 5) ? rank : low;
            median = median == 0 && Reaches(seen, 50) ? rank : median;
            high = high == 0 && Reaches(seen, 95) ? rank : high;
        }

        return (new(least, low, median, high, greatest, (double)sum / draws, (double)among / draws), shift);
    }

    private bool Reaches(int seen, int percent) => 100L * seen >= (long)percent * draws;
}

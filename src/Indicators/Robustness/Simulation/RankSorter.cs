using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>Ranks units by totals in double, again and again: rounded as the engine rounds them, so that ties are ties. For one thread.</summary>
/// <remarks>
/// Where rounded totals take few values, by counting how many units have each; else sorted by the digits of whole numbers, the last digit
/// first (Knuth, "The Art of Computer Programming" 3, 5.2 and 5.2.5). Neither needs a comparison.
/// </remarks>
internal sealed class RankSorter
{
    // Beyond these decimals a double of some hundreds has none that it could be trusted with.
    private const int MostDecimals = 9;

    // Sums in double miss a half by less, whatever they are summed of.
    private const double Snap = 1e-10;

    // Beyond so many values for each unit, going through the counts takes longer than sorting.
    private const int CountsOfUnit = 6;

    private const int MostDigitBits = 11;
    private const int KeyBits = 32;

    private readonly RankedUnits _units;
    private readonly double _scale;
    private readonly int _classBits;
    private readonly long[] _keys;
    private readonly int[] _counts;
    private ulong[] _entries;
    private ulong[] _scratch;

    /// <param name="units">Who is ranked.</param>
    /// <param name="decimals">To how many decimals totals are rounded.</param>
    public RankSorter(RankedUnits units, int decimals)
    {
        (_units, _scale) = (units, Math.Pow(10, Math.Min(decimals, MostDecimals)));
        _classBits = BitsOf((ulong)(2 * units.Sizes.Length));
        (_keys, _entries, _scratch) = (new long[units.Count], new ulong[units.Count], new ulong[units.Count]);
        _counts = new int[Math.Max(1 << MostDigitBits, CountsOfUnit * units.Count)];
    }

    /// <summary>Ranks within the groups, ties sharing the best (1, 2, 2, 4).</summary>
    /// <param name="totals">By place, not rounded; below 0 counts as 0.</param>
    /// <param name="places">Place by unit.</param>
    /// <param name="ranks">By unit, overwritten.</param>
    public void Rank(ReadOnlySpan<double> totals, ReadOnlySpan<int> places, Span<int> ranks)
    {
        var (keys, half, least, most) = (_keys, 0.5 + (Snap * _scale), long.MaxValue, 0L);
        for (var unit = 0; unit < keys.Length; unit++)
        {
            var key = totals[places[unit]] is > 0 and var total ? (long)((total * _scale) + half) : 0;
            keys[unit] = key;
            (least, most) = (Math.Min(least, key), Math.Max(most, key));
        }

        if (_units.Sizes is not [] && most - least < _counts.Length / (2 * _units.Sizes.Length))
        {
            RankByCounting(least, most, ranks);
            return;
        }

        var bits = BitsOf((ulong)most);
        if (bits + _classBits > KeyBits)
        {
            RankByComparison(ranks);
            return;
        }

        // Best first, the class before the total.
        var classes = _units.Class;
        for (var unit = 0; unit < keys.Length; unit++)
            _entries[unit] = ((((ulong)classes[unit] << bits) | (ulong)(most - keys[unit])) << KeyBits) | (uint)unit;

        Sort(bits + _classBits);
        Number(ranks, bits);
    }

    // A place in the counts for each class and, in it, for each total, best first.
    private void RankByCounting(long least, long most, Span<int> ranks)
    {
        var (keys, classes, counts) = (_keys, _units.Class, _counts);
        var width = (int)(most - least) + 1;
        var used = counts.AsSpan(0, 2 * _units.Sizes.Length * width);
        used.Clear();
        for (var unit = 0; unit < keys.Length; unit++)
        {
            var place = (classes[unit] * width) + (int)(most - keys[unit]);
            keys[unit] = place;
            used[place]++;
        }

        var rank = 1;
        for (var kind = 0; kind < used.Length / width; kind++)
        {
            // Of a group, the second class comes after all of the first.
            rank = kind % 2 == 0 ? 1 : rank;
            foreach (ref var count in used.Slice(kind * width, width))
                (count, rank) = (rank, rank + count);
        }

        for (var unit = 0; unit < keys.Length; unit++)
            ranks[unit] = used[(int)keys[unit]];
    }

    private static int BitsOf(ulong most) => 64 - BitOperations.LeadingZeroCount(most | 1);

    private void Sort(int bits)
    {
        var passes = (bits + MostDigitBits - 1) / MostDigitBits;
        var digit = (bits + passes - 1) / passes;
        for (var pass = 0; pass < passes; pass++)
            SortBy(KeyBits + (pass * digit), 1 << digit);
    }

    // Places are counted from what is sorted itself, so that none lies outside; that is why they need not be checked again.
    private void SortBy(int shift, int digits)
    {
        var (entries, mask) = (_entries, (ulong)(digits - 1));
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        ref var sorted = ref MemoryMarshal.GetArrayDataReference(_scratch);
        Array.Clear(_counts, 0, digits);
        foreach (var entry in entries)
            Unsafe.Add(ref counts, (nint)((entry >> shift) & mask))++;

        var before = 0;
        for (var value = 0; value < digits; value++)
        {
            ref var count = ref Unsafe.Add(ref counts, value);
            (count, before) = (before, before + count);
        }

        foreach (var entry in entries)
            Unsafe.Add(ref sorted, Unsafe.Add(ref counts, (nint)((entry >> shift) & mask))++) = entry;

        (_entries, _scratch) = (_scratch, _entries);
    }

    private void Number(Span<int> ranks, int bits)
    {
        var (starts, last, rank) = (_units.Starts, ulong.MaxValue, 0);
        for (var place = 0; place < _entries.Length; place++)
        {
            var key = _entries[place] >> KeyBits;
            if (key != last)
                (last, rank) = (key, place - starts[(int)(key >> bits) / 2] + 1);

            ranks[(int)(uint)_entries[place]] = rank;
        }
    }

    // Totals of millions, or with many decimals in thousands of groups.
    private void RankByComparison(Span<int> ranks)
    {
        var (classes, order) = (_units.Class, new int[_keys.Length]);
        for (var unit = 0; unit < order.Length; unit++)
            order[unit] = unit;
        Array.Sort(order, (a, b) => classes[a] != classes[b] ? classes[a].CompareTo(classes[b]) : _keys[b].CompareTo(_keys[a]));
        for (var place = 0; place < order.Length; place++)
        {
            var unit = order[place];
            var ties = place > 0 && classes[order[place - 1]] == classes[unit] && _keys[order[place - 1]] == _keys[unit];
            ranks[unit] = ties ? ranks[order[place - 1]] : place - _units.Starts[classes[unit] / 2] + 1;
        }
    }
}

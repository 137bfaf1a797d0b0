using System.Collections;

namespace Fadu.Indicators.Scoring.Changes;

/// <summary>Rows of a table, each once, in ascending order. Immutable.</summary>
internal sealed class RowSet : IReadOnlyList<int>
{
    private readonly int[] _rows;

    private RowSet(int[] rows) => _rows = rows;

    public static RowSet None { get; } = new([]);

    public bool IsEmpty => _rows.Length == 0;

    public int Count => _rows.Length;

    public int this[int index] => _rows[index];

    /// <param name="rows">In any order; may name a row twice.</param>
    public static RowSet Of(IEnumerable<int> rows) => rows.Distinct().Order().ToArray() is [_, ..] some ? new(some) : None;

    /// <param name="rows">Ascending, each once.</param>
    public static RowSet OfAscending(List<int> rows) => rows.Count == 0 ? None : new([.. rows]);

    public RowSet Union(RowSet other)
    {
        if (IsEmpty || ReferenceEquals(this, other))
            return other;

        // Nearly always one unit has changed, and every column says so.
        if (other.IsEmpty || _rows.AsSpan().SequenceEqual(other._rows))
            return this;

        var union = new List<int>(Count + other.Count);
        var (left, right) = (0, 0);
        while (left < Count || right < other.Count)
        {
            var row = left == Count ? other[right] : right == other.Count ? this[left] : Math.Min(this[left], other[right]);
            union.Add(row);
            left += left < Count && this[left] == row ? 1 : 0;
            right += right < other.Count && other[right] == row ? 1 : 0;
        }

        return OfAscending(union);
    }

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

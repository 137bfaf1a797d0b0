namespace Fadu.Indicators.Helps;

/// <summary>One item moved one way, in all units that it may be moved in: who is lifted, and between which places.</summary>
internal sealed class ItemSide
{
    /// <summary>So many places are tried one by one; of more, so many spread over them.</summary>
    public const int Tried = 64;

    private readonly ItemTrial _trial;
    private readonly int _sign;
    private readonly Dictionary<int, (long Short, long Reached)> _found = [];

    /// <param name="trial">The item.</param>
    /// <param name="sign">1: up, -1: down.</param>
    /// <param name="far">By row: how many places there are that way; at least one.</param>
    /// <param name="endIsBest">Whether nothing on the way is better than the end.</param>
    public ItemSide(ItemTrial trial, int sign, IReadOnlyDictionary<int, long> far, bool endIsBest)
    {
        (_trial, _sign) = (trial, sign);
        int[] rows = [.. far.Keys.Order()];
        if (rows is [])
            return;

        if (!endIsBest)
        {
            Sample(rows, far);
            return;
        }

        var (lifted, failed) = trial.Outcomes(rows, [.. rows.Select(row => sign * far[row])]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (lifted[i])
                _found.Add(rows[i], (0, far[rows[i]]));
        }

        Sample([.. rows.Where((_, i) => !lifted[i] && failed[i])], far);
    }

    /// <summary>The rows that are lifted.</summary>
    public IReadOnlyCollection<int> Rows => _found.Keys;

    /// <summary>The least places that lift, by row; where places were spread, the result is taken to go one way between two of them.</summary>
    public IReadOnlyDictionary<int, long> Least()
    {
        while (_found.Where(one => one.Value.Reached - one.Value.Short > 1).Select(one => one.Key).Order().ToArray() is [_, ..] open)
        {
            long[] middles = [.. open.Select(row => _found[row].Short + ((_found[row].Reached - _found[row].Short) / 2))];
            var lifted = _trial.Lifts(open, [.. middles.Select(middle => _sign * middle)]);
            for (var i = 0; i < open.Length; i++)
                _found[open[i]] = lifted[i] ? _found[open[i]] with { Reached = middles[i] } : _found[open[i]] with { Short = middles[i] };
        }

        return _found.ToDictionary(one => one.Key, one => _sign * one.Value.Reached);
    }

    private void Sample(int[] rows, IReadOnlyDictionary<int, long> far)
    {
        for (var i = 1; i <= Tried && rows.Length > 0; i++)
        {
            var lifted = _trial.Lifts(rows, [.. rows.Select(row => _sign * PlaceOf(i, far[row]))]);
            for (var at = 0; at < rows.Length; at++)
            {
                if (lifted[at])
                    _found.Add(rows[at], (PlaceOf(i - 1, far[rows[at]]), PlaceOf(i, far[rows[at]])));
            }

            rows = [.. rows.Where((row, at) => !lifted[at] && i < Math.Min(Tried, far[row]))];
        }
    }

    private static long PlaceOf(int sample, long far) => far <= Tried ? Math.Min(sample, far) : (long)((decimal)far * sample / Tried);
}

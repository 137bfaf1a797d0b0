namespace Fadu.Indicators.Moves;

/// <summary>Searches places of a grid.</summary>
internal static class GridPlaces
{
    /// <summary>How far one may go; 0: nowhere.</summary>
    /// <param name="most">The furthest place there is.</param>
    /// <param name="admits">Whether a place from 1 on is admitted; beyond one that is not, none is.</param>
    public static long Furthest(long most, Func<long, bool> admits)
    {
        if (most <= 0 || admits(most))
            return Math.Max(most, 0);

        var (low, high) = (0L, most);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (admits(middle))
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}

namespace Fadu.Application.Exports.Making;

/// <summary>Tells how far the reading of a list is.</summary>
internal static class Steps
{
    /// <summary>The list, with its progress told after each hundredth of it.</summary>
    /// <param name="list">Read once.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="tell">Is told 0 to 1.</param>
    /// <param name="ct">Ends the reading.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> list, int count, Action<double> tell, CancellationToken ct)
    {
        var (read, step) = (0, Math.Max(count / 100, 1));
        foreach (var one in list)
        {
            ct.ThrowIfCancellationRequested();
            yield return one;
            if (++read % step == 0)
                tell((double)read / count);
        }
    }
}

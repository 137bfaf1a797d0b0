namespace Fadu.Kernel;

/// <summary>Finds the known name that a mistyped one most likely meant.</summary>
public static class NearestName
{
    /// <summary>The known name with the least edit distance (insert, delete, replace, swap of neighbours).</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">The names that exist; the first of equally near ones wins.</param>
    /// <returns>Null when none is near: more than a third of the longer name's characters (at least one), or all of them, would have to change.</returns>
    /// <remarks>Optimal string alignment distance, Boytsov 2011, "Indexing methods for approximate dictionary searching".</remarks>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var allowed = Math.Max(1, Math.Max(candidate.Length, name.Length) / 3);
            if (Math.Abs(candidate.Length - name.Length) > allowed)
                continue;

            var distance = Distance(name, candidate);
            if (distance <= allowed && distance < least && distance < Math.Max(candidate.Length, name.Length))
                (best, least) = (candidate, distance);
        }

        return best ?? Containing(name, known);
    }

    // A clerk who writes 经费 for 普法经费 is far away by letters and near by meaning.
    private static string? Containing(string name, IEnumerable<string> known) => name.Length < 2
        ? null
        : known.FirstOrDefault(candidate => candidate.Contains(name, StringComparison.Ordinal)
            || (candidate.Length > 1 && name.Contains(candidate, StringComparison.Ordinal)));

    private static int Distance(string a, string b)
    {
        var (before, last, next) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = last[j - 1] + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                next[j] = Math.Min(replace, Math.Min(last[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
            }

            (before, last, next) = (last, next, before);
        }

        return last[b.Length];
    }
}

namespace Fadu.Architecture.Tests.Folders;

/// <summary>The folders of one project and who uses whom.</summary>
internal sealed class FolderGraph
{
    /// <summary>Stands for the project's own folder, where its facade is.</summary>
    public const string Root = "(root)";

    // By using folder, then by used folder: one example.
    private readonly SortedDictionary<string, SortedDictionary<string, string>> edges = new(StringComparer.Ordinal);

    /// <param name="from">Path of a folder within the project, parts joined by dots; empty for the project's own folder.</param>
    /// <param name="to">Likewise.</param>
    /// <param name="example">What uses what, for the message.</param>
    public void Add(string from, string to, string example)
    {
        AddEdge(Top(from), Top(to), example);
        // Below one top folder, its subfolders and itself must not form a circle either.
        if (Top(from) == Top(to))
            AddEdge(from, to, example);
    }

    /// <summary>Each use of the project's own folder by another, then one circle for each folder that is in one.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (from, targets) in edges)
        {
            if (from != Root && targets.TryGetValue(Root, out var example))
                yield return $"{from} uses the project's root folder, where only its facade may stand: {example}.";
        }

        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in edges.Keys.Where(folder => folder != Root))
        {
            if (reported.Contains(start) || Circle(start) is not { } circle)
                continue;
            reported.UnionWith(circle);
            yield return Describe(circle);
        }
    }

    private static string Top(string folder) => folder.Length == 0 ? Root : folder.Split('.')[0];

    private void AddEdge(string from, string to, string example)
    {
        if (from == to)
            return;
        if (!edges.TryGetValue(from, out var targets))
            edges[from] = targets = new(StringComparer.Ordinal);
        targets.TryAdd(to, example);
    }

    /// <summary>The shortest way from a folder back to itself; null when there is none.</summary>
    private List<string>? Circle(string start)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var folder))
        {
            foreach (var next in edges.GetValueOrDefault(folder, []).Keys.Where(next => next != Root))
            {
                if (next == start)
                    return Path(folder);
                if (cameFrom.TryAdd(next, folder))
                    queue.Enqueue(next);
            }
        }

        return null;

        List<string> Path(string last)
        {
            var path = new List<string> { last };
            while (path[0] != start)
                path.Insert(0, cameFrom[path[0]]);
            return path;
        }
    }

    private string Describe(List<string> circle)
    {
        var next = circle.Skip(1).Append(circle[0]).ToList();
        var uses = circle.Zip(next, (from, to) => $"\n    {from} → {to}: {edges[from][to]}");
        return $"Folders form a circle: {string.Join(" → ", circle)} → {circle[0]}{string.Concat(uses)}";
    }
}

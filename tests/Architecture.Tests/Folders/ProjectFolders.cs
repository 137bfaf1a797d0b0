namespace Fadu.Architecture.Tests.Folders;

/// <summary>Builds the folder graph of a project from its compiled types and its <c>using</c> lines.</summary>
internal static class ProjectFolders
{
    /// <param name="rootNamespace">The project's namespace; folders are the namespaces below it.</param>
    /// <param name="uses">Its types' uses of each other.</param>
    /// <param name="sources">Path within the project, with slashes, and text of each source file.</param>
    public static FolderGraph Graph(
        string rootNamespace, IReadOnlySet<TypeUse> uses, IReadOnlyList<(string Path, string Text)> sources)
    {
        var graph = new FolderGraph();
        foreach (var use in uses.Where(use => use.Assembly is null).OrderBy(use => use.ToString(), StringComparer.Ordinal))
        {
            if (Folder(rootNamespace, Namespace(use.From)) is { } from && Folder(rootNamespace, Namespace(use.To)) is { } to)
                graph.Add(from, to, $"{Name(use.From)} uses {Name(use.To)}");
        }

        // A using line names a folder's namespace, or a type in it.
        var folders = sources.Select(source => FolderOf(source.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, text) in sources)
        {
            foreach (var name in UsingLines.Read(text))
            {
                if (Folder(rootNamespace, name) is { } to)
                    graph.Add(FolderOf(path), folders.Contains(to) ? to : Namespace(to), $"{Path.GetFileName(path)} has using {name}");
            }
        }

        return graph;
    }

    private static string? Folder(string root, string space) =>
        space == root ? "" : space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..] : null;

    private static string FolderOf(string path) => (Path.GetDirectoryName(path) ?? "").Replace('/', '.').Replace('\\', '.');

    private static string Namespace(string type) => type.LastIndexOf('.') is >= 0 and var dot ? type[..dot] : "";

    private static string Name(string type) => type[(type.LastIndexOf('.') + 1)..];
}

namespace Fadu.EmbeddedPostgres.Binaries;

/// <summary>Where PostgreSQL's programs are looked for.</summary>
/// <param name="Named">The one folder that somebody asked for; null: search the others.</param>
/// <param name="PathFolders">The folders of PATH; what stands there may be a link.</param>
/// <param name="Patterns">Folders of the usual packages; <c>*</c> stands for any part of one folder's name.</param>
internal sealed record SearchPlaces(string? Named, IReadOnlyList<string> PathFolders, IReadOnlyList<string> Patterns)
{
    private static readonly string[] Needed = ["postgres", "initdb"];

    /// <summary>Debian and Ubuntu, RHEL and its kin, Homebrew.</summary>
    private static readonly string[] Packages =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql*/bin",
        "/usr/local/opt/postgresql*/bin",
    ];

    /// <param name="named">The folder that the program's own settings name; before <c>FADU_PG_BIN</c>.</param>
    public static SearchPlaces OfThisMachine(string? named) => new(
        NotEmpty(named) ?? NotEmpty(Environment.GetEnvironmentVariable("FADU_PG_BIN")),
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        Packages);

    /// <summary>The folders that hold a server's programs, each once.</summary>
    public IEnumerable<string> Folders() =>
        PathFolders.Select(folder => Path.Combine(folder, "postgres")).Where(File.Exists).Select(FolderOfTarget)
            .Concat(Patterns.SelectMany(Matches))
            .Where(folder => Missing(folder) is [])
            .Distinct(StringComparer.Ordinal);

    /// <summary>The programs that the server needs and the folder has not.</summary>
    public static IReadOnlyList<string> Missing(string folder) =>
        [.. Needed.Where(program => !File.Exists(Path.Combine(folder, program)))];

    // A link on PATH may stand alone; the programs beside its target belong together.
    private static string FolderOfTarget(string program) =>
        Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(program))!;

    private static IEnumerable<string> Matches(string pattern)
    {
        IEnumerable<string> folders = ["/"];
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            folders = part.Contains('*', StringComparison.Ordinal)
                ? folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateDirectories(folder, part))
                : folders.Select(folder => Path.Combine(folder, part));
        }

        return folders.Where(Directory.Exists);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

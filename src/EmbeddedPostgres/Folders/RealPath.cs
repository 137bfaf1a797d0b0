namespace Fadu.EmbeddedPostgres.Folders;

/// <summary>The one name of a folder that may be reached through links.</summary>
internal static class RealPath
{
    /// <summary>The full path with every link on the way followed; parts that do not exist stay as they are.</summary>
    public static string Of(string path)
    {
        var real = "/";
        foreach (var part in Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            // A link may lead through further links.
            real = Directory.Exists(next) && Directory.ResolveLinkTarget(next, returnFinalTarget: true) is { } target ? Of(target.FullName) : next;
        }

        return real;
    }
}

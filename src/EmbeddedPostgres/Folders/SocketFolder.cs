using System.Text;

namespace Fadu.EmbeddedPostgres.Folders;

/// <summary>The folder with the socket that clients connect to: inside the cluster's folder where the system allows so long a name.</summary>
internal sealed class SocketFolder : IDisposable
{
    // sockaddr_un.sun_path has 104 bytes on macOS, 108 on Linux; the socket's own name takes 14, an end mark 1.
    private const int MostBytes = 88;
    private static readonly string[] ServerFiles = [".s.PGSQL.5432", ".s.PGSQL.5432.lock"];

    // Names the folder elsewhere, so that the next owner can remove what a killed one left there.
    private readonly string? _note;

    private SocketFolder(string path, string? note) => (Path, _note) = (path, note);

    public string Path { get; }

    /// <summary>Makes it, empty. To be called by the holder of the folder's lock alone.</summary>
    public static SocketFolder Make(ClusterFolder cluster)
    {
        var inside = System.IO.Path.Combine(cluster.Root, "socket");
        var note = System.IO.Path.Combine(cluster.Root, "socket.path");
        if (File.Exists(note))
            Remove(File.ReadAllText(note), note);

        if (Encoding.UTF8.GetByteCount(inside) <= MostBytes && inside.All(IsPlain))
        {
            UnixModes.MakeOwnFolder(inside);
            // A socket and its lock file that a killed server left name a process that may by now be another one.
            Empty(inside);
            return new(inside, null);
        }

        var elsewhere = Directory.CreateTempSubdirectory("fadu-socket-").FullName;
        File.WriteAllText(note, elsewhere);
        return new(elsewhere, note);
    }

    public void Dispose()
    {
        if (_note is not null)
            Remove(Path, _note);
    }

    // PostgreSQL and Npgsql both take a comma for the end of a name.
    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || "/._-+@~".Contains(c, StringComparison.Ordinal);

    private static void Remove(string folder, string note)
    {
        if (Directory.Exists(folder))
        {
            Empty(folder);
            // Somebody else's files are left alone, and the folder with them.
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }

        File.Delete(note);
    }

    private static void Empty(string folder)
    {
        foreach (var file in ServerFiles)
            File.Delete(System.IO.Path.Combine(folder, file));
    }
}

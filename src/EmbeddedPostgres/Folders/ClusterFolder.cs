using System.Globalization;
using Fadu.EmbeddedPostgres.Failures;

namespace Fadu.EmbeddedPostgres.Folders;

/// <summary>What lies in the folder of one private PostgreSQL.</summary>
internal sealed class ClusterFolder
{
    private ClusterFolder(string root) => Root = root;

    /// <summary>The folder itself, without links.</summary>
    public string Root { get; }

    /// <summary>The data folder proper.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>Where a data folder is made; it becomes <see cref="Data"/> only when it is complete.</summary>
    public string Making => Path.Combine(Root, "making");

    /// <summary>What the server writes about itself, start after start.</summary>
    public string Log => Path.Combine(Root, "server.log");

    /// <summary>Held by the process that the server belongs to.</summary>
    public string Lock => Path.Combine(Root, "lock");

    /// <summary>Names the server's process while it runs, and how far it has come.</summary>
    public string ProcessFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The folder and its parents, from the root of the disk down.</summary>
    public IReadOnlyList<string> WithParents =>
        [.. Enumerable.Reverse(Parents(Root))];

    /// <summary>Opens the folder, made when it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static ClusterFolder Open(string path)
    {
        var root = RealPath.Of(path);
        // Another account may have to go through it; what is inside is closed to others.
        if (!Directory.Exists(root))
            UnixModes.MakePassage(root);

        return new(root);
    }

    /// <summary>The major version that wrote the data; null when there is no data yet.</summary>
    /// <exception cref="PostgresUnavailableException">There is a data folder, but not of PostgreSQL.</exception>
    public int? ReadMajorVersion()
    {
        if (!Directory.Exists(Data))
            return null;

        var file = Path.Combine(Data, "PG_VERSION");
        if (File.Exists(file) && int.TryParse(File.ReadAllText(file).Split('.')[0], NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var major))
            return major;

        throw new PostgresUnavailableException(
            "postgres.not_a_data_folder",
            $"{Data} 不是 PostgreSQL 的数据文件夹（没有可读的 PG_VERSION）。请检查是不是指错了地方；里面的东西不要的，移走这个文件夹后重新启动，会新建一个。",
            $"{Data} is not a data folder of PostgreSQL (it has no readable PG_VERSION). Check whether the right folder was named; if its content is not needed, move it away and start again, and a new one will be made.");
    }

    /// <summary>Readies the log for appending and tells where the coming start's lines will begin.</summary>
    /// <returns>Bytes.</returns>
    public long OpenLog()
    {
        // Closed to others: statements with people's data may stand in it.
        using var log = UnixModes.OpenOwnFile(Log);
        return log.Length;
    }

    private static IEnumerable<string> Parents(string folder)
    {
        for (var next = folder; next is not null; next = Path.GetDirectoryName(next))
            yield return next;
    }
}

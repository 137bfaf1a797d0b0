using System.Data.Common;
using Fadu.EmbeddedPostgres.Binaries;
using Fadu.EmbeddedPostgres.Failures;
using Fadu.EmbeddedPostgres.Folders;
using Fadu.EmbeddedPostgres.Processes;

namespace Fadu.EmbeddedPostgres;

/// <summary>A PostgreSQL of this process's own: reached through a socket that no other account may use, and gone with the process.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    // How long a server that did not stop gently may take to stop at once.
    private static readonly TimeSpan Haste = TimeSpan.FromSeconds(5);

    private readonly ServerProcess _process;
    private readonly PostgresBinaries _binaries;
    private readonly ClusterFolder _folder;
    private readonly SocketFolder _socket;
    private readonly Lazy<Task> _stop;

    private PostgresServer(
        ServerProcess process, PostgresBinaries binaries, ClusterFolder folder, SocketFolder socket, FolderLock owned, TimeSpan patience)
    {
        (_process, _binaries, _folder, _socket) = (process, binaries, folder, socket);
        _stop = new(() => StopAsync(owned, patience));
    }

    /// <summary>
    /// For Npgsql: the socket's folder, the role <c>fadu</c>, the database <c>postgres</c>; and fewer connections than the server takes, so that
    /// whoever asks for more of them waits instead of being refused.
    /// </summary>
    public string ConnectionString => ConnectionTo(_socket.Path);

    /// <summary>The server's first process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Completes when its first process is gone, whoever ended it.</summary>
    public Task Ended => _process.Exit;

    /// <summary>What the server writes about itself, start after start.</summary>
    public string LogFile => _folder.Log;

    /// <summary>Where its programs are, <c>pg_dump</c> among them where the client's programs are installed too.</summary>
    public string BinaryFolder => _binaries.Folder;

    /// <summary>15 for 15.18.</summary>
    public int MajorVersion => _binaries.MajorVersion;

    /// <summary>Starts it, after making its data folder where there is none, and waits until it takes connections.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot be had; the message says why and what to do.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            throw NotOnWindows();

        try
        {
            var account = await Account.OfThisProcessAsync(options.ServerAccount, ct);
            var folder = ClusterFolder.Open(options.Folder);
            var owned = FolderLock.Take(folder);
            try
            {
                return await StartAsync(options, account, folder, owned, ct);
            }
            catch
            {
                owned.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(options.Folder, e);
        }
    }

    /// <summary>Where a server that another process has running on a folder takes connections, for Npgsql; it ends with that process.</summary>
    /// <param name="folder">As <see cref="PostgresOptions.Folder"/>.</param>
    /// <returns>Null where none does, or where it is another account's.</returns>
    public static string? FindRunning(string folder) =>
        Directory.Exists(folder) && Readiness.SocketOf(ClusterFolder.Open(folder).ProcessFile) is { } socket ? ConnectionTo(socket) : null;

    /// <summary>Stops it: gently, then at once, then by force. A second call waits for the first.</summary>
    public async ValueTask DisposeAsync() => await _stop.Value;

    private static async Task<PostgresServer> StartAsync(
        PostgresOptions options, Account account, ClusterFolder folder, FolderLock owned, CancellationToken ct)
    {
        var wanted = folder.ReadMajorVersion();
        var binaries = await BinarySearch.FindAsync(SearchPlaces.OfThisMachine(options.BinaryFolder), folder.Data, wanted, ct);
        await account.CheckEntryAsync([.. folder.WithParents, binaries.Postgres], ct);
        await Predecessor.EndAsync(folder, options.Patience, Haste, ct);
        if (wanted is null)
            await Initdb.RunAsync(folder, binaries, account, options.Durable, ct);
        else if (!await account.OwnsAsync(folder.Data, ct))
            await account.TakeAsync(folder.Data, ct);

        var socket = SocketFolder.Make(folder);
        try
        {
            await account.TakeAsync(socket.Path, ct);
            var logStart = folder.OpenLog();
            var process = await ServerProcess.StartAsync(
                account, folder.Log, [binaries.Postgres, "-D", folder.Data, .. ServerSettings.Arguments(socket.Path, options.Durable, options.Settings)]);
            try
            {
                await Readiness.WaitAsync(process, folder, logStart, options.Patience, ct);
            }
            catch
            {
                await process.StopAsync(options.Patience, Haste);
                throw;
            }

            return new(process, binaries, folder, socket, owned, options.Patience);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string ConnectionTo(string socket) => new DbConnectionStringBuilder
    {
        ["Host"] = socket,
        ["Username"] = Initdb.Superuser,
        ["Database"] = "postgres",
        ["Maximum Pool Size"] = ServerSettings.Connections / 2,
    }.ConnectionString;

    private static PostgresUnavailableException NotOnWindows() => new(
        "postgres.not_on_windows",
        "Windows 上不能自带启动 PostgreSQL。请安装一个 PostgreSQL 服务器，并用设置项 FADU_CONNECTION 写连接串。",
        "PostgreSQL cannot be started from here on Windows. Install a PostgreSQL server and give its connection string in FADU_CONNECTION.");

    private static PostgresUnavailableException Unusable(string folder, Exception reason) => new(
        "postgres.folder_unusable",
        $"数据库文件夹 {folder} 不能用。请检查路径、权限和磁盘空间，或另指定一个文件夹（设置项 FADU_DATA）。",
        $"The database folder {folder} cannot be used. Check its path, permissions and disk space, or name another folder (setting FADU_DATA).",
        reason.Message);

    private async Task StopAsync(FolderLock owned, TimeSpan patience)
    {
        await _process.StopAsync(patience, Haste);
        _socket.Dispose();
        owned.Dispose();
    }
}

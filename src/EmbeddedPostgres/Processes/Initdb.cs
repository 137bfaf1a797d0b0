using Fadu.EmbeddedPostgres.Binaries;
using Fadu.EmbeddedPostgres.Commands;
using Fadu.EmbeddedPostgres.Failures;
using Fadu.EmbeddedPostgres.Folders;

namespace Fadu.EmbeddedPostgres.Processes;

/// <summary>Makes the data folder.</summary>
internal static class Initdb
{
    /// <summary>The role that owns everything in the cluster.</summary>
    public const string Superuser = "fadu";

    /// <summary>Makes it aside and moves it into place, so that an interruption leaves no half data folder.</summary>
    public static async Task RunAsync(ClusterFolder folder, PostgresBinaries binaries, Account account, bool durable, CancellationToken ct)
    {
        if (Directory.Exists(folder.Making))
            Directory.Delete(folder.Making, recursive: true);
        UnixModes.MakeOwnFolder(folder.Making);
        await account.TakeAsync(folder.Making, ct);

        var made = Path.Combine(folder.Making, "data");
        var run = await Command.TryRunAsync(
            [
                .. account.Prefix, binaries.Initdb, "-D", made, "-U", Superuser, "--encoding=UTF8", "--no-locale",
                // The socket's folder decides who may connect; nothing listens on a network.
                "--auth-local=trust", "--auth-host=reject",
                .. durable ? Array.Empty<string>() : ["--no-sync"],
            ],
            ct);
        if (run is not { ExitCode: 0 })
        {
            throw new PostgresUnavailableException(
                "postgres.initdb_failed",
                $"在 {folder.Root} 建立数据库没有成功。请按下面 initdb 的说明处理（常见的是磁盘已满或没有写权限），再重新启动。",
                $"Making the database in {folder.Root} failed. See below what initdb says (often the disk is full or not writable), and start again.",
                run?.Error ?? "");
        }

        Directory.Move(made, folder.Data);
        Directory.Delete(folder.Making);
    }
}

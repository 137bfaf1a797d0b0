using System.Diagnostics;
using System.Text;
using Fadu.EmbeddedPostgres;

namespace Fadu.Host.Tests;

/// <summary>The program as a process of its own with a PostgreSQL of its own, from a made-up round to a restored backup.</summary>
public sealed class StoreProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public StoreProcessTests()
    {
        // As root, PostgreSQL runs under another account, which has to go through.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Path, File.GetUnixFileMode(_folder.Path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_connection_string_everything_runs_on_a_PostgreSQL_of_its_own()
    {
        (await Run("one", "seed", "--units", "30")).ShouldContain("30 个参评单位");
        (await Run("one", "verify")).ShouldContain("全部与存入时一致");
        await Run("one", "export", "--csv", "--round", "BWZQ-2023", "--out", _folder["table.csv"]);
        (await Run("one", "score", "--system", Store.SeededDatabase.System, "--data", _folder["table.csv"])).ShouldStartWith("unit,name,total,rank,band");
        var made = await Run("one", "backup", "--out", _folder["all.dump"]);
        var restored = await Run("two", "restore", _folder["all.dump"]);

        // The line itself is the same, whatever is said before it.
        restored.ShouldEndWith(made[made.IndexOf("fadu-checkpoint-1 ", StringComparison.Ordinal)..]);
        (await Run("two", "verify")).ShouldContain("全部与存入时一致");
    }

    [Fact]
    public async Task Beside_a_service_a_command_works_on_the_PostgreSQL_that_the_service_runs()
    {
        var options = new PostgresOptions { Folder = Path.Combine(_folder["shared"], "postgres") };
        await using (await PostgresServer.StartAsync(options, CancellationToken.None))
        {
            await Run("shared", "user", "add", "boss", "--role", "administrator");
            await Run("shared", "backup", "--out", _folder["shared.dump"]);
        }

        (await Run("shared", "user", "list", "--json")).ShouldContain("boss");
        (await Run("apart", "restore", _folder["shared.dump"])).ShouldContain("已恢复");
    }

    private async Task<string> Run(string data, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fadu.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = _folder.Path,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["FADU_DATA"] = _folder[data], ["FADU_CONNECTION"] = null },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{string.Join(' ', args)}: {await error}");
        return await output;
    }
}

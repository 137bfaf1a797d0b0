using System.Diagnostics;
using System.Runtime.Versioning;
using Fadu.EmbeddedPostgres.Failures;
using Fadu.TestSupport.Postgres;

namespace Fadu.EmbeddedPostgres.Tests.Processes;

/// <summary>What matters only to a process that is root; an ordinary one runs the server under its own account.</summary>
public sealed class AccountTests
{
    [RootFact]
    [SupportedOSPlatform("linux")]
    public async Task A_folder_that_the_server_s_account_may_not_enter_is_named()
    {
        var options = TestPostgres.NewOptions();
        Directory.CreateDirectory(options.Folder);
        File.SetUnixFileMode(options.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var closed = options.Folder;
        options = options with { Folder = Path.Combine(closed, "a", "b") };

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(options, CancellationToken.None));

        (refused.Code, refused.Message).ShouldBe((
            "postgres.closed_to_account",
            $"PostgreSQL 要用账号 postgres 运行（当前是 root），但这个账号进不去 {closed}。请执行 chmod o+x {closed}，或换一个它进得去的文件夹（设置项 FADU_DATA），或者用普通账号运行本程序。\n"
            + $"PostgreSQL has to run under the account postgres (this process is root), which may not enter {closed}. Run chmod o+x {closed}, or name a folder it may enter (setting FADU_DATA), or run this program under an ordinary account."));
    }

    [Theory]
    [InlineData("fadu-nobody")]
    [InlineData("root")]
    public async Task An_account_that_does_not_do_is_named(string name)
    {
        if (!Environment.IsPrivilegedProcess)
            return;

        var options = TestPostgres.NewOptions() with { ServerAccount = name };

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(options, CancellationToken.None));

        (refused.Code, refused.Message).ShouldBe((
            "postgres.no_account",
            $"当前是 root，PostgreSQL 不能用 root 运行，而这台机器上没有可用的账号 {name}。请执行 useradd --system {name}，或者用普通账号运行本程序。\n"
            + $"This process is root, which PostgreSQL refuses to run under, and there is no account {name} to use instead. Run useradd --system {name}, or run this program under an ordinary account."));
        Directory.Exists(options.Folder).ShouldBeFalse();
    }

    [RootFact]
    [SupportedOSPlatform("linux")]
    public async Task Data_that_another_account_made_is_taken_over()
    {
        var options = TestPostgres.NewOptions();
        await using (var first = await PostgresServer.StartAsync(options, CancellationToken.None))
            await Sql.AskAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS number");
        using (var change = Process.Start(new ProcessStartInfo("chown", ["-R", "nobody", options.Folder]) { UseShellExecute = false })!)
            await change.WaitForExitAsync();

        await using var second = await PostgresServer.StartAsync(options, CancellationToken.None);

        (await Sql.AskAsync(second.ConnectionString, "SELECT number FROM kept")).ShouldBe(42);
    }
}

using System.Globalization;
using System.Runtime.Versioning;
using Fadu.EmbeddedPostgres.Processes;
using Fadu.TestSupport.Postgres;

namespace Fadu.EmbeddedPostgres.Tests.Processes;

public sealed class ServerProcessTests
{
    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public async Task A_server_goes_down_with_an_owner_that_is_killed_and_nothing_committed_is_lost()
    {
        var options = TestPostgres.NewOptions() with { Durable = true };
        using var owner = await Runner.StartAsync(options.Folder);
        await Sql.AskAsync(owner.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS number");

        await owner.KillAsync();

        await Linux.NobodyOnAsync(options.Folder);
        await using var next = await PostgresServer.StartAsync(options, CancellationToken.None);
        (await Sql.AskAsync(next.ConnectionString, "SELECT number FROM kept")).ShouldBe(42);
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public async Task The_terminal_s_Ctrl_C_does_not_reach_the_server()
    {
        var server = await OneServer.GetAsync();

        // After the name in brackets: state, parent, process group.
        var stat = await File.ReadAllTextAsync($"/proc/{server.ProcessId}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        int.Parse(fields[1], CultureInfo.InvariantCulture).ShouldBe(Environment.ProcessId);
        int.Parse(fields[2], CultureInfo.InvariantCulture).ShouldBe(server.ProcessId);
    }

    // Short where the signal is not listened to; else as long as a busy machine may take, since the wait ends with the process.
    [Theory]
    [InlineData("trap '' INT; while :; do sleep 0.05; done", 0.3, 60, 131)]
    [InlineData("trap '' INT QUIT; while :; do sleep 0.05; done", 0.3, 0.3, 137)]
    [InlineData("trap 'exit 7' INT; while :; do sleep 0.05; done", 60, 60, 7)]
    public async Task A_server_that_does_not_listen_is_stopped_the_harder_way(string script, double patience, double haste, int exitCode)
    {
        var log = TestPostgres.NewOptions().Folder;
        var server = await ServerProcess.StartAsync(Account.Own, log, ["/bin/sh", "-c", $"{script[..script.IndexOf(';')]}; echo up; {script[(script.IndexOf(';') + 1)..]}"]);
        while (!File.Exists(log) || new FileInfo(log).Length == 0)
            await Task.Delay(10);

        await server.StopAsync(TimeSpan.FromSeconds(patience), TimeSpan.FromSeconds(haste));

        (await server.Exit).ShouldBe(exitCode);
    }
}

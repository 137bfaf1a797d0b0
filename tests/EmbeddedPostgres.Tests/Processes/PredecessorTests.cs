using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Fadu.EmbeddedPostgres.Processes;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.EmbeddedPostgres.Tests.Processes;

public sealed class PredecessorTests
{
    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public async Task A_server_that_was_killed_is_started_again_with_what_was_committed()
    {
        var options = TestPostgres.NewOptions() with { Durable = true };
        var killed = await PostgresServer.StartAsync(options, CancellationToken.None);
        await Sql.AskAsync(killed.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS number");
        // Busy with something that a dead first process does not interrupt.
        var busy = Sql.AskAsync(killed.ConnectionString, "SELECT count(*) FROM generate_series(1, 1000000000)");
        while (await Sql.AskAsync(killed.ConnectionString, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%generate_series(1,%' AND pid <> pg_backend_pid()") is 0L)
            await Task.Delay(20);

        await Linux.KillAsync(killed.ProcessId);
        await killed.DisposeAsync();

        await using var next = await PostgresServer.StartAsync(options, CancellationToken.None);
        (await Sql.AskAsync(next.ConnectionString, "SELECT number FROM kept")).ShouldBe(42);
        await Should.ThrowAsync<Exception>(busy);
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public async Task A_server_that_outlived_its_owner_is_stopped_first_and_no_other_one()
    {
        await using var other = await TestPostgres.NewDatabaseAsync("other", CancellationToken.None);
        await using var open = new NpgsqlConnection(other.ConnectionString);
        await open.OpenAsync();
        var options = TestPostgres.NewOptions();
        var first = await PostgresServer.StartAsync(options, CancellationToken.None);
        await first.DisposeAsync();
        var account = await Account.OfThisProcessAsync("postgres", CancellationToken.None);
        var orphan = await ServerProcess.StartAsync(
            account, first.LogFile, [Path.Combine(first.BinaryFolder, "postgres"), "-D", Path.Combine(options.Folder, "data"), "-c", "listen_addresses=", "-c", $"unix_socket_directories={options.Folder}/socket"]);
        while (!File.Exists(Path.Combine(options.Folder, "socket", ".s.PGSQL.5432")))
            await Task.Delay(20);

        await using var second = await PostgresServer.StartAsync(options, CancellationToken.None);

        (await orphan.Exit).ShouldBe(0);
        (await Sql.AskAsync(second.ConnectionString, "SELECT 1")).ShouldBe(1);
        await using var ask = new NpgsqlCommand("SELECT current_database()", open);
        (await ask.ExecuteScalarAsync()).ShouldBe(other.Name);
    }

    [UnixFact]
    [SupportedOSPlatform("linux")]
    public async Task A_process_that_only_has_the_number_of_an_old_server_is_left_alone()
    {
        var options = TestPostgres.NewOptions();
        var first = await PostgresServer.StartAsync(options, CancellationToken.None);
        await first.DisposeAsync();
        // Under the server's account: for that one, PostgreSQL itself would take it for a server.
        var account = await Account.OfThisProcessAsync("postgres", CancellationToken.None);
        string[] line = [.. account.Prefix, "sleep", "60"];
        using var other = Process.Start(new ProcessStartInfo(line[0], line.Skip(1)) { UseShellExecute = false })!;
        var number = other.Id.ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(options.Folder, "data", "postmaster.pid"), $"{number}\n{options.Folder}/data\n1\n5432\n{options.Folder}/socket\n");
        File.WriteAllText(Path.Combine(options.Folder, "socket", ".s.PGSQL.5432.lock"), $"{number}\n{options.Folder}/data\n1\n5432\n{options.Folder}/socket\n");

        await using var second = await PostgresServer.StartAsync(options, CancellationToken.None);

        (await Sql.AskAsync(second.ConnectionString, "SELECT 1")).ShouldBe(1);
        other.HasExited.ShouldBeFalse();
        other.Kill();
    }
}

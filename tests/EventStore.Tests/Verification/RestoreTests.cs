using System.Diagnostics;
using Fadu.EmbeddedPostgres;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.EventStore.Tests.Verification;

public sealed class RestoreTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    [Fact]
    public async Task A_checkpoint_holds_after_a_dump_into_another_server_and_events_go_on_behind_it()
    {
        await using var first = await TestPostgres.NewServerAsync(CancellationToken.None);
        await using var second = await TestPostgres.NewServerAsync(CancellationToken.None);
        EventStoreOptions Options(PostgresServer server) => fixture.Options with { ConnectionString = server.ConnectionString, Schema = "dumped" };
        StreamHead head;
        EventStore.Verification.Checkpoint checkpoint;
        await using (var store = await PostgresEventStore.OpenAsync(Options(first), CancellationToken.None))
        {
            // Transactions enough to come further than the second server has.
            await using var source = NpgsqlDataSource.Create(first.ConnectionString);
            await using (var burn = source.CreateCommand("do $$ begin for i in 1 .. 3000 loop perform pg_current_xact_id(); commit; end loop; end $$"))
                await burn.ExecuteNonQueryAsync();
            head = await AppendAsync(store, StreamHead.Before("account/1"), 20);
            await AppendAsync(store, StreamHead.Before("account/2"), 3);
            await StoreFixture.SettledAsync(store);
            checkpoint = await store.CheckpointAsync(CancellationToken.None);
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("fadu-dump").FullName, "dump.sql");
        await RunAsync(first, "pg_dump", "--schema=dumped", $"--file={file}");
        await RunAsync(second, "psql", "--set=ON_ERROR_STOP=1", "--quiet", $"--file={file}");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        await using var restored = await PostgresEventStore.OpenAsync(Options(second), CancellationToken.None);
        await AppendAsync(restored, head, 1);
        await StoreFixture.SettledAsync(restored);
        var report = await restored.VerifyAsync(new() { Checkpoint = checkpoint }, CancellationToken.None);
        var all = await restored.ReadAllAsync(EventFilter.All, CancellationToken.None).ToListAsync();

        checkpoint.Events.ShouldBe(23);
        report.Findings.ShouldBeEmpty();
        all.Count.ShouldBe(24);
        (all[^1].Version, all[^1].Position.Epoch).ShouldBe((21, (short)2));
        report.Checkpoint.Position.ShouldBe(all[^1].Position);
        all[^1].Position.Transaction.ShouldBeLessThan(checkpoint.Position.Transaction);
    }

    private static async Task<StreamHead> AppendAsync(PostgresEventStore store, StreamHead head, int events) => (await store.AppendAsync(
        StoreFixture.Request(head, [.. Enumerable.Range(1, events).Select(n => new BookLent($"{n}", n))]), CancellationToken.None)).ShouldBeOfType<Appended>().Heads[0];

    private static async Task RunAsync(PostgresServer server, string program, params string[] arguments)
    {
        var at = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        var start = new ProcessStartInfo(Path.Combine(server.BinaryFolder, program), arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["PGHOST"] = at.Host, ["PGPORT"] = at.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["PGUSER"] = at.Username,
                ["PGPASSWORD"] = at.Password, ["PGDATABASE"] = at.Database,
            },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = await process.StandardError.ReadToEndAsync();
        await said;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, complained);
    }
}

using System.Globalization;
using Fadu.EmbeddedPostgres;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.TestSupport.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace Fadu.EventStore.Tests.Faults;

/// <summary>A disk that fills up under the tables. (Where the log has no room either, PostgreSQL stops altogether; that is like a stopped server.)</summary>
public sealed class DiskFullTests(ITestOutputHelper output)
{
    private const int Megabytes = 16;

    [Fact]
    public async Task An_append_that_the_disk_has_no_room_for_stores_nothing_and_the_store_goes_on_once_there_is_room()
    {
        var options = TestPostgres.NewOptions() with { Durable = true };
        var (mounted, reason) = await SmallDisk.MountAsync(Megabytes, options.ServerAccount);
        if (mounted is null)
        {
            output.WriteLine($"Not tried: {reason}.");
            return;
        }

        await using var disk = mounted;
        await using var server = await PostgresServer.StartAsync(options, CancellationToken.None);
        await ExecuteAsync(server.ConnectionString, $"create tablespace small location '{disk.Folder}'");
        await ExecuteAsync(server.ConnectionString, "create database filling tablespace small");
        var connectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "filling" }.ConnectionString;
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = connectionString, Types = TestEvents.Types, Clock = TimeProvider.System }, CancellationToken.None);

        var (head, fault) = await FillAsync(store);
        var whole = await store.LoadAsync("account/full", StreamRange.Whole, 0, (sum, _) => sum + 1, CancellationToken.None);
        await disk.GrowAsync(Megabytes * 4);
        var after = await store.AppendAsync(Request(head, 100), CancellationToken.None);
        var report = await store.VerifyAsync(new(), CancellationToken.None);

        fault.Message.ShouldBe("Appending to account/full: the disk of the database is full. Nothing was stored; make room and repeat.");
        (whole.Head, (long)whole.State).ShouldBe((head, head.Version));
        after.ShouldBeOfType<Appended>().Heads[0].Version.ShouldBe(head.Version + 100);
        (report.IsSound, report.Events).ShouldBe((true, head.Version + 100));
        output.WriteLine($"{head.Version.ToString(CultureInfo.InvariantCulture)} events filled {Megabytes} MB.");
    }

    private static async Task<(StreamHead Head, EventStoreException Fault)> FillAsync(PostgresEventStore store)
    {
        var head = StreamHead.Before("account/full");
        while (true)
        {
            try
            {
                head = (await store.AppendAsync(Request(head, 100), CancellationToken.None)).ShouldBeOfType<Appended>().Heads[0];
            }
            catch (EventStoreException full) when (full.Fault is EventStoreFault.DiskFull)
            {
                return (head, full);
            }
        }
    }

    private static AppendRequest Request(StreamHead head, int events) =>
        StoreFixture.Request(head, [.. Enumerable.Range(1, events).Select(n => (object)new BookLent(new('书', 60), n))]);

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

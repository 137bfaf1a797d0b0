using Fadu.EmbeddedPostgres;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.TestSupport.Postgres;
using Fadu.TestSupport.Stores;
using Npgsql;

namespace Fadu.EventStore.Tests.Faults;

/// <summary>A server that goes away and comes back under an open store.</summary>
public sealed class RestartTests
{
    private static readonly BookLent Lent = new("法学通论", 12.50m);

    [Fact]
    public async Task A_store_whose_server_was_stopped_says_so_and_goes_on_once_it_is_back()
    {
        var options = TestPostgres.NewOptions() with { Durable = true };
        var server = await PostgresServer.StartAsync(options, CancellationToken.None);
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = server.ConnectionString, Types = TestEvents.Types, Clock = TimeProvider.System }, CancellationToken.None);
        var head = (await AppendAsync(store, StreamHead.Before("account/r"), null)).ShouldBeOfType<Appended>().Heads[0];
        await server.DisposeAsync();

        // Over a connection that was open: whether the server has got the append can't be told from here.
        var first = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(store, head, null));
        var second = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(store, head, null));
        var read = await Should.ThrowAsync<EventStoreException>(() => store.LoadAsync("account/r", StreamRange.Whole, 0, (sum, _) => sum + 1, CancellationToken.None));
        var asked = await Should.ThrowAsync<EventStoreException>(() => store.FirstOutcomeAsync(new("k-r", "lend it"), CancellationToken.None));
        await using var again = await PostgresServer.StartAsync(options, CancellationToken.None);
        var keyed = await AppendAsync(store, head, new("k-r", "lend it"));
        var loaded = await store.LoadAsync("account/r", StreamRange.Whole, 0, (sum, _) => sum + 1, CancellationToken.None);

        first.Fault.ShouldBeOneOf(EventStoreFault.OutcomeUnknown, EventStoreFault.Unavailable);
        new[] { second, read, asked }.ShouldAllBe(fault => fault.Fault == EventStoreFault.Unavailable);
        second.Message.ShouldStartWith("Appending to account/r: the database can't be reached: ");
        keyed.ShouldBeOfType<Appended>().Heads[0].Version.ShouldBe(2);
        loaded.State.ShouldBe(2);
    }

    [Fact]
    public async Task The_outcome_of_a_command_with_a_key_stays_open_where_the_second_attempt_finds_no_server()
    {
        var options = TestPostgres.NewOptions() with
        {
            Durable = true,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["max_prepared_transactions"] = "1" },
        };
        var server = await PostgresServer.StartAsync(options, CancellationToken.None);
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = server.ConnectionString, Types = TestEvents.Types, Clock = TimeProvider.System }, CancellationToken.None);
        var head = (await AppendAsync(store, StreamHead.Before("account/o"), null)).ShouldBeOfType<Appended>().Heads[0];
        Task<AppendOutcome> append;
        await using (var other = await HeldStream.HoldAsync(server.ConnectionString, "account/o"))
        {
            append = AppendAsync(store, head, new("k-o", "lend it"));
            await other.SomebodyWaitsAsync();
            // The end of a server lets no prepared transaction go: the append waits until its own connection is ended.
            await other.DoAsync("prepare transaction 'held'");
            await server.DisposeAsync();
        }

        // The first attempt may have been stored, for all the store knows; that the second was not says nothing of it.
        (await Should.ThrowAsync<EventStoreException>(() => append)).Fault.ShouldBe(EventStoreFault.OutcomeUnknown);
        await using var again = await PostgresServer.StartAsync(options, CancellationToken.None);
        await LetGoAsync(again);
        (await AppendAsync(store, head, new("k-o", "lend it"))).ShouldBeOfType<Appended>().Heads[0].Version.ShouldBe(2);
    }

    private static async Task LetGoAsync(PostgresServer server)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var release = new NpgsqlCommand("rollback prepared 'held'", connection);
        await release.ExecuteNonQueryAsync();
    }

    private static Task<AppendOutcome> AppendAsync(PostgresEventStore store, StreamHead head, CommandKey? key) =>
        store.AppendAsync(StoreFixture.Request(head, Lent) with { Command = key }, CancellationToken.None);
}

using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.EventStore.Tests;

/// <summary>A store in a database of its own; one for each test class.</summary>
public sealed class StoreFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    internal TestClock Clock { get; } = new();

    internal PostgresEventStore Store { get; private set; } = null!;

    internal string ConnectionString => _database!.ConnectionString;

    internal EventStoreOptions Options => new() { ConnectionString = ConnectionString, Types = TestEvents.Types, Clock = Clock };

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("event_store", CancellationToken.None);
        Store = await PostgresEventStore.OpenAsync(Options, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>Appends to a stream from what the caller last saw of it.</summary>
    internal async Task<StreamHead> AppendAsync(StreamHead head, params object[] events) =>
        (await Store.AppendAsync(Request(head, events), CancellationToken.None)).ShouldBeOfType<Appended>().Heads.ShouldHaveSingleItem();

    internal static AppendRequest Request(StreamHead head, params object[] events) =>
        new() { Streams = [new(head, "account", events)], Metadata = EventMetadata.None };

    /// <summary>Waits until everything can be handed out: another transaction of the server, such as the note of an append, may hold it back for a moment.</summary>
    internal Task SettledAsync() => SettledAsync(Store);

    /// <inheritdoc cref="SettledAsync()"/>
    internal static async Task SettledAsync(PostgresEventStore store)
    {
        var last = await store.LastPositionAsync(CancellationToken.None);
        for (var tries = 0; tries < 2000 && await store.HorizonAsync(CancellationToken.None) < last; tries++)
            await Task.Delay(10);
    }

    internal async Task<T> QueryAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    internal async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

using Fadu.EmbeddedPostgres;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.Benchmarks.Stores;

/// <summary>A server that keeps what it has committed, with one database and one store; everything of a trial runs on it.</summary>
internal sealed class StoreServer : IAsyncDisposable
{
    private StoreServer(PostgresServer server, PostgresEventStore store) => (Server, Store) = (server, store);

    public PostgresServer Server { get; }

    public PostgresEventStore Store { get; }

    /// <summary>What is known of an event in a running system.</summary>
    public static EventMetadata Metadata { get; } = new()
    {
        User = "zhangsan",
        Actor = new("zhangsan", "reporter", "510104"),
        CorrelationId = "01JD9Z6W3T8Q5X4N7M2K1H0G9F",
        CausationId = "01JD9Z6W3V",
        Reason = "季度补报",
    };

    public static async Task<StoreServer> StartAsync()
    {
        var server = await TestPostgres.NewServerAsync(options => options with { Durable = true }, CancellationToken.None);
        try
        {
            return new(server, await OpenAsync(server.ConnectionString, "fadu"));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does as a person with a text editor would.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Appends to the store, and gives back the new heads in the order of the request.</summary>
    public Task<IReadOnlyList<StreamHead>> AppendAsync(IReadOnlyList<StreamAppend> streams) => AppendAsync(Store, streams);

    /// <summary>Appends to a store.</summary>
    public static async Task<IReadOnlyList<StreamHead>> AppendAsync(PostgresEventStore store, IReadOnlyList<StreamAppend> streams) =>
        await store.AppendAsync(new() { Streams = streams, Metadata = Metadata }, CancellationToken.None) is Appended appended
            ? appended.Heads
            : throw new InvalidOperationException("Nobody else writes here, and yet there is a conflict.");

    /// <summary>Another store in the same database.</summary>
    public Task<PostgresEventStore> OpenAsync(string schema) => OpenAsync(Server.ConnectionString, schema);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static Task<PostgresEventStore> OpenAsync(string connectionString, string schema) => PostgresEventStore.OpenAsync(
        new() { ConnectionString = connectionString, Types = BenchEvents.Types, Clock = TimeProvider.System, Schema = schema }, CancellationToken.None);
}

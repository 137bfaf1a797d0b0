using System.Data.Common;
using Fadu.Application;
using Fadu.Application.Events;
using Fadu.EventStore;

namespace Fadu.Host.Store;

/// <summary>An open database: its events, and everything that can be done with them.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly DatabaseServer? _server;

    private Database(PostgresEventStore store, TimeProvider clock, DatabaseServer? server) =>
        (Events, Service, _server) = (store, new(store, clock), server);

    /// <summary>The events.</summary>
    public PostgresEventStore Events { get; }

    /// <summary>What can be done.</summary>
    public ReviewService Service { get; }

    /// <summary>Opens it, after starting its server where none runs.</summary>
    /// <exception cref="EmbeddedPostgres.Failures.PostgresUnavailableException">The server can't be started.</exception>
    /// <exception cref="EventStore.Faults.EventStoreException">The server can't be reached, or the tables are not Fadu's.</exception>
    public static async Task<Database> OpenAsync(DatabasePlace place, TimeProvider clock, CancellationToken ct)
    {
        var server = await DatabaseServer.ReachAsync(place, ct);
        try
        {
            return new(await StoreAsync(place.WaitsForDisk ? server.ConnectionString : WithoutWaiting(server.ConnectionString), clock, ct), clock, server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens it on a server that stays the caller's to stop.</summary>
    /// <param name="server">The server.</param>
    /// <param name="clock">Gives moments.</param>
    /// <param name="ct">Ends the opening.</param>
    /// <param name="waitsForDisk">As <see cref="DatabasePlace.WaitsForDisk"/>.</param>
    public static async Task<Database> OpenAsync(DatabaseServer server, TimeProvider clock, CancellationToken ct, bool waitsForDisk = true) =>
        new(await StoreAsync(waitsForDisk ? server.ConnectionString : WithoutWaiting(server.ConnectionString), clock, ct), clock, null);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Events.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static string WithoutWaiting(string connection)
    {
        var builder = new DbConnectionStringBuilder { ConnectionString = connection };
        var options = builder.TryGetValue("Options", out var given) ? $"{given} " : "";
        builder["Options"] = $"{options}-c synchronous_commit=off";
        return builder.ConnectionString;
    }

    private static Task<PostgresEventStore> StoreAsync(string connection, TimeProvider clock, CancellationToken ct) =>
        PostgresEventStore.OpenAsync(new() { ConnectionString = connection, Types = DomainEvents.Types, Clock = clock, Parts = ReviewService.Tables }, ct);
}

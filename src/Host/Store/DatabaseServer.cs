using Fadu.EmbeddedPostgres;

namespace Fadu.Host.Store;

/// <summary>The server of a command's database: somebody else's, or one that runs just as long as the command.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private readonly PostgresServer? _own;

    private DatabaseServer(string connection, string? binaries, PostgresServer? own) =>
        (ConnectionString, Binaries, _own) = (connection, binaries, own);

    /// <summary>For Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>Folder of the server's own programs; null: not known.</summary>
    public string? Binaries { get; }

    /// <summary>Reaches for it; starts it where there is no connection string.</summary>
    /// <exception cref="EmbeddedPostgres.Failures.PostgresUnavailableException">It can't be started.</exception>
    public static async Task<DatabaseServer> StartAsync(DatabasePlace place, CancellationToken ct)
    {
        if (place.Connection is { } connection)
            return new(connection, place.Binaries, null);

        var own = await PostgresServer.StartAsync(place.Embedded, ct);
        return new(own.ConnectionString, own.BinaryFolder, own);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}

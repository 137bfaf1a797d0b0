using Fadu.EmbeddedPostgres;
using Fadu.EmbeddedPostgres.Failures;

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

    /// <summary>Completes when it is gone; never for somebody else's.</summary>
    public Task Ended => _own?.Ended ?? new TaskCompletionSource().Task;

    /// <summary>Reaches for it; starts it where there is no connection string.</summary>
    /// <exception cref="PostgresUnavailableException">It can't be started.</exception>
    public static async Task<DatabaseServer> StartAsync(DatabasePlace place, CancellationToken ct)
    {
        if (place.Connection is { } connection)
            return new(connection, place.Binaries, null);

        var own = await PostgresServer.StartAsync(place.Embedded, ct);
        return new(own.ConnectionString, own.BinaryFolder, own);
    }

    /// <summary>As <see cref="StartAsync"/>; where another process has a server running on the folder, as the service does, through that one.</summary>
    /// <remarks>For commands that do their work beside a service: an account opened, a backup made.</remarks>
    /// <exception cref="PostgresUnavailableException">It can't be started, and none runs.</exception>
    public static async Task<DatabaseServer> ReachAsync(DatabasePlace place, CancellationToken ct)
    {
        try
        {
            return await StartAsync(place, ct);
        }
        catch (PostgresUnavailableException taken) when (taken.Code is "postgres.folder_in_use")
        {
            if (PostgresServer.FindRunning(place.Embedded.Folder) is not { } running)
                throw;
            return new(running, place.Binaries, null);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}

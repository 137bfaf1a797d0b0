using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Npgsql;

namespace Fadu.EventStore.CatchUp;

/// <summary>Runs a reader on one node at a time: on the one whose connection holds an advisory lock.</summary>
internal sealed class LeasedReader(
    NpgsqlDataSource source, SchemaName schema, EventFollower follower, EventSignal signal, Notifications notifications, TimeProvider clock, TimeSpan poll)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(1);

    private readonly ReaderProgress _progress = new(schema);

    /// <summary>Runs until it is cancelled or the handler throws. A lost connection only makes it begin anew, on this node or another.</summary>
    public async Task RunAsync(ReaderOptions reader, Func<ReaderBatch, CancellationToken, Task> handle, CancellationToken ct)
    {
        notifications.Listen();
        while (true)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(ct);
                if (await TryLockAsync(connection, reader, ct))
                    await LeadAsync(connection, reader, handle, ct);
            }
            catch (NpgsqlException failure) when (failure is not PostgresException { IsTransient: false })
            {
                // The server is away or was restarted; the lock went with the connection.
            }
            catch (Faults.EventStoreException failure) when (failure.Fault is Faults.EventStoreFault.Unavailable or Faults.EventStoreFault.Contended)
            {
                // Likewise, found while reading; or somebody stood in the way.
            }

            await Task.Delay(poll, clock, ct);
        }
    }

    private async Task LeadAsync(NpgsqlConnection connection, ReaderOptions reader, Func<ReaderBatch, CancellationToken, Task> handle, CancellationToken ct)
    {
        var tally = await _progress.LoadAsync(connection, reader.Name, ct);
        var (after, wait) = (tally.Position, FirstWait);
        while (true)
        {
            var next = signal.Next;
            var looked = await follower.LookedAsync(after, reader.Types, ct);
            var batch = await follower.BatchAsync(new EventFilter(after, reader.Types), reader.BatchSize, ct);
            if (batch is [])
            {
                after = looked;
                wait = await follower.WaitAsync(after, next, wait, ct);
                // A node that has lost its connection must notice before another node's work, not after it.
                await AliveAsync(connection, ct);
                continue;
            }

            var reached = tally.With(batch);
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await handle(new(batch, connection), ct);
            if (!await _progress.SaveAsync(connection, reader, tally, reached, ct))
                return;
            await transaction.CommitAsync(ct);
            (tally, after, wait) = (reached, reached.Position, FirstWait);
        }
    }

    private async Task<bool> TryLockAsync(NpgsqlConnection connection, ReaderOptions reader, CancellationToken ct)
    {
        // Held by the session, so that it ends with it, whatever kills the node.
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({schema.LockKey($"reader/{reader.Name}")})", connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task AliveAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select 1", connection);
        await command.ExecuteScalarAsync(ct);
    }
}

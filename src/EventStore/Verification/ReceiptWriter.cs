using System.Data;
using System.Text;
using System.Text.Json;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Verification;

/// <summary>Makes checkpoints and receipts.</summary>
internal sealed class ReceiptWriter(NpgsqlDataSource source, SchemaName schema, CheckpointReader checkpoints)
{
    private readonly string _events = schema.In(
        $$"""
        select {{SealedRows.Columns}} from {schema}.mt_events e
        where e.stream_id = $1 and e.version <= $2 order by e.version
        """);

    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public Task<Checkpoint> CheckpointAsync(CancellationToken ct) => InOneStateAsync("Making a checkpoint", async connection =>
        (await checkpoints.ReadAsync(connection, await checkpoints.LastAsync(connection, ct), null, ct)).Checkpoint, ct);

    /// <summary>A receipt; null: there is no such event.</summary>
    /// <exception cref="EventStoreException">The event is behind the checkpoint, or the store does not fit it, or the stream's chain is broken.</exception>
    public Task<Receipt?> ReceiptAsync(string stream, long version, Checkpoint? against, CancellationToken ct) => InOneStateAsync<Receipt?>($"Making a receipt for {stream}", async connection =>
    {
        var placed = await checkpoints.ReadAsync(connection, against?.Position ?? await checkpoints.LastAsync(connection, ct), stream, ct);
        if (version < 1 || placed.Version < version)
        {
            return !await IsThereAsync(connection, stream, version, ct)
                ? null
                : throw new EventStoreException(EventStoreFault.NotYetCovered, $"{stream}, version {version}: it is behind the checkpoint at {placed.Checkpoint.Position}. "
                    + (against is null ? "A transaction that began earlier is still under way; repeat." : "Take a later one."));
        }

        if (against is not null && against != placed.Checkpoint)
            throw new EventStoreException(EventStoreFault.ChainBroken, $"What stands in the store up to {against.Position} does not give the checkpoint: {placed.Checkpoint.Root}, not {against.Root}. Verify it.");

        var events = await EventsAsync(connection, stream, placed.Version, ct);
        var document = new ReceiptDocument(
            ReceiptDocument.CurrentForm, stream, version, events[(int)version - 1].Hash, events, placed.Index,
            [.. placed.Path.Select(Convert.ToHexStringLower)], placed.Checkpoint.ToString());
        var json = CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(document, ReceiptJson.Default.ReceiptDocument));
        return new Receipt(stream, version, placed.Checkpoint, Encoding.UTF8.GetString(json));
    }, ct);

    private async Task<ReceiptEvent[]> EventsAsync(NpgsqlConnection connection, string stream, long upTo, CancellationToken ct)
    {
        var (events, previous) = (new List<ReceiptEvent>(), "");
        await using var command = Command(_events, connection, stream, upTo);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var @event = new ChainEvent(SealedRows.Read(row), default);
            var content = EventContent.Of(@event.Facts, previous);
            previous = EventContent.Hash(content);
            if (@event.Version != events.Count + 1 || (@event.Hash is { } stored && stored != previous))
                throw new EventStoreException(EventStoreFault.ChainBroken, $"{stream}, version {events.Count + 1}: the chain is broken there, so nothing can be proven about the stream. Verify the store.");
            using var document = JsonDocument.Parse(content);
            events.Add(new(document.RootElement.Clone(), previous));
        }

        return [.. events];
    }

    private async Task<bool> IsThereAsync(NpgsqlConnection connection, string stream, long version, CancellationToken ct)
    {
        await using var command = Command(schema.In("select 1 from {schema}.mt_events where stream_id = $1 and version = $2"), connection, stream, version);
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static NpgsqlCommand Command(string sql, NpgsqlConnection connection, string stream, long version) => new(sql, connection)
    {
        Parameters = { new() { Value = stream, NpgsqlDbType = NpgsqlDbType.Varchar }, new() { Value = version } },
    };

    private async Task<T> InOneStateAsync<T>(string doing, Func<NpgsqlConnection, Task<T>> read, CancellationToken ct)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            return await read(connection);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, doing, writing: false);
        }
        catch (JsonException unfit)
        {
            throw new EventStoreException(EventStoreFault.ChainBroken, $"{doing}: an event that bears no hash can't be hashed; verify the store. {unfit.Message}", unfit);
        }
    }
}

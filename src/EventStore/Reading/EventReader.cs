using System.Runtime.CompilerServices;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Reading;

/// <summary>Reads streams, and the whole store in order.</summary>
internal sealed class EventReader(NpgsqlDataSource source, SchemaName schema, EventRows rows)
{
    private readonly string _stream = schema.In(
        $$"""
        select {{EventRows.Columns}} from {schema}.mt_events
        where stream_id = $1 and version > $2 and version <= $3 and timestamp <= $4
        order by version
        """);

    // Only what no event can come before any more: everything of earlier epochs, and of this one what was written by a
    // transaction below the oldest that still runs.
    private readonly string _all = schema.In(
        $$"""
        select {{EventRows.Columns}} from {schema}.mt_events
        where (epoch, transaction_id, seq_id) > ($1, $2, $3) and ($4::varchar[] is null or type = any ($4))
            and (transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                or epoch < (select max(epoch) from {schema}.fadu_clusters))
        order by epoch, transaction_id, seq_id
        """);

    /// <summary>The events of a stream in order; none where there is no such stream.</summary>
    public IAsyncEnumerable<RecordedEvent> StreamAsync(string stream, StreamRange range, CancellationToken ct)
    {
        var command = new NpgsqlCommand(_stream)
        {
            Parameters =
            {
                new() { Value = stream, NpgsqlDbType = NpgsqlDbType.Varchar },
                new() { Value = range.AfterVersion },
                new() { Value = range.UpToVersion ?? long.MaxValue },
                new() { Value = range.UpToTime?.UtcDateTime ?? DateTime.MaxValue, NpgsqlDbType = NpgsqlDbType.TimestampTz },
            },
        };
        return RunAsync(command, $"Reading {stream}", ct);
    }

    /// <summary>Events of all streams in the order in which readers are handed them; only those before which none can appear any more. <c>most</c>: not more than this many; null: all.</summary>
    public IAsyncEnumerable<RecordedEvent> AllAsync(EventFilter filter, int? most, CancellationToken ct)
    {
        var command = new NpgsqlCommand(most is { } limit ? $"{_all} limit {limit}" : _all)
        {
            Parameters =
            {
                new() { Value = filter.After.Epoch },
                new() { Value = filter.After.Transaction, NpgsqlDbType = NpgsqlDbType.Xid8 },
                new() { Value = filter.After.Sequence },
                new() { Value = (object?)filter.Types?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar },
            },
        };
        return RunAsync(command, "Reading all events", ct);
    }

    /// <summary>Folds a stream.</summary>
    public async Task<Loaded<TState>> LoadAsync<TState>(string stream, StreamRange range, TState initial, Func<TState, object, TState> evolve, CancellationToken ct)
    {
        var state = initial;
        RecordedEvent? last = null;
        await foreach (var @event in StreamAsync(stream, range, ct))
        {
            state = evolve(state, @event.Body);
            last = @event;
        }

        return new(state, last is null ? StreamHead.Before(stream) : new(stream, last.Version, last.Hash ?? await UnchainedHashAsync(last, ct), last.Time));
    }

    // An event of an application without the chain has no hash in its headers; what follows it is chained to the hash it
    // would have, so that from then on it can't be altered unseen either.
    private async Task<string> UnchainedHashAsync(RecordedEvent last, CancellationToken ct)
    {
        var hash = "";
        await using var command = source.CreateCommand(schema.In(
            "select version, type, timestamp, data, headers, user_name, correlation_id, causation_id from {schema}.mt_events where stream_id = $1 and version <= $2 order by version"));
        command.Parameters.Add(new() { Value = last.Stream, NpgsqlDbType = NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = last.Version });
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            hash = EventContent.Hash(EventContent.Of(
                new SealedFacts
                {
                    Stream = last.Stream,
                    Version = row.GetInt64(0),
                    Type = row.GetString(1),
                    Time = new DateTimeOffset(row.GetDateTime(2)),
                    Body = row.GetFieldValue<byte[]>(3),
                    Headers = row.IsDBNull(4) ? ReadOnlyMemory<byte>.Empty : row.GetFieldValue<byte[]>(4),
                    User = row.IsDBNull(5) ? null : row.GetString(5),
                    CorrelationId = row.IsDBNull(6) ? null : row.GetString(6),
                    CausationId = row.IsDBNull(7) ? null : row.GetString(7),
                },
                hash));
        }

        return hash;
    }

    private async IAsyncEnumerable<RecordedEvent> RunAsync(NpgsqlCommand command, string doing, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var owned = command;
        await using var connection = await Guarded(source.OpenConnectionAsync(ct), doing);
        command.Connection = connection;
        await using var row = await Guarded(new ValueTask<NpgsqlDataReader>(command.ExecuteReaderAsync(ct)), doing);
        while (await Guarded(new ValueTask<bool>(row.ReadAsync(ct)), doing))
            yield return rows.Read(row);
    }

    private static async ValueTask<T> Guarded<T>(ValueTask<T> task, string doing)
    {
        try
        {
            return await task;
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, doing, writing: false);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Personal;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Reading;

/// <summary>Reads streams, and the whole store in order.</summary>
internal sealed class EventReader(NpgsqlDataSource source, SchemaName schema, EventRows rows, PersonalKeys keys)
{
    // So many rows wait for the keys of their personal values, which are looked for together.
    private const int RowsAtOnce = 200;

    private const int PageSize = 20_000;

    private readonly string _stream = schema.In(
        $$"""
        select {{EventRows.Columns}} from {schema}.mt_events
        where stream_id = $1 and version > $2 and version <= $3 and timestamp <= $4
        order by version
        """);

    private const string All =
        $$"""
        from {schema}.mt_events
        where ({{PositionColumns.Names}}) > ($1, $2, $3) and ($4::varchar[] is null or type = any ($4))
            and {{PositionColumns.Settled}}
        order by {{PositionColumns.Names}}
        """;

    private readonly string _all = schema.In($"select {EventRows.Columns} {All}");

    private readonly string _allFacts = schema.In($"select {EventRows.Facts} {All}");

    private const string ByPrefix =
        $$"""
        from {schema}.mt_events
        where stream_id >= $5 and stream_id < $5 || chr(1114111) and ({{PositionColumns.Names}}) <= ($1, $2, $3) and timestamp <= $4
        order by stream_id, version
        """;

    // Where the planner may sort, it sorts millions of events before it hands out the first, for longer than anybody waits; and how many
    // it takes them for depends on when the table was last looked at.
    private const string AlongTheIndex = "set local enable_sort = off";

    private const string ByNames =
        $$"""
        from {schema}.mt_events
        where stream_id = any ($5) and ({{PositionColumns.Names}}) <= ($1, $2, $3) and timestamp <= $4
        order by stream_id, version
        """;

    private readonly string _horizon = schema.In(
        "select max(epoch), pg_snapshot_xmin(pg_current_snapshot()) from {schema}.fadu_clusters");

    /// <summary>The events of a stream in order; none where there is no such stream.</summary>
    public IAsyncEnumerable<RecordedEvent> StreamAsync(string stream, StreamRange range, CancellationToken ct)
    {
        if (!StreamNames.CanExist(stream))
            return AsyncEnumerable.Empty<RecordedEvent>();

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

    /// <summary>Events of all streams in the order in which readers are handed them; only those before which none can appear any more.</summary>
    public async IAsyncEnumerable<RecordedEvent> AllAsync(EventFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        // Page by page: without a limit the planner takes the place to start from for a third of the table, and sorts that.
        var (after, count) = (filter.After, PageSize);
        while (count == PageSize)
        {
            count = 0;
            await foreach (var @event in PageAsync(filter with { After = after }, PageSize, ct))
            {
                yield return @event;
                (after, count) = (@event.Position, count + 1);
            }
        }
    }

    /// <summary>The first of them, at most so many.</summary>
    public IAsyncEnumerable<RecordedEvent> PageAsync(EventFilter filter, int most, CancellationToken ct)
    {
        var command = new NpgsqlCommand($"{(filter.WithMetadata ? _all : _allFacts)} limit {most}");
        PositionColumns.Add(command.Parameters, filter.After);
        command.Parameters.Add(new() { Value = (object?)filter.Types?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        return RunAsync(command, "Reading all events", ct);
    }

    /// <summary>Events of several streams, stream by stream in the byte order of their names, each in order.</summary>
    /// <exception cref="ArgumentException">It names neither a prefix nor streams, or both.</exception>
    public IAsyncEnumerable<RecordedEvent> StreamsAsync(StreamSet set, CancellationToken ct)
    {
        if (set.Prefix is null == set.Names is null)
            throw new ArgumentException("A set of streams has a prefix or names.", nameof(set));
        if (set.Prefix is { } prefix)
        {
            return StreamNames.CanExist(prefix)
                ? RunAsync(OfSet(set, ByPrefix, prefix, NpgsqlDbType.Varchar), "Reading streams", ct, AlongTheIndex)
                : AsyncEnumerable.Empty<RecordedEvent>();
        }

        var command = OfSet(set, ByNames, set.Names!.Where(StreamNames.CanExist).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);
        return RunAsync(command, "Reading streams", ct);
    }

    private NpgsqlCommand OfSet(StreamSet set, string which, object streams, NpgsqlDbType type)
    {
        var command = new NpgsqlCommand(schema.In($"select {(set.WithMetadata ? EventRows.Columns : EventRows.Facts)} {which}"));
        PositionColumns.Add(command.Parameters, set.UpTo);
        command.Parameters.Add(new() { Value = set.UpToTime?.UtcDateTime ?? DateTime.MaxValue, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = streams, NpgsqlDbType = type });
        return command;
    }

    /// <summary>The place behind everything that can be handed out now: no event will ever appear at or before it that is not there yet.</summary>
    public async Task<EventPosition> HorizonAsync(CancellationToken ct)
    {
        await using var connection = await Guarded(source.OpenConnectionAsync(ct), "Asking for the horizon");
        await using var command = new NpgsqlCommand(_horizon, connection);
        await using var row = await Guarded(new ValueTask<NpgsqlDataReader>(command.ExecuteReaderAsync(ct)), "Asking for the horizon");
        await NextAsync(row, "Asking for the horizon", ct);
        return new(row.GetInt16(0), row.GetFieldValue<ulong>(1) - 1, long.MaxValue);
    }

    /// <summary>Place of the last event that is committed, whether or not it can be handed out yet; the start where there is none.</summary>
    public async Task<EventPosition> LastAsync(CancellationToken ct)
    {
        await using var connection = await Guarded(source.OpenConnectionAsync(ct), "Asking for the last event");
        await using var command = new NpgsqlCommand(
            schema.In($"select {PositionColumns.Names} from {{schema}}.mt_events order by epoch desc, transaction_id desc, seq_id desc limit 1"), connection);
        await using var row = await Guarded(new ValueTask<NpgsqlDataReader>(command.ExecuteReaderAsync(ct)), "Asking for the last event");
        return await NextAsync(row, "Asking for the last event", ct) ? PositionColumns.Read(row, 0) : EventPosition.Start;
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
        var (hash, doing) = ("", $"Hashing {last.Stream}");
        await using var connection = await Guarded(source.OpenConnectionAsync(ct), doing);
        await using var command = new NpgsqlCommand(schema.In(
            $"select {SealedRows.Columns} from {{schema}}.mt_events e where e.stream_id = $1 and e.version <= $2 order by e.version"), connection);
        command.Parameters.Add(new() { Value = last.Stream, NpgsqlDbType = NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = last.Version });
        await using var row = await Guarded(new ValueTask<NpgsqlDataReader>(command.ExecuteReaderAsync(ct)), doing);
        while (await NextAsync(row, doing, ct))
            hash = HashOf(SealedRows.Read(row), hash);

        return hash;
    }

    private static string HashOf(SealedFacts facts, string previous)
    {
        try
        {
            return EventContent.Hash(EventContent.Of(facts, previous));
        }
        catch (JsonException unfit)
        {
            throw new EventStoreException(EventStoreFault.UnreadableBody,
                $"{facts.Stream}, version {facts.Version}: it can't be hashed, so nothing can follow it: {unfit.Message}", unfit);
        }
    }

    private async IAsyncEnumerable<RecordedEvent> RunAsync(
        NpgsqlCommand command, string doing, [EnumeratorCancellation] CancellationToken ct, string? setting = null)
    {
        await using var owned = command;
        await using var connection = await Guarded(source.OpenConnectionAsync(ct), doing);
        command.Connection = connection;
        // A setting holds for a transaction; nothing is written, so it need not be committed.
        await using var transaction = setting is null ? null : await Guarded(connection.BeginTransactionAsync(ct), doing);
        if (setting is not null)
        {
            await using var set = new NpgsqlCommand(setting, connection);
            await Guarded(new ValueTask<int>(set.ExecuteNonQueryAsync(ct)), doing);
        }

        await using var row = await Guarded(new ValueTask<NpgsqlDataReader>(command.ExecuteReaderAsync(ct)), doing);
        var (texts, waiting) = (new RowTexts(), new List<StoredRow>());
        while (await NextAsync(row, doing, ct))
        {
            // What comes behind a row that waits for a key waits with it.
            if (waiting.Count == 0 && rows.ReadPlain(row, texts) is { } plain)
            {
                yield return plain;
                continue;
            }

            waiting.Add(EventRows.Take(row));
            if (waiting.Count < RowsAtOnce)
                continue;
            foreach (var @event in await OpenedAsync(waiting, ct))
                yield return @event;
            waiting.Clear();
        }

        foreach (var @event in await OpenedAsync(waiting, ct))
            yield return @event;
    }

    // One by one, so that those before an event that can't be read are handed out.
    private async Task<IEnumerable<RecordedEvent>> OpenedAsync(List<StoredRow> waiting, CancellationToken ct)
    {
        if (waiting is [])
            return [];
        var found = await keys.FindAsync(rows.Subjects(waiting), ct);
        return waiting.Select(stored => rows.Read(stored, found));
    }

    // Mostly the next row is there already, and nothing has to be awaited.
    private static ValueTask<bool> NextAsync(NpgsqlDataReader row, string doing, CancellationToken ct)
    {
        var next = row.ReadAsync(ct);
        return next.IsCompletedSuccessfully ? new(next.Result) : Guarded(new ValueTask<bool>(next), doing);
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

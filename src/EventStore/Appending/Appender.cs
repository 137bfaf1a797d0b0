using System.Text.Json;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Personal;
using Fadu.EventStore.Schema;
using Npgsql;

namespace Fadu.EventStore.Appending;

/// <summary>Appends events, in one round trip whatever their number.</summary>
internal sealed class Appender(NpgsqlDataSource source, SchemaName schema, EventSealer sealer, PersonalKeys keys, TimeProvider clock, TimeSpan tolerance)
{
    private readonly AppendStatements _statements = new(schema);

    /// <exception cref="EventStoreException">See <see cref="EventStoreFault"/>; a conflict is an outcome, not an error.</exception>
    public async Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken ct)
    {
        Check(request);
        var keyed = request with { Metadata = request.Metadata with { Key = request.Command?.Key } };
        var subjects = sealer.Subjects(request.Streams);
        try
        {
            return await SealAndStoreAsync(keyed, subjects, ct);
        }
        catch (EventStoreException hindered) when (hindered.Fault is EventStoreFault.Contended or EventStoreFault.PersonalDataErased)
        {
            // Nothing was stored, so once more is safe: what stood in the way has ended, and a key that only another node knows
            // to be destroyed is asked for anew.
            keys.Forget(subjects);
            return await SealAndStoreAsync(keyed, subjects, ct);
        }
    }

    private async Task<AppendOutcome> SealAndStoreAsync(AppendRequest request, IReadOnlySet<string> subjects, CancellationToken ct)
    {
        var time = TimeFor(request.Streams);
        var found = await keys.MakeAsync(subjects, ct);
        var streams = request.Streams.Select(stream => sealer.Seal(stream, request.Metadata, time, found)).ToArray();
        try
        {
            return await StoreAsync(streams, found, request, time, ct);
        }
        catch (EventStoreException broken) when (broken.Fault is EventStoreFault.OutcomeUnknown && request.Command is not null)
        {
            // With a key it is safe to try again: if the first attempt was stored after all, the key says so.
            try
            {
                return await StoreAsync(streams, found, request, time, ct);
            }
            catch (EventStoreException away) when (away.Fault is EventStoreFault.Unavailable or EventStoreFault.Contended)
            {
                // That the second attempt stored nothing tells nothing of the first.
                throw new EventStoreException(broken.Fault, broken.Message, away);
            }
        }
    }

    /// <summary>What came of a command before; null: it did not come this far yet.</summary>
    /// <exception cref="EventStoreException">The key was used for another command: <see cref="EventStoreFault.KeyReused"/>.</exception>
    public async Task<Appended?> FirstOutcomeAsync(CommandKey command, CancellationToken ct)
    {
        try
        {
            return await FindAsync(command, ct);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, $"Asking what came of the command '{command.Key}'", writing: false);
        }
    }

    private async Task<Appended?> FindAsync(CommandKey command, CancellationToken ct)
    {
        StoredHead[] heads;
        await using (var find = source.CreateCommand(schema.In("select fingerprint, outcome from {schema}.fadu_commands where tenant_id = '*DEFAULT*' and key = $1")))
        {
            find.Parameters.Add(new() { Value = command.Key });
            await using var rows = await find.ExecuteReaderAsync(ct);
            if (!await rows.ReadAsync(ct))
                return null;
            if (rows.GetString(0) != command.Fingerprint)
                throw new EventStoreException(EventStoreFault.KeyReused, $"The key '{command.Key}' was used before for another command; choose a new one.");
            heads = JsonSerializer.Deserialize(rows.GetString(1), OutcomeJson.Default.StoredHeadArray)!;
        }

        await using var last = source.CreateCommand(schema.In($"select {PositionColumns.Names} from {{schema}}.mt_events where stream_id = $1 and version = $2"));
        last.Parameters.Add(new() { Value = heads[^1].Stream });
        last.Parameters.Add(new() { Value = heads[^1].Version });
        await using var place = await last.ExecuteReaderAsync(ct);
        var position = await place.ReadAsync(ct) ? PositionColumns.Read(place, 0) : EventPosition.Start;
        return new([.. heads.Select(head => new StreamHead(head.Stream, head.Version, head.Hash, head.Time))], position, Repeated: true);
    }

    private async Task<AppendOutcome> StoreAsync(
        IReadOnlyList<SealedStream> streams, IReadOnlyDictionary<string, byte[]?> found, AppendRequest request, DateTimeOffset time, CancellationToken ct)
    {
        var doing = Doing(request);
        await using var connection = await OpenAsync(doing, ct);
        try
        {
            var position = await SendAsync(connection, _statements.For(streams, found, request, time), ct);
            return new Appended([.. streams.Select(stream => stream.After)], position, Repeated: false);
        }
        catch (PostgresException refused) when (IsRepeated(refused))
        {
            return await FirstOutcomeAsync(request.Command!, ct) ?? throw ServerFaults.Of(refused, doing, writing: true);
        }
        catch (PostgresException refused) when (IsConflict(refused))
        {
            var conflicts = await ConflictsAsync(request, doing, ct);
            return conflicts is [_, ..] ? new Conflicted(conflicts) : throw ServerFaults.Of(refused, doing, writing: true);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, doing, writing: true);
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(string doing, CancellationToken ct)
    {
        try
        {
            return await source.OpenConnectionAsync(ct);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, doing, writing: false);
        }
    }

    private static async Task<EventPosition> SendAsync(NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> statements, CancellationToken ct)
    {
        await using var batch = connection.CreateBatch();
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);

        await using var rows = await batch.ExecuteReaderAsync(ct);
        var position = EventPosition.Start;
        do
        {
            while (await rows.ReadAsync(ct))
            {
                if (rows.FieldCount == 3)
                    position = PositionColumns.Read(rows, 0);
            }
        }
        while (await rows.NextResultAsync(ct));
        return position;
    }

    private async Task<IReadOnlyList<VersionConflict>> ConflictsAsync(AppendRequest request, string doing, CancellationToken ct)
    {
        StreamHead[] heads = [.. request.Streams.Select(stream => stream.Head), .. request.Unchanged];
        try
        {
            var actual = new Dictionary<string, long>(StringComparer.Ordinal);
            await using (var command = source.CreateCommand(schema.In("select id, version from {schema}.mt_streams where id = any ($1)")))
            {
                command.Parameters.Add(new() { Value = heads.Select(head => head.Stream).ToArray() });
                await using var rows = await command.ExecuteReaderAsync(ct);
                while (await rows.ReadAsync(ct))
                    actual.Add(rows.GetString(0), rows.GetInt64(1));
            }

            VersionConflict[] moved = [.. heads.Select(head => new VersionConflict(head.Stream, head.Version, actual.GetValueOrDefault(head.Stream)))
                .Where(conflict => conflict.Expected != conflict.Actual)];
            return moved is [] && request.Quiet is { } quiet ? await _statements.Quiet.FindAsync(source, quiet, ct) : moved;
        }
        catch (NpgsqlException failure)
        {
            // The server has answered before: nothing was stored.
            throw ServerFaults.Of(failure, doing, writing: false);
        }
    }

    private DateTimeOffset TimeFor(IReadOnlyList<StreamAppend> streams)
    {
        // PostgreSQL keeps microseconds; what is hashed must be what is stored.
        var now = clock.GetUtcNow().ToUniversalTime();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        foreach (var head in streams.Select(stream => stream.Head).Where(head => head.Time > now))
        {
            if (head.Time - now > tolerance)
            {
                throw new EventStoreException(EventStoreFault.ClockBehind,
                    $"{head.Stream}: its last event happened at {head.Time:O}, the clock says {now:O}. Set the clock of this machine right and repeat.");
            }

            now = head.Time!.Value;
        }

        return now;
    }

    private static void Check(AppendRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Streams is [] || request.Streams.Any(stream => stream.Events is []))
            throw new ArgumentException("An append has at least one event for each of its streams.", nameof(request));
        if (request.Streams.Count > 1 && request.Streams.DistinctBy(stream => stream.Head.Stream).Count() < request.Streams.Count)
            throw new ArgumentException("An append names each stream once.", nameof(request));
        if (request.Unchanged.Any(seen => seen.Version < 1 || request.Streams.Any(stream => stream.Head.Stream == seen.Stream)))
            throw new ArgumentException("A stream that must not change has events, and the append adds none to it.", nameof(request));
    }

    private static bool IsRepeated(PostgresException refused) =>
        refused is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "fadu_commands_pkey" };

    // By which of these a conflict shows depends on what the other writer did: appended, began the stream, or removed it.
    private static bool IsConflict(PostgresException refused) => refused.SqlState == "FD001"
        || (refused.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation
            && refused.ConstraintName is "pkey_mt_streams_id" or "pk_mt_events_stream_and_version" or "fkey_mt_events_stream_id");

    private static string Doing(AppendRequest request) => $"Appending to {string.Join(", ", request.Streams.Take(3).Select(stream => stream.Head.Stream))}"
        + (request.Streams.Count > 3 ? $" and {request.Streams.Count - 3} more" : "");
}

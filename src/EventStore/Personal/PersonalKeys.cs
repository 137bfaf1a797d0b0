using System.Collections.Concurrent;
using System.Security.Cryptography;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Personal;

/// <summary>The keys of personal values: made when first needed, remembered shortly, destroyed for good.</summary>
internal sealed class PersonalKeys(NpgsqlDataSource source, SchemaName schema, TimeProvider clock)
{
    /// <summary>So long at most a node may still read what another one has erased.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private const int MostRemembered = 10_000;

    private static readonly IReadOnlyDictionary<string, byte[]?> Nothing = new Dictionary<string, byte[]?>();

    private readonly ConcurrentDictionary<string, (byte[]? Key, DateTimeOffset Since)> _known = new(StringComparer.Ordinal);

    // Two nodes at once: the second insert waits for the first to commit and then does nothing; the select sees the key that won.
    private readonly string _make = schema.In(
        "insert into {schema}.fadu_personal_keys (subject, key) select subject, key from unnest($1, $2) as new (subject, key) order by subject on conflict do nothing");

    private readonly string _find = schema.In(
        "select subject, key from {schema}.fadu_personal_keys where tenant_id = '*DEFAULT*' and subject = any ($1)");

    private readonly string _destroy = schema.In(
        """
        insert into {schema}.fadu_personal_keys as known (subject, key, destroyed) values ($1, null, $2)
        on conflict (tenant_id, subject) do update set key = null, destroyed = coalesce(known.destroyed, excluded.destroyed)
        """);

    /// <summary>Keys to read with; null for a subject whose key was destroyed, none for one that never had any.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public ValueTask<IReadOnlyDictionary<string, byte[]?>> FindAsync(IReadOnlySet<string> subjects, CancellationToken ct) => GetAsync(subjects, make: false, ct);

    /// <summary>Keys to write with, made where there are none; the append itself makes sure that they still stand.</summary>
    /// <exception cref="EventStoreException">A subject's data was erased: <see cref="EventStoreFault.PersonalDataErased"/>.</exception>
    public async ValueTask<IReadOnlyDictionary<string, byte[]?>> MakeAsync(IReadOnlySet<string> subjects, CancellationToken ct)
    {
        var keys = await GetAsync(subjects, make: true, ct);
        foreach (var (subject, key) in keys)
        {
            if (key is null)
                throw new EventStoreException(EventStoreFault.PersonalDataErased, $"The personal data of '{subject}' was erased; nothing about it is stored any more.");
        }

        return keys;
    }

    /// <summary>Has the keys of some subjects asked for anew.</summary>
    public void Forget(IEnumerable<string> subjects)
    {
        foreach (var subject in subjects)
            _known.TryRemove(subject, out _);
    }

    /// <summary>Destroys the key of a subject, whether it has one yet or not.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public async Task DestroyAsync(string subject, CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand(_destroy);
            command.Parameters.Add(new() { Value = subject, NpgsqlDbType = NpgsqlDbType.Varchar });
            command.Parameters.Add(new() { Value = clock.GetUtcNow().UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz });
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, $"Erasing the personal data of {subject}", writing: true);
        }
        finally
        {
            _known.TryRemove(subject, out _);
        }
    }

    private async ValueTask<IReadOnlyDictionary<string, byte[]?>> GetAsync(IReadOnlySet<string> subjects, bool make, CancellationToken ct)
    {
        if (subjects.Count == 0)
            return Nothing;

        var now = clock.GetUtcNow();
        var keys = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            // A clock that was set back must not make it remember longer.
            if (_known.TryGetValue(subject, out var known) && now >= known.Since && now - known.Since < Remembered)
                keys.Add(subject, known.Key);
        }

        if (keys.Count == subjects.Count)
            return keys;

        if (_known.Count > MostRemembered)
            _known.Clear();
        foreach (var (subject, key) in await LoadAsync([.. subjects.Where(subject => !keys.ContainsKey(subject))], make, ct))
        {
            _known[subject] = (key, now);
            keys.Add(subject, key);
        }

        return keys;
    }

    private async Task<List<(string Subject, byte[]? Key)>> LoadAsync(string[] subjects, bool make, CancellationToken ct)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await using var batch = connection.CreateBatch();
            if (make)
            {
                batch.BatchCommands.Add(new(_make) { Parameters = { Subjects(), new() { Value = subjects.Select(_ => RandomNumberGenerator.GetBytes(32)).ToArray() } } });
            }

            batch.BatchCommands.Add(new(_find) { Parameters = { Subjects() } });
            var found = new List<(string, byte[]?)>();
            await using var row = await batch.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
                found.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)));
            return found;
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, "Looking for the keys of personal data", writing: false);
        }

        NpgsqlParameter Subjects() => new() { Value = subjects, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar };
    }
}

using System.Numerics;
using Fadu.EventStore.Events;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.CatchUp;

/// <summary>Keeps how far readers have come.</summary>
internal sealed class ReaderProgress(SchemaName schema)
{
    private readonly string _load = schema.In(
        $"select {PositionColumns.Names}, events, sequences from {{schema}}.fadu_readers where tenant_id = '*DEFAULT*' and name = $1");

    // The old place is part of the condition: progress that another node has moved on is not overwritten.
    private readonly string _save = schema.In(
        """
        with moved as (
            insert into {schema}.fadu_readers as known (name, types, events, sequences, epoch, transaction_id, seq_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant_id, name) do update
            set types = excluded.types, epoch = excluded.epoch, transaction_id = excluded.transaction_id, seq_id = excluded.seq_id,
                events = excluded.events, sequences = excluded.sequences, updated = now()
            where (known.epoch, known.transaction_id, known.seq_id) = ($8, $9, $10)
            returning 1)
        select {schema}.mt_mark_event_progression($1, $7) from moved
        """);

    public async Task<EventTally> LoadAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(_load, connection) { Parameters = { new() { Value = name } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new(PositionColumns.Read(row, 0), row.GetInt64(3), (Int128)row.GetFieldValue<BigInteger>(4))
            : EventTally.None;
    }

    /// <returns>Whether it was still where it was.</returns>
    public async Task<bool> SaveAsync(NpgsqlConnection connection, ReaderOptions reader, EventTally from, EventTally to, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(_save, connection)
        {
            Parameters =
            {
                new() { Value = reader.Name, NpgsqlDbType = NpgsqlDbType.Varchar },
                new() { Value = (object?)reader.Types?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar },
                new() { Value = to.Events },
                new() { Value = (BigInteger)to.Sequences, NpgsqlDbType = NpgsqlDbType.Numeric },
            },
        };
        PositionColumns.Add(command.Parameters, to.Position);
        PositionColumns.Add(command.Parameters, from.Position);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct);
    }
}

using System.Numerics;
using Fadu.EventStore.Events;
using Fadu.EventStore.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.CatchUp;

/// <summary>Proves that readers have seen every event: what each was handed is held against what stands in the store from where it began up to its place.</summary>
/// <remarks>Two tallies that differ prove a miss; equal ones could only hide misses and extras of the same number and the same sum.</remarks>
internal sealed class SkipDetector(NpgsqlDataSource source, SchemaName schema)
{
    private readonly string _count = schema.In(
        """
        select count(*) filter (where place <= ($1, $2, $3)), coalesce(sum(seq_id) filter (where place <= ($1, $2, $3)), 0),
            count(*) filter (where place > ($1, $2, $3))
        from (
            select (epoch, transaction_id, seq_id) as place, seq_id from {schema}.mt_events
            where (epoch, transaction_id, seq_id) > ($5, $6, $7) and ($4::varchar[] is null or type = any ($4))) as e
        """);

    /// <summary>Every reader whose progress is kept, by name.</summary>
    public async Task<IReadOnlyList<ReaderCheck>> CheckAllAsync(CancellationToken ct)
    {
        var readers = new List<(string Name, string[]? Types, EventTally Handed)>();
        await using (var command = source.CreateCommand(schema.In(
            "select name, types, epoch, transaction_id, seq_id, events, sequences from {schema}.fadu_readers order by name")))
        await using (var row = await command.ExecuteReaderAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                readers.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetFieldValue<string[]>(1), new(
                    PositionColumns.Read(row, 2), row.GetInt64(5), (Int128)row.GetFieldValue<BigInteger>(6))));
            }
        }

        var checks = new List<ReaderCheck>();
        foreach (var (name, types, handed) in readers)
            checks.Add(await CheckAsync(name, types, handed, ct));
        return checks;
    }

    /// <summary>A reader that keeps its tally itself.</summary>
    public async Task<ReaderCheck> CheckAsync(string name, IReadOnlyList<string>? types, EventTally handed, CancellationToken ct)
    {
        await using var command = source.CreateCommand(_count);
        PositionColumns.Add(command.Parameters, handed.Position);
        command.Parameters.Add(new() { Value = (object?)types?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        PositionColumns.Add(command.Parameters, handed.From);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new(name, handed, handed with { Events = row.GetInt64(0), Sequences = (Int128)row.GetFieldValue<BigInteger>(1) }, row.GetInt64(2));
    }
}

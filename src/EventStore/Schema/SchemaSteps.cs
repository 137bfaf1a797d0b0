using Npgsql;

namespace Fadu.EventStore.Schema;

/// <summary>Tells whether the schema is still what this program opened: somebody may have put an older copy of the database in its place.</summary>
/// <param name="source">The database.</param>
/// <param name="schema">The schema.</param>
/// <param name="parts">What is kept beside the events.</param>
internal sealed class SchemaSteps(NpgsqlDataSource source, SchemaName schema, IReadOnlyList<SchemaPart> parts)
{
    // An older copy may be from before there were parts; a missing table would be a fault of the whole statement.
    private readonly string _count = schema.In(
        "select count(*)::int, to_regclass('{schema}.fadu_part_migrations') is not null from {schema}.fadu_migrations where checksum = any ($1)");

    private readonly string _ofParts = schema.In(
        "select count(*)::int from {schema}.fadu_part_migrations as applied join unnest($1, $2) as known (part, checksum) using (part, checksum)");

    private readonly (string Part, string Checksum)[] _known = [.. parts.SelectMany(part => part.Steps.Select(step => (part.Name, step.Checksum)))];

    /// <summary>How many of the steps that this program knows were not applied, those of parts among them. Further ones of a newer program do not matter.</summary>
    public async Task<int> MissingAsync(CancellationToken ct)
    {
        var (applied, hasParts) = await OfStoreAsync(ct);
        var missing = Migration.All.Count - applied;
        return missing + _known.Length - (hasParts && _known is not [] ? await OfPartsAsync(ct) : 0);
    }

    private async Task<(int Applied, bool HasParts)> OfStoreAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(_count);
        command.Parameters.Add(new() { Value = Migration.All.Select(step => step.Checksum).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        return (rows.GetInt32(0), rows.GetBoolean(1));
    }

    private async Task<int> OfPartsAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(_ofParts);
        command.Parameters.Add(new() { Value = _known.Select(step => step.Part).ToArray() });
        command.Parameters.Add(new() { Value = _known.Select(step => step.Checksum).ToArray() });
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }
}

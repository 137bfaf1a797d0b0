using Npgsql;

namespace Fadu.EventStore.Schema;

/// <summary>Tells whether the schema is still what this program opened: somebody may have put an older copy of the database in its place.</summary>
internal sealed class SchemaSteps(NpgsqlDataSource source, SchemaName schema)
{
    private readonly string _count = schema.In("select count(*) from {schema}.fadu_migrations where checksum = any ($1)");

    /// <summary>How many of the steps that this program knows were not applied. Further ones of a newer program do not matter.</summary>
    public async Task<int> MissingAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(_count);
        command.Parameters.Add(new() { Value = Migration.All.Select(step => step.Checksum).ToArray() });
        return Migration.All.Count - (int)(long)(await command.ExecuteScalarAsync(ct))!;
    }
}

using Fadu.EventStore.Faults;
using Npgsql;

namespace Fadu.EventStore.Schema;

/// <summary>Brings the schema of the store up to what this program needs; any number of processes may do so at once.</summary>
internal static class SchemaMigrator
{
    private const string Ledger = """
        create schema if not exists {schema};
        create table if not exists {schema}.fadu_migrations (
            number int not null constraint fadu_migrations_pkey primary key,
            name varchar not null,
            checksum varchar not null,
            applied timestamptz not null default now()
        );
        """;

    // Steps of further parts have a table of their own: an older program that knows nothing of them still counts the store's right.
    private const string PartLedger = """
        create table if not exists {schema}.fadu_part_migrations (
            part varchar not null,
            number int not null,
            name varchar not null,
            checksum varchar not null,
            applied timestamptz not null default now(),
            constraint fadu_part_migrations_pkey primary key (part, number)
        );
        """;

    /// <summary>Applies the steps that are missing, all or none of them: those of the store, then those of each part.</summary>
    /// <exception cref="EventStoreException">A step that was applied reads otherwise here, or is unknown here: <see cref="EventStoreFault.SchemaMismatch"/>.</exception>
    public static async Task MigrateAsync(NpgsqlDataSource source, SchemaName schema, IReadOnlyList<Migration> migrations, IReadOnlyList<SchemaPart> parts, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);

        // The second process waits here until the first has committed, and then finds nothing left to do. "If not exists"
        // alone does not help: two of them at once fail on the unique index of the catalogue.
        await ExecuteAsync(connection, $"select pg_advisory_xact_lock({schema.LockKey("migrate")})", ct);
        if (!await HasAsync(connection, schema, "fadu_migrations", ct))
            await ExecuteAsync(connection, schema.In(Ledger), ct);
        await ApplyAsync(connection, schema, null, migrations, ct);
        if (parts is not [] && !await HasAsync(connection, schema, "fadu_part_migrations", ct))
            await ExecuteAsync(connection, schema.In(PartLedger), ct);
        foreach (var part in parts)
            await ApplyAsync(connection, schema, part.Name, part.Steps, ct);

        await RaiseEpochAsync(connection, schema, ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, SchemaName schema, string? part, IReadOnlyList<Migration> migrations, CancellationToken ct)
    {
        var applied = await AppliedAsync(connection, schema, part, ct);
        Check(applied, migrations, part is null ? $"schema {schema.Name}" : $"part {part} of the schema {schema.Name}");
        foreach (var migration in migrations.Skip(applied.Count))
        {
            await ExecuteAsync(connection, schema.In(migration.Sql), ct);
            await using var note = new NpgsqlCommand(
                schema.In(part is null
                    ? "insert into {schema}.fadu_migrations (number, name, checksum) values ($1, $2, $3)"
                    : "insert into {schema}.fadu_part_migrations (number, name, checksum, part) values ($1, $2, $3, $4)"),
                connection)
            {
                Parameters = { new() { Value = migration.Number }, new() { Value = migration.Name }, new() { Value = migration.Checksum } },
            };
            if (part is not null)
                note.Parameters.Add(new() { Value = part });
            await note.ExecuteNonQueryAsync(ct);
        }
    }

    // In another cluster transaction ids start anew: events written from now on belong to a new epoch, and sort behind.
    private static async Task RaiseEpochAsync(NpgsqlConnection connection, SchemaName schema, CancellationToken ct)
    {
        await using var raise = new NpgsqlCommand(
            schema.In("""
                insert into {schema}.fadu_clusters (epoch, system_identifier)
                select last.epoch + 1, here.system_identifier
                from (select epoch, system_identifier from {schema}.fadu_clusters order by epoch desc limit 1) as last,
                    pg_control_system() as here
                where last.system_identifier <> here.system_identifier
                returning epoch
                """),
            connection);
        if (await raise.ExecuteScalarAsync(ct) is short epoch)
            await ExecuteAsync(connection, schema.In($"alter table {{schema}}.mt_events alter column epoch set default {epoch}"), ct);
    }

    private static async Task<bool> HasAsync(NpgsqlConnection connection, SchemaName schema, string table, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(schema.In($"select to_regclass('{{schema}}.{table}') is not null"), connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task<List<(int Number, string Checksum)>> AppliedAsync(NpgsqlConnection connection, SchemaName schema, string? part, CancellationToken ct)
    {
        var applied = new List<(int, string)>();
        await using var command = new NpgsqlCommand(
            schema.In(part is null
                ? "select number, checksum from {schema}.fadu_migrations order by number"
                : "select number, checksum from {schema}.fadu_part_migrations where part = $1 order by number"),
            connection);
        if (part is not null)
            command.Parameters.Add(new() { Value = part });
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            applied.Add((rows.GetInt32(0), rows.GetString(1)));
        return applied;
    }

    private static void Check(List<(int Number, string Checksum)> applied, IReadOnlyList<Migration> known, string what)
    {
        for (var i = 0; i < applied.Count; i++)
        {
            if (i >= known.Count)
            {
                throw new EventStoreException(EventStoreFault.SchemaMismatch,
                    $"The {what} is at step {applied[^1].Number}, this program knows {known.Count}: a newer program has opened it. Use that one.");
            }

            if (applied[i] != (known[i].Number, known[i].Checksum))
            {
                throw new EventStoreException(EventStoreFault.SchemaMismatch,
                    $"Step {applied[i].Number} of the {what} was applied with other statements than this program's "
                    + $"{known[i].Number:0000}_{known[i].Name}.sql (checksum {applied[i].Checksum[..12]}, here {known[i].Checksum[..12]}). "
                    + "Use the program that made it, or give another schema.");
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}

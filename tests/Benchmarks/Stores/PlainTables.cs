using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.Benchmarks.Stores;

/// <summary>Marten's plain tables, without metadata columns, hash and order of reading, as somebody writes to them by hand.</summary>
internal static class PlainTables
{
    public const string Sql =
        """
        create table plain_streams (
            id varchar collate "C" primary key, type varchar, version bigint not null, timestamp timestamptz not null default now(),
            created timestamptz not null default now(), tenant_id varchar default '*DEFAULT*', is_archived boolean default false);
        create table plain_events (
            seq_id bigserial primary key, id uuid not null, stream_id varchar collate "C" not null references plain_streams (id) on delete cascade,
            version bigint not null, data jsonb not null, type varchar(500) not null, timestamp timestamptz not null default now(),
            tenant_id varchar default '*DEFAULT*', mt_dotnet_type varchar, is_archived boolean default false);
        create unique index plain_stream_and_version on plain_events (stream_id, version);
        create table equal_events (like fadu.mt_events including all);
        alter table equal_events add foreign key (stream_id) references plain_streams (id) on delete cascade;
        """;

    private static readonly NpgsqlDbType[] PlainTypes =
    [
        NpgsqlDbType.Uuid, NpgsqlDbType.Varchar, NpgsqlDbType.Bigint, NpgsqlDbType.Jsonb, NpgsqlDbType.Varchar, NpgsqlDbType.TimestampTz, NpgsqlDbType.Varchar,
    ];

    private const string PlainInsert = "insert into plain_events (id, stream_id, version, data, type, timestamp, mt_dotnet_type) values ($1, $2, $3, $4, $5, $6, $7)";

    // The rows that the store writes, hash and metadata too, into a table with the store's keys.
    private const string EqualInsert =
        "insert into equal_events (id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

    /// <summary>Headers as long as the store's.</summary>
    public static string Headers { get; } =
        $$"""{"actor":{"who":"zhangsan","role":"reporter","unit":"510104"},"reason":"季度补报","hash":"{{new string('a', 64)}}","prev":"{{new string('b', 64)}}"}""";

    /// <summary>A prepared batch: the stream's row, then the row of each event, plain or with everything that the store keeps.</summary>
    public static async Task<NpgsqlBatch> PrepareAsync(NpgsqlConnection connection, int events, bool equal)
    {
        var batch = connection.CreateBatch();
        batch.BatchCommands.Add(Command(
            "update plain_streams set version = $2, timestamp = $3 where id = $1 and version = $4",
            NpgsqlDbType.Varchar, NpgsqlDbType.Bigint, NpgsqlDbType.TimestampTz, NpgsqlDbType.Bigint));
        for (var i = 0; i < events; i++)
        {
            batch.BatchCommands.Add(equal ? Command(EqualInsert, [.. PlainTypes, NpgsqlDbType.Varchar, NpgsqlDbType.Varchar, NpgsqlDbType.Jsonb, NpgsqlDbType.Varchar]) : Command(PlainInsert, PlainTypes));
        }

        await batch.PrepareAsync();
        return batch;
    }

    /// <summary>Appends the events behind a version, with one round trip and one commit.</summary>
    public static async Task AppendAsync(NpgsqlBatch batch, string stream, long version, IReadOnlyList<(string Type, string Class, string Json)> events)
    {
        var now = TimeProvider.System.GetUtcNow();
        Set(batch.BatchCommands[0], stream, version + events.Count, now.UtcDateTime, version);
        for (var i = 0; i < events.Count; i++)
        {
            var (type, @class, json) = events[i];
            var command = batch.BatchCommands[i + 1];
            Set(command, Guid.CreateVersion7(now), stream, version + 1 + i, json, type, now.UtcDateTime, @class);
            if (command.Parameters.Count > PlainTypes.Length)
                Set(command, PlainTypes.Length, StoreServer.Metadata.CorrelationId!, StoreServer.Metadata.CausationId!, Headers, StoreServer.Metadata.User!);
        }

        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>An event as text.</summary>
    public static (string Type, string Class, string Json) Row(object @event)
    {
        var (type, json) = @event is ItemReported reported
            ? ("item_reported", JsonSerializer.Serialize(reported, BenchEvents.Json.ItemReported))
            : ("item_verified", JsonSerializer.Serialize((ItemVerified)@event, BenchEvents.Json.ItemVerified));
        return (type, $"{@event.GetType().FullName}, {@event.GetType().Assembly.GetName().Name}", json);
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlDbType> types)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var type in types)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        return command;
    }

    private static void Set(NpgsqlBatchCommand command, params ReadOnlySpan<object> values) => Set(command, 0, values);

    private static void Set(NpgsqlBatchCommand command, int from, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[from + i].Value = values[i];
    }
}

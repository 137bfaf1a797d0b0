using System.Globalization;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.Benchmarks.Stores;

/// <summary>What an import appends, many new streams in one transaction, against COPY into tables with the same columns and keys.</summary>
internal static class BulkAppends
{
    private const int Streams = 200;
    private const int EventsOfStream = 25;
    private const int Rounds = 15;

    private const string Tables =
        """
        create table copy_streams (like fadu.mt_streams including all);
        create table copy_events (like fadu.mt_events including all);
        alter table copy_events add foreign key (stream_id) references copy_streams (id) on delete cascade;
        """;

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var server = await StoreServer.StartAsync();
        await server.ExecuteAsync(Tables);
        var events = Enumerable.Range(0, Streams).Select(stream => Enumerable.Range(stream, EventsOfStream).Select(BenchEvents.Make).ToArray()).ToArray();
        var rows = events.Select(stream => stream.Select(PlainTables.Row).ToArray()).ToArray();
        await using var connection = new NpgsqlConnection(server.Server.ConnectionString);
        await connection.OpenAsync();
        var imports = 0;

        return await Race.RunAsync($"import of {Streams} streams × {EventsOfStream} events", Rounds,
        [
            new("COPY", 1, async () =>
            {
                await CopyAsync(connection, Names(++imports), rows);
                return Streams * EventsOfStream;
            }),
            new("AppendAsync", 1, async () =>
            {
                await server.AppendAsync([.. Names(++imports).Zip(events, (name, own) => new StreamAppend(StreamHead.Before(name), "submission", own))]);
                return Streams * EventsOfStream;
            }) { LeastOfReference = 0.6 },
        ]);
    }

    private static string[] Names(int import) =>
        [.. Enumerable.Range(0, Streams).Select(number => string.Create(CultureInfo.InvariantCulture, $"submission/{import:0000}/{number:0000}"))];

    private static async Task CopyAsync(NpgsqlConnection connection, string[] names, (string Type, string Class, string Json)[][] rows)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var streams = await connection.BeginBinaryImportAsync("copy copy_streams (id, type, version, timestamp, created) from stdin (format binary)"))
        {
            foreach (var name in names)
            {
                await streams.StartRowAsync();
                await streams.WriteAsync(name, NpgsqlDbType.Varchar);
                await streams.WriteAsync("submission", NpgsqlDbType.Varchar);
                await streams.WriteAsync((long)EventsOfStream, NpgsqlDbType.Bigint);
                await streams.WriteAsync(now.UtcDateTime, NpgsqlDbType.TimestampTz);
                await streams.WriteAsync(now.UtcDateTime, NpgsqlDbType.TimestampTz);
            }

            await streams.CompleteAsync();
        }

        await using (var events = await connection.BeginBinaryImportAsync(
            "copy copy_events (id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, headers, user_name) from stdin (format binary)"))
        {
            for (var stream = 0; stream < names.Length; stream++)
            {
                for (var i = 0; i < rows[stream].Length; i++)
                    await WriteAsync(events, names[stream], i + 1, rows[stream][i], now);
            }

            await events.CompleteAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter events, string stream, long version, (string Type, string Class, string Json) row, DateTimeOffset now)
    {
        await events.StartRowAsync();
        await events.WriteAsync(Guid.CreateVersion7(now), NpgsqlDbType.Uuid);
        await events.WriteAsync(stream, NpgsqlDbType.Varchar);
        await events.WriteAsync(version, NpgsqlDbType.Bigint);
        await events.WriteAsync(row.Json, NpgsqlDbType.Jsonb);
        await events.WriteAsync(row.Type, NpgsqlDbType.Varchar);
        await events.WriteAsync(now.UtcDateTime, NpgsqlDbType.TimestampTz);
        await events.WriteAsync(row.Class, NpgsqlDbType.Varchar);
        await events.WriteAsync(StoreServer.Metadata.CorrelationId, NpgsqlDbType.Varchar);
        await events.WriteAsync(StoreServer.Metadata.CausationId, NpgsqlDbType.Varchar);
        await events.WriteAsync(PlainTables.Headers, NpgsqlDbType.Jsonb);
        await events.WriteAsync(StoreServer.Metadata.User, NpgsqlDbType.Varchar);
    }
}

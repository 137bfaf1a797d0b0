using System.Globalization;
using Fadu.EventStore.Events;
using Npgsql;

namespace Fadu.Benchmarks.Stores;

/// <summary>One event to a stream, against a prepared batch of two statements.</summary>
internal static class SingleAppends
{
    private const int Rounds = 41;

    public static async Task<IReadOnlyList<string>> RunAsync(int connections, int perConnection)
    {
        await using var server = await StoreServer.StartAsync();
        await server.ExecuteAsync(PlainTables.Sql);
        await server.ExecuteAsync($"insert into plain_streams (id, version) select 'submission/2026/' || n, 0 from generate_series(0, {connections}) as n");
        var events = Enumerable.Range(0, perConnection).Select(BenchEvents.Make).ToArray();
        var rows = events.Select(PlainTables.Row).ToArray();
        var plain = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => PlainWriter.OpenAsync(server.Server.ConnectionString, number)));
        var heads = Enumerable.Range(0, connections).Select(number => StreamHead.Before($"submission/2026/{number.ToString(CultureInfo.InvariantCulture)}")).ToArray();

        var lines = await Race.RunAsync($"one event, {connections} connections", Rounds,
        [
            new("batch of two statements", connections, async () =>
            {
                await Task.WhenAll(plain.Select(writer => Task.Run(() => writer.AppendAsync(rows))));
                return connections * perConnection;
            }),
            new("AppendAsync", connections, async () =>
            {
                await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () =>
                {
                    foreach (var @event in events)
                        heads[number] = (await server.AppendAsync([new(heads[number], "submission", [@event])]))[0];
                })));
                return connections * perConnection;
            }) { LeastOfReference = 0.7 },
        ]);
        foreach (var writer in plain)
            await writer.DisposeAsync();
        return [.. lines, await PgBench.LineAsync(server.Server, connections)];
    }

    private sealed class PlainWriter(NpgsqlConnection connection, NpgsqlBatch batch, string stream) : IAsyncDisposable
    {
        private long _version;

        public static async Task<PlainWriter> OpenAsync(string connectionString, int number)
        {
            var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            return new(connection, await PlainTables.PrepareAsync(connection, 1, equal: false), $"submission/2026/{number.ToString(CultureInfo.InvariantCulture)}");
        }

        public async Task AppendAsync((string Type, string Class, string Json)[] rows)
        {
            foreach (var row in rows)
                await PlainTables.AppendAsync(batch, stream, _version++, [row]);
        }

        public async ValueTask DisposeAsync()
        {
            await batch.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}

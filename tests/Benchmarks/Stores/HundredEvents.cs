using Fadu.EventStore.Events;
using Npgsql;

namespace Fadu.Benchmarks.Stores;

/// <summary>A hundred events of one stream in one transaction, against a prepared batch of a hundred inserts.</summary>
/// <remarks>
/// Both begin with the events, so the batch turns them into JSON too; its headers, with digits in place of hashes, it gets for nothing.
/// Both write through buffers of one size: through those of Npgsql's default the batch takes a twentieth longer.
/// </remarks>
internal static class HundredEvents
{
    private const int Events = 100;
    private const int Appends = 20;
    private const int Rounds = 31;

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var server = await StoreServer.StartAsync();
        await server.ExecuteAsync(PlainTables.Sql);
        await server.ExecuteAsync("insert into plain_streams (id, version) values ('submission/2026/0', 0)");
        var events = Enumerable.Range(0, Events).Select(BenchEvents.Make).ToArray();
        var (version, head) = (0L, StreamHead.Before("submission/2026/0"));
        return [.. await RunAsync(equal: true), .. await RunAsync(equal: false)];

        async Task<IReadOnlyList<string>> RunAsync(bool equal)
        {
            await using var connection = new NpgsqlConnection($"{server.Server.ConnectionString};Read Buffer Size=32768;Write Buffer Size=32768");
            await connection.OpenAsync();
            await using var batch = await PlainTables.PrepareAsync(connection, Events, equal);
            return await Race.RunAsync($"{Events} events of one stream", Rounds,
            [
                new(equal ? $"batch of {Events} inserts of the same events" : $"batch of {Events} inserts without metadata and hash", 1, async () =>
                {
                    for (var i = 0; i < Appends; i++, version += Events)
                        await PlainTables.AppendAsync(batch, "submission/2026/0", version, [.. events.Select(PlainTables.Row)]);
                    return Appends * Events;
                }),
                new("AppendAsync", 1, async () =>
                {
                    for (var i = 0; i < Appends; i++)
                        head = (await server.AppendAsync([new(head, "submission", events)]))[0];
                    return Appends * Events;
                }) { LeastOfReference = 1.3 },
            ]);
        }
    }
}

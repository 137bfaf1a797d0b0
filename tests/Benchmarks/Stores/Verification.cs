namespace Fadu.Benchmarks.Stores;

/// <summary>Every hash of the store computed anew, against reading the same rows and nothing else.</summary>
internal static class Verification
{
    private const int Events = 150_000;
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var server = await StoreServer.StartAsync();
        await Rebuild.FillAsync(server, Events);
        await server.ExecuteAsync("vacuum analyze");
        return await Race.RunAsync($"verification of {Events} events", Rounds,
        [
            new("reading alone", 1, async () =>
            {
                await server.ExecuteAsync("copy (select stream_id, version, type, timestamp, data, headers, user_name, correlation_id, causation_id from fadu.mt_events order by stream_id, version) to '/dev/null' (format binary)");
                return Events;
            }),
            new("VerifyAsync", 1, async () =>
            {
                var report = await server.Store.VerifyAsync(new(), CancellationToken.None);
                return report is { IsSound: true, Events: Events } ? Events : throw new InvalidOperationException($"{report.Events} events, {report.FindingCount} findings.");
            }),
        ]);
    }
}

using System.Globalization;
using Fadu.TestSupport.Stores;

namespace Fadu.Benchmarks.Stores;

/// <summary>The skip trial of the tests in its long form: not how fast, but whether every reader is handed every event once and in order.</summary>
internal static class LongSkip
{
    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var server = await StoreServer.StartAsync();
        var trial = new SkipTrial { Writers = 32, Readers = 3, Events = 100_000, LongestPause = 30, Seed = 1 };
        var result = await trial.RunAsync(server.Server.ConnectionString, CancellationToken.None);
        var sound = result.Committed == result.Acknowledged && result.Stored.IsComplete && result.Stored.Behind == 0
            && result.Missed.Concat(result.Repeated).Concat(result.OutOfOrder).All(count => count == 0);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"| skip trial | {trial.Writers} writers, {trial.Readers} readers: {result.Committed} committed, {result.RolledBack} rolled back, {result.Overtaken} overtaken |"
                + $" | | missed {result.Missed.Sum()} | repeated {result.Repeated.Sum()}, out of order {result.OutOfOrder.Sum()} | none {Race.Verdict(sound)} |"),
        ];
    }
}

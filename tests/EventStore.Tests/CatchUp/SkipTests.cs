using Fadu.TestSupport.Postgres;
using Fadu.TestSupport.Stores;
using Xunit.Abstractions;

namespace Fadu.EventStore.Tests.CatchUp;

public sealed class SkipTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_reader_is_handed_every_committed_event_once_and_in_order_while_32_writers_overtake_each_other()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("skip", CancellationToken.None);

        var result = await new SkipTrial { Writers = 32, Readers = 3, Events = 5_000, LongestPause = 30, Seed = TestSeed.Value }
            .RunAsync(database.ConnectionString, CancellationToken.None);

        output.WriteLine($"FADU_SEED={TestSeed.Value}: {result.Committed} committed, {result.RolledBack} rolled back, {result.Overtaken} overtaken");
        result.Committed.ShouldBe(result.Acknowledged);
        (string.Join(",", result.Missed), string.Join(",", result.Repeated), string.Join(",", result.OutOfOrder)).ShouldBe(("0,0,0", "0,0,0", "0,0,0"));
        (result.Stored.IsComplete, result.Stored.Handed.Events, result.Stored.Behind).ShouldBe((true, result.Committed, 0));
        // Else nothing was tried.
        result.Overtaken.ShouldBeGreaterThan(50);
        result.RolledBack.ShouldBeGreaterThan(100);
    }
}

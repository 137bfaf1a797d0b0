namespace Fadu.Benchmarks.Stores;

/// <summary>Something about the event store that is measured on a server of its own.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="RunAsync">Measures it; lines of the table.</param>
internal sealed record StoreTrial(string Name, Func<Task<IReadOnlyList<string>>> RunAsync)
{
    /// <summary>Every trial, in the order in which they run.</summary>
    public static IReadOnlyList<StoreTrial> All { get; } =
    [
        new("store append of one event, 1 connection", () => SingleAppends.RunAsync(1, 300)),
        new("store append of one event, 8 connections", () => SingleAppends.RunAsync(8, 100)),
        new("store append of 100 events", HundredEvents.RunAsync),
        new("store bulk append", BulkAppends.RunAsync),
        new("store rebuild", Rebuild.RunAsync),
        new("store growth", Growth.RunAsync),
        new("store skip trial", LongSkip.RunAsync),
        new("store verification", Verification.RunAsync),
    ];
}

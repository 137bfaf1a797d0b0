namespace Fadu.Benchmarks.Stores;

/// <summary>One way to do what a trial measures.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Connections">How many it uses at the same time.</param>
/// <param name="RunAsync">Does one round; the number of events.</param>
internal sealed record Racer(string Name, int Connections, Func<Task<int>> RunAsync)
{
    /// <summary>Required: its rate divided by the first racer's is at least this; null: nothing is required.</summary>
    public double? LeastOfReference { get; init; }
}

namespace Fadu.Benchmarks.Measurement;

/// <summary>One way to do it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Operations">How many operations one batch makes.</param>
/// <param name="Batch">Does a batch.</param>
internal sealed record Contestant(string Name, int Operations, Action Batch)
{
    /// <summary>What one operation is: a row, a unit.</summary>
    public string Unit { get; init; } = "row";

    /// <summary>Required: its time divided by the reference's is at most so much; null: nothing is required.</summary>
    public double? MostOfReference { get; init; }

    /// <summary>Required: a batch takes at most so many milliseconds; null: nothing is required.</summary>
    public double? MostMilliseconds { get; init; }
}

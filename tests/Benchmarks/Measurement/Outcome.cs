namespace Fadu.Benchmarks.Measurement;

/// <summary>What was measured of one contestant.</summary>
/// <param name="Contestant">Who.</param>
/// <param name="Median">Nanoseconds for an operation in the batch in the middle.</param>
/// <param name="Least">Nanoseconds for an operation in the fastest batch.</param>
/// <param name="Bytes">Bytes allocated for an operation by the thread that measures.</param>
internal sealed record Outcome(Contestant Contestant, double Median, double Least, double Bytes)
{
    public double BatchMilliseconds => Median * Contestant.Operations / 1e6;
}

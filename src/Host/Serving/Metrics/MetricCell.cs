namespace Fadu.Host.Serving.Metrics;

/// <summary>What was measured of one instrument with one set of labels. May be used by many threads.</summary>
/// <param name="bounds">Bounds of a histogram; empty for everything else.</param>
internal sealed class MetricCell(IReadOnlyList<double> bounds)
{
    private readonly Lock _one = new();
    private readonly long[] _counts = new long[bounds.Count + 1];
    private double _value;

    /// <summary>Adds to a counter.</summary>
    public void Add(double value)
    {
        lock (_one)
            _value += value;
    }

    /// <summary>Sets what was observed.</summary>
    public void Set(double value)
    {
        lock (_one)
            _value = value;
    }

    /// <summary>Counts into a histogram.</summary>
    public void Count(double value)
    {
        var bucket = 0;
        while (bucket < bounds.Count && value > bounds[bucket])
            bucket++;
        lock (_one)
        {
            _counts[bucket]++;
            _value += value;
        }
    }

    /// <summary>The value, or the sum; and the counts of a histogram.</summary>
    public (double Value, long[] Counts) Read()
    {
        lock (_one)
            return (_value, [.. _counts]);
    }
}

using System.Diagnostics;
using Fadu.Benchmarks.GraphQL.Serving;

namespace Fadu.Benchmarks.Service.Measuring;

/// <summary>How long the answers to each operation took. For many threads.</summary>
internal sealed class Timings
{
    private readonly Lock _one = new();
    private readonly SortedDictionary<string, List<double>> _taken = new(StringComparer.Ordinal);
    private long _since = long.MaxValue;

    /// <summary>Operations that were timed.</summary>
    public IReadOnlyList<string> Operations
    {
        get
        {
            lock (_one)
                return [.. _taken.Keys];
        }
    }

    /// <summary>From now on they count.</summary>
    public void Begin() => Volatile.Write(ref _since, Stopwatch.GetTimestamp());

    /// <summary>An answer has come.</summary>
    /// <param name="operation">To what.</param>
    /// <param name="began">When it was asked for.</param>
    public void Add(string operation, long began)
    {
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (began >= Volatile.Read(ref _since))
            AddTaken(operation, taken);
    }

    /// <summary>Something took so many milliseconds.</summary>
    public void AddTaken(string operation, double milliseconds)
    {
        lock (_one)
        {
            if (!_taken.TryGetValue(operation, out var list))
                _taken[operation] = list = [];
            list.Add(milliseconds);
        }
    }

    /// <summary>How many there were.</summary>
    public int CountOf(string operation)
    {
        lock (_one)
            return _taken.GetValueOrDefault(operation)?.Count ?? 0;
    }

    /// <summary>Milliseconds that a share of them took at most; NaN where there were none.</summary>
    public double Of(string operation, double share)
    {
        lock (_one)
            return _taken.GetValueOrDefault(operation) is { Count: > 0 } list ? Quantiles.Of(list, share) : double.NaN;
    }
}

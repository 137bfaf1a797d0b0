using Fadu.Benchmarks.GraphQL.Loading;

namespace Fadu.Benchmarks.GraphQL.Serving;

/// <summary>A server with the load on it, and what was measured.</summary>
/// <param name="name">What it is.</param>
/// <param name="server">The process; ends with this.</param>
/// <param name="load">The clients.</param>
internal sealed class Runner(string name, ServerProcess server, Load load) : IDisposable
{
    private readonly List<double> _rates = [];
    private readonly List<double> _taken = [];
    private TimeSpan _used;

    /// <summary>What it is.</summary>
    public string Name => name;

    /// <summary>The clients.</summary>
    public Load Load => load;

    /// <summary>Answers a second, for each round.</summary>
    public IReadOnlyList<double> Rates => _rates;

    /// <summary>What one answer costs the server, in microseconds of a processor.</summary>
    public double Cost => _used.TotalMicroseconds / _taken.Count;

    /// <summary>Sends requests that do not count.</summary>
    public Task WarmAsync(TimeSpan duration) => load.RunAsync(duration, []);

    /// <summary>Sends requests for a round.</summary>
    public async Task RunAsync(TimeSpan duration)
    {
        var before = server.Used;
        _rates.Add(await load.RunAsync(duration, _taken));
        _used += server.Used - before;
    }

    /// <summary>How long answers took, in milliseconds: of all rounds, the one below which a share of them lies.</summary>
    public double Taken(double share) => Quantiles.Of(_taken, share);

    public void Dispose() => server.Dispose();
}

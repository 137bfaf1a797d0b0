using Fadu.Benchmarks.Stores;

namespace Fadu.Benchmarks.Service;

/// <summary>What is measured of the whole service, from outside.</summary>
internal static class ServiceTrials
{
    /// <summary>The trials.</summary>
    /// <param name="arguments">The command line; see <see cref="LoadOptions"/>.</param>
    public static IReadOnlyList<StoreTrial> Of(IEnumerable<string> arguments)
    {
        var options = LoadOptions.Of(arguments);
        return [new("service load", options.Kill ? new KillTrial(options).RunAsync : new LoadTrial(options).RunAsync), new("service cost", new CostTrial(options).RunAsync)];
    }
}

using System.Globalization;
using Fadu.Benchmarks.Service.Serving;

namespace Fadu.Benchmarks.Service.Measuring;

/// <summary>What the service has used up to now, as it says itself.</summary>
/// <param name="Processor">Processor time.</param>
/// <param name="Bytes">Bytes allocated.</param>
/// <param name="Pauses">Time that the collector held everything up.</param>
internal sealed record Costs(TimeSpan Processor, double Bytes, TimeSpan Pauses)
{
    private const string Allocated = "dotnet_gc_heap_total_allocated";
    private const string Paused = "dotnet_gc_pause_time";

    /// <summary>Asks it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="http">How it is reached.</param>
    public static async Task<Costs> OfAsync(ServiceProcess service, HttpClient http)
    {
        var lines = (await http.GetStringAsync(new Uri(service.Address, "/metrics"))).Split('\n');
        return new(service.Used, Sum(lines, Allocated), TimeSpan.FromSeconds(Sum(lines, Paused)));
    }

    /// <summary>What was used since.</summary>
    public Costs Since(Costs before) => new(Processor - before.Processor, Bytes - before.Bytes, Pauses - before.Pauses);

    private static double Sum(string[] lines, string name) =>
        lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)).Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace Fadu.Benchmarks.Measurement;

/// <summary>On what it was measured: figures of two machines cannot be compared, ratios can.</summary>
internal static class Machine
{
    public static string Describe(TimeProvider clock) => string.Join(
        ", ",
        Processor(),
        $"{Environment.ProcessorCount} logical cores",
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription,
        clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Processor()
    {
        const string Linux = "/proc/cpuinfo";
        var model = File.Exists(Linux)
            ? File.ReadLines(Linux).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return $"{model ?? "unknown processor"} ({RuntimeInformation.ProcessArchitecture})";
    }
}

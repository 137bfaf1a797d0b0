using System.Globalization;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>What a process said of itself.</summary>
/// <param name="Milliseconds">By the clock.</param>
/// <param name="ProcessorMilliseconds">Of all cores.</param>
/// <param name="PeakMegabytes">The most memory that it held.</param>
internal sealed record WayOutcome(double Milliseconds, double ProcessorMilliseconds, double PeakMegabytes)
{
    public static WayOutcome Read(string line)
    {
        var numbers = line.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2] / 1024);
    }

    /// <summary>The one in the middle by the clock, with the highest peak of all.</summary>
    public static WayOutcome Middle(IReadOnlyList<WayOutcome> outcomes)
    {
        var ordered = outcomes.OrderBy(outcome => outcome.Milliseconds).ToArray();
        return ordered[ordered.Length / 2] with { PeakMegabytes = outcomes.Max(outcome => outcome.PeakMegabytes) };
    }
}

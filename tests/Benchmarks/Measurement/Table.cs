using System.Globalization;

namespace Fadu.Benchmarks.Measurement;

/// <summary>A Markdown table of what was measured.</summary>
internal static class Table
{
    public const string Head =
        """
        | benchmark | way | median | least | time / reference | required | bytes |
        | --- | --- | ---: | ---: | ---: | --- | ---: |
        """;

    public static IEnumerable<string> Lines(Benchmark benchmark, IReadOnlyList<Outcome> outcomes) => outcomes.Select((outcome, place) =>
        $"| {(place == 0 ? benchmark.Name.Replace("|", "\\|", StringComparison.Ordinal) : string.Empty)} | {outcome.Contestant.Name} | {Time(outcome.Median)}/{outcome.Contestant.Unit} | {Time(outcome.Least)} "
        + $"| {Ratio(outcome.Median / outcomes[0].Median)} | {Verdict(outcome, outcomes[0])} | {Number(outcome.Bytes)} |");

    private static string Verdict(Outcome outcome, Outcome reference)
    {
        var (ratio, most) = (outcome.Median / reference.Median, outcome.Contestant.MostOfReference);
        if (most is { } allowed)
            return $"{(allowed < 1 ? $"{Number(1 / allowed)} times as fast, is {Number(1 / ratio)}" : $"at most {Number(allowed)}")}{(ratio > allowed ? " MISSED" : string.Empty)}";

        return outcome.Contestant.MostMilliseconds is { } milliseconds
            ? $"at most {Number(milliseconds)} ms, is {Number(outcome.BatchMilliseconds)}{(outcome.BatchMilliseconds > milliseconds ? " MISSED" : string.Empty)}"
            : string.Empty;
    }

    private static string Time(double nanoseconds) => nanoseconds < 10_000 ? $"{Number(nanoseconds)} ns" : $"{Number(nanoseconds / 1000)} µs";

    private static string Ratio(double ratio) => ratio < 0.1 ? $"1 : {Number(1 / ratio)}" : ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString(Math.Abs(number) < 100 ? "0.#" : "0", CultureInfo.InvariantCulture);
}

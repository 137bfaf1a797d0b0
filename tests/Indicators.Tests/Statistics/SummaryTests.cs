using System.Globalization;
using Fadu.Indicators.Statistics;

namespace Fadu.Indicators.Tests.Statistics;

public sealed class SummaryTests
{
    // numpy.percentile and R's quantile, both by their default method (7), of the examples that textbooks dispute about.
    [Theory]
    [InlineData("1 2 3 4", "1.75 2.5 3.25")]
    [InlineData("6 7 15 36 39 40 41 42 43 47 49", "25.5 40 42.5")]
    [InlineData("7 15 36 39 40 41", "20.25 37.5 39.75")]
    [InlineData("1 2 3 4 5", "2 3 4")]
    [InlineData("8", "8 8 8")]
    [InlineData("0 1", "0.25 0.5 0.75")]
    [InlineData("-3 0.1 0.2", "-1.45 0.1 0.15")]
    public void Quartiles_are_those_of_method_seven(string marks, string quartiles)
    {
        var summary = Summary.Of(Numbers(marks))!;

        new[] { summary.LowerQuartile, summary.Median, summary.UpperQuartile }.ShouldBe(Numbers(quartiles));
    }

    [Fact]
    public void A_summary_counts_every_mark_in_whatever_order()
    {
        var summary = Summary.Of(Numbers("9 4 2 5 4 7 5 4"));

        summary.ShouldBe(new(8, 5m, 4.5m, 4m, 5.5m, 2m, 9m, 2m));
        summary.ShouldBe(Summary.Of(Numbers("2 4 4 4 5 5 7 9")));
    }

    [Fact]
    public void The_mean_is_kept_at_twelve_decimals_and_the_deviation_at_fifteen_digits()
    {
        var summary = Summary.Of(Numbers("1 1 2"))!;

        summary.Mean.ShouldBe(1.333333333333m);
        // numpy.std([1, 1, 2]) = 0.4714045207910317
        summary.StandardDeviation.ShouldBe(0.471404520791032m);
    }

    [Fact]
    public void Of_nothing_there_is_no_summary() => Summary.Of([]).ShouldBeNull();

    [Theory]
    [InlineData(20_260_322)]
    public void It_agrees_with_the_definitions_on_random_marks(int usual)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), CultureInfo.InvariantCulture, out var given) ? given : usual;
        var random = new Random(seed);
        for (var trial = 0; trial < 200; trial++)
        {
            var marks = Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.Next(0, 10_000) / 100m).ToList();

            var summary = Summary.Of(marks)!;

            var said = $"FADU_SEED={seed}, trial {trial}";
            var sorted = marks.Order().ToList();
            (summary.Count, summary.Least, summary.Most).ShouldBe((marks.Count, sorted[0], sorted[^1]), said);
            summary.LowerQuartile.ShouldBe(Quantile(sorted, 0.25m), said);
            summary.Median.ShouldBe(Quantile(sorted, 0.5m), said);
            summary.UpperQuartile.ShouldBe(Quantile(sorted, 0.75m), said);
            ((double)summary.Mean).ShouldBe((double)marks.Average(), 1e-9, said);
            ((double)summary.StandardDeviation).ShouldBe(Math.Sqrt(marks.Average(mark => Math.Pow((double)(mark - marks.Average()), 2))), 1e-9, said);
        }
    }

    // As Hyndman and Fan write it, places counted from 1.
    private static decimal Quantile(List<decimal> sorted, decimal p)
    {
        var h = ((sorted.Count - 1) * p) + 1;
        var below = (int)decimal.Floor(h);
        return below == sorted.Count ? sorted[^1] : sorted[below - 1] + ((h - below) * (sorted[below] - sorted[below - 1]));
    }

    private static IEnumerable<decimal> Numbers(string text) => text.Split(' ').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture));
}

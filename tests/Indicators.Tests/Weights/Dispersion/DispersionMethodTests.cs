using Fadu.Indicators.Weights.Dispersion;
using static Fadu.Indicators.Tests.Weights.Pairwise;

namespace Fadu.Indicators.Tests.Weights.Dispersion;

public sealed class DispersionMethodTests
{
    [Fact]
    public void Gaps_and_columns_that_say_nothing_are_refused()
    {
        var gaps = Of(("A", [1, null, 0.5m]), ("B", [0.2m, 0.4m, 0.6m]));
        var same = Of(("A", [0.3m, 0.3m, 0.3m]), ("B", [0.2m, 0.4m, 0.6m]));

        Refused(new EntropyMethod(gaps, CompleteOnly: false, false)).ShouldBe(["weights.value_missing completeOnly"]);
        Refused(new EntropyMethod(gaps, CompleteOnly: true, false)).ShouldBe(["weights.too_few_units round"]);
        Refused(new EntropyMethod(same, CompleteOnly: false, false)).ShouldBe(["weights.constant_column keep"]);
        Refused(new CriticMethod(same, CompleteOnly: false)).ShouldBe(["weights.constant_column keep"]);
        Refused(new CriticMethod(Of(("A", [1, 1, 0])), CompleteOnly: false)).ShouldBe(["weights.not_in_round keep"]);
    }

    [Fact]
    public void Who_lacks_a_value_is_named()
    {
        var gaps = Of(("A", [1, null, 0.5m, null]), ("B", [0.2m, 0.4m, 0.6m, 0.6m]));

        new CriticMethod(gaps, CompleteOnly: false).Weigh(Some(2)).Problems[0].Message.ShouldBe(new(
            "指标 A 有 2 个单位没有得分：u1、u3；请写明 completeOnly 只用数据齐全的单位，或把它写进 keep",
            "2 units have no score for A: u1, u3; say completeOnly to use only units with all values, or name it under keep"));
    }

    [Fact]
    public void Units_without_all_values_can_be_left_out()
    {
        var whole = Of(("A", [1, 0.5m, 0.2m]), ("B", [0.2m, 0.4m, 0.6m]));
        var gaps = Of(("A", [1, 0.5m, null, 0.2m]), ("B", [0.2m, 0.4m, 0.9m, 0.6m]));

        new EntropyMethod(gaps, CompleteOnly: true, false).Weigh(Some(2)).Value.ShouldBe(new EntropyMethod(whole, CompleteOnly: false, false).Weigh(Some(2)).Value);
    }

    private static Achievements Of(params (string Code, decimal?[] Values)[] columns) => new(
        [.. columns[0].Values.Select((_, place) => $"u{place}")],
        columns.ToDictionary(column => column.Code, IReadOnlyList<decimal?> (column) => column.Values));

    private static string[] Refused(DispersionMethod method) => [.. method.Weigh(Some(2)).Problems.Select(problem => $"{problem.Code} {problem.Where}")];
}

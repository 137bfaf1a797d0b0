using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;

namespace Fadu.Indicators.Tests.Robustness.Drawing;

public sealed class ValueDrawsTests
{
    private static readonly IndexSystem System = new()
    {
        Code = "test",
        Name = "试卷",
        FullMarks = 4,
        Attributes = [new() { Code = "people", Name = "人口", Type = ItemType.Integer }],
        Items =
        [
            new() { Code = "count", Name = "次数", Type = ItemType.Integer, Min = 0, Max = 105 },
            new() { Code = "fund", Name = "经费", Type = ItemType.Decimal },
            new() { Code = "grade", Name = "等级", Type = ItemType.Choice, Choices = [new("甲", 1), new("乙", 0.5m)] },
            new() { Code = "held", Name = "开展", Type = ItemType.Boolean },
        ],
        Indicators = [Draft.Leaf("1", 4, "if([开展], [次数] / 40 + [经费] * [等级], 0) + Ratio([上期.次数], [单位.人口])")],
    };

    [Fact]
    public void Numbers_of_items_move_within_their_percent_and_limits_and_nothing_else_moves()
    {
        var check = IndexSystemChecker.Check(System);
        var plan = ScoringPlan.Compile(check.System!);
        var table = Round.Of(check.System!)
            .Unit("a", "次数=100 经费=12.345 等级=0.5 开展=true 上期.次数=90 单位.人口=7").Unit("b", "经费=0 等级=1").Table();
        var draws = new ValueDraws(plan, table, 10, 3);
        var drawn = Enumerable.Range(0, 400).Select(draws.Draw).ToArray();

        Of("次数").ShouldAllBe(value => value.Number == decimal.Truncate(value.Number) && value.Number >= 90 && value.Number <= 105);
        (Of("次数").Min(value => value.Number), Of("次数").Max(value => value.Number)).ShouldBe((90, 105));
        Of("经费").ShouldAllBe(value => value.Number >= 11.110m && value.Number <= 13.580m && decimal.Round(value.Number, 3) == value.Number);
        Of("经费").Distinct().Count().ShouldBeGreaterThan(300);
        foreach (var still in new[] { "等级", "开展", "上期.次数", "单位.人口" })
            Of(still).Distinct().ShouldBe([table.Columns[Parameter(still)][0]]);
        drawn.Select(one => one.Columns[Parameter("次数")][1]).Distinct().ShouldBe([Value.None(FormulaType.Number, MissingReason.NotReported)]);
        drawn.Select(one => one.Columns[Parameter("经费")][1]).Distinct().ShouldBe([Value.Of(0)]);

        Value[] Of(string name) => [.. drawn.Select(one => one.Columns[Parameter(name)][0])];

        Parameter Parameter(string name) => check.System!.Parameters.Single(one => one.Parameter.Name == name).Parameter;
    }
}

using System.Text.Json.Nodes;

namespace Fadu.Host.Tests.Commands;

public sealed class RobustnessCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Places_drivers_and_swaps_are_shown_in_tables()
    {
        var run = Run("--draws", "200", "--top", "1", "--swap", "A1,甲县二", "--indicator", "1.1");

        (run.Exit, run.Told.Count).ShouldBe((0, 0));
        run.OutLines[0].ShouldBe("抽取 200 次，种子 1，权重 ±20%");
        run.OutLines[1].ShouldBe("3 个单位有名次，平均移动 0 名");
        run.Out.ShouldContain("单位");
        run.Out.ShouldContain("A1 甲县");
        run.Out.ShouldContain("  1.1 人均经费");
        run.Out.ShouldContain("未四舍五入");
        Run("--draws", "5", "--lang", "en", "--concentration", "50", "--values", "3").OutLines[0].ShouldBe("5 draws, seed 1, weights by a Dirichlet distribution, concentration 50, values ±3 %");
    }

    [Fact]
    public void As_JSON_names_are_stable()
    {
        var found = JsonNode.Parse(Run("--draws", "20", "--json", "--swap", "A1,A2").Out)!;

        found.AsObject().Select(member => member.Key).ShouldBe(["draws", "seed", "spread", "concentration", "values", "top", "units", "groups", "swap"]);
        found["units"]![0]!.AsObject().Select(member => member.Key).ShouldBe(
            ["unit", "name", "group", "rank", "total", "least", "low", "median", "high", "greatest", "mean", "topShare"]);
        found["groups"]![0]!["drivers"]![0]!.AsObject().Select(member => member.Key).ShouldBe(
            ["code", "name", "level", "share", "correlation", "varianceShare", "meanShift", "mostShift", "rankCorrelation"]);
        found["swap"]!["weights"]![0]!.AsObject().Select(member => member.Key).ShouldBe(["code", "name", "marks", "most", "down", "up", "exact"]);
        found["spread"]!.GetValue<decimal>().ShouldBe(20);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_by_the_options_names()
    {
        var run = Run("--draws", "0", "--spread", "200", "--concentration", "3", "--top", "0", "--swap", "A1,A9", "--indicator", "9");

        run.Exit.ShouldBe(2);
        run.Told.Select(line => line.Split(':')[0]).ShouldBe(["--concentration", "--spread", "--draws", "--top", "--swap", "--indicator"]);
        Run("--indicator", "1.1").Told.ShouldBe(["--indicator: --indicator 要和 --swap A,B 一起用"]);
        Run("--swap", "A1").Told.ShouldBe(["--swap: 要写两个单位，用逗号分开，如 QX01,QX02"]);
        Run("--spread", "many").Exit.ShouldBe(2);
    }

    private CommandRun Run(params string[] options) => CommandRun.Of(["robustness", "--system", SmallTable.System, "--data", _folder.Write("data.csv", Table), .. options]);

    private const string Table = "unit,name,单位.常住人口,普法经费,trained,阵地评级,知晓率,村数,示范村数,报送日,有规划(文件),重大舆情事件\n" +
        """
        A1,甲县,200,300,350,A,90,10,5,2023-08-31,是,0
        A2,甲县二,200,200,120,B,80,10,4,2023-08-31,是,0
        A3,甲县三,200,100,90,D,50,10,1,2023-08-31,是,0

        """;
}

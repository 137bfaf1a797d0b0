using System.Text.Json;

namespace Fadu.Host.Tests.Commands;

public sealed class PreviewCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_units_of_a_table_are_shown_before_and_after()
    {
        var run = Preview("code: \"1.1\", name: 人均经费, marks: 2,", "code: \"1.1\", name: 人均经费, marks: 4, outOf: 2,", "fullMarks: 10", "fullMarks: 12", "--top", "1");

        (run.Exit, run.Error).ShouldBe((0, ""));
        run.Out.ShouldBe(
            """
            3 个单位：平均总分 4.9367 → 5.5733，2 个升，0 个降
            名次：0 个上升，0 个下降，0 个进入排名，0 个退出排名
            等次：优秀 1 → 1，合格 0 → 0，不合格 2 → 2；0 个单位换等次

            总分增加最多
             单位  名称          总分   变化  名次  等次  原因
            ──────────────────────────────────────────────────────────────────────────────────────────
             A1    甲县  9.18 → 10.63  +1.45  1     优秀  权重 +1.45：1.1 1.88 → 3.5，1.3 2.5 → 2.33

            """);
    }

    [Fact]
    public void For_machines_it_has_every_unit_and_the_exact_figures()
    {
        var run = Preview("[重大舆情事件] > 0", "[重大舆情事件] > 1", "min: 9 }", "min: 9.5 }", "--json");

        using var document = JsonDocument.Parse(run.Out);
        var root = document.RootElement;
        root.GetProperty("vetoes").ToString().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""[{"code":"V1","name":"重大舆情","struck":0,"spared":1}]""");
        root.GetProperty("units").EnumerateArray().Select(unit => $"{unit.GetProperty("unit")} {unit.GetProperty("totalBefore")} {unit.GetProperty("totalAfter")} {string.Join(' ', unit.GetProperty("vetoesSpared").EnumerateArray())}")
            .ShouldBe(["A1 9.18 9.18 ", "B2 4.38 4.38 V1", "C3 1.25 1.25 "]);
    }

    [Fact]
    public void Everything_that_is_wrong_with_either_version_or_the_table_is_told_at_once()
    {
        var run = Run(_folder.Write("next.yaml", File.ReadAllText(SmallTable.System).Replace("[满分] * [阵地评级]", "[满分] * [阵地]", StringComparison.Ordinal)), SmallTable.Good);
        var bad = Run(SmallTable.System, SmallTable.Good.Replace(",200,300,", ",200,x,", StringComparison.Ordinal));

        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("阵地");
        bad.Exit.ShouldBe(2);
        bad.ErrorLines.Count(line => line.Contains(":2:5", StringComparison.Ordinal)).ShouldBe(1, "it is told once, though it was read twice");
    }

    [Fact]
    public void Too_many_units_are_refused()
    {
        var run = CommandRun.Of("preview", "--system", "a.yaml", "--with", "b.yaml", "--data", "c.csv", "--top", "101");

        (run.Exit, run.ErrorLines[0]).ShouldBe((2, "--top 要写 0 到 100 的整数，不能是“101”"));
    }

    private CommandRun Preview(string was, string becomes, string also, string alsoBecomes, params string[] options) => Run(
        _folder.Write("next.yaml", File.ReadAllText(SmallTable.System).Replace(was, becomes, StringComparison.Ordinal).Replace(also, alsoBecomes, StringComparison.Ordinal)), SmallTable.Good, options);

    private CommandRun Run(string next, string table, params string[] options) =>
        CommandRun.Of(["preview", "--system", SmallTable.System, "--with", next, "--data", _folder.Write("data.csv", table), .. options]);
}

using System.Text.Json.Nodes;

namespace Fadu.Host.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good =
        """
        code: "T1"
        name: 试
        fullMarks: 4
        items:
          - { code: "fund", name: 普法经费, type: decimal, unit: 元, min: 0, max: 1000 }
        indicators:
          - { code: "1", name: 经费, marks: 4, formula: "Linear([普法经费], 0, 100)", examples: [{ given: { 普法经费: 50 }, marks: 2 }, { given: {}, marks: null }] }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_file_is_a_line_and_the_sum_another()
    {
        var run = CommandRun.Of("check", _folder.Write("a.yaml", Good));

        (run.Exit, run.Error).ShouldBe((0, ""));
        run.OutLines.Select(WithoutFolder).ShouldBe(
        [
            "a.yaml  T1  试  1 个末级指标，2 个算例通过  通过",
            "1 个体系，1 个末级指标，2 个算例通过，0 个错误，0 个警告",
        ]);
    }

    [Fact]
    public void Every_fault_is_a_line_with_its_place_owner_and_field()
    {
        _folder.Write("a.yaml", Good);
        _folder.Write("b.yaml", Good.Replace("\"T1\"", "\"T2\"", StringComparison.Ordinal)
            .Replace("Linear([普法经费]", "Linear([普法经弗]", StringComparison.Ordinal).Replace("marks: 4, ", "marks: 3, ", StringComparison.Ordinal));

        var run = CommandRun.Of("check", _folder.Path);

        run.Exit.ShouldBe(2);
        var lines = run.OutLines.Select(WithoutFolder).ToArray();
        lines.ShouldContain(line => line.StartsWith("b.yaml:7:", StringComparison.Ordinal) && line.Contains(" 1 公式: ", StringComparison.Ordinal) && line.Contains("普法经费", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("b.yaml:3:", StringComparison.Ordinal));
        lines[^1].ShouldBe($"2 个体系，2 个末级指标，2 个算例通过，{lines.Count(line => line.StartsWith("b.yaml:", StringComparison.Ordinal))} 个错误，0 个警告");
    }

    [Fact]
    public void An_example_that_does_not_come_out_is_a_fault()
    {
        var run = CommandRun.Of("check", _folder.Write("a.yaml", Good.Replace("marks: 2 }", "marks: 3 }", StringComparison.Ordinal)));

        run.Exit.ShouldBe(2);
        run.OutLines[^1].ShouldBe("1 个体系，1 个末级指标，1 个算例通过，1 个错误，0 个警告");
    }

    [Fact]
    public void Warnings_fail_only_where_that_is_asked_for()
    {
        var file = _folder.Write("a.yaml", Good.Replace("indicators:", "  - { code: \"x\", name: 未用, type: integer }\nindicators:", StringComparison.Ordinal));

        CommandRun.Of("check", file).ShouldSatisfyAllConditions(run => run.Exit.ShouldBe(0), run => run.OutLines[^1].ShouldEndWith("0 个错误，1 个警告"));
        CommandRun.Of("check", file, "--warnings-as-errors").Exit.ShouldBe(2);
    }

    [Fact]
    public void Two_files_with_the_same_code_are_a_fault()
    {
        var (first, second) = (_folder.Write("a.yaml", Good), _folder.Write("b.yml", Good));

        var run = CommandRun.Of("check", _folder.Path);

        run.Exit.ShouldBe(2);
        run.OutLines[0].ShouldBe($"{second}: 体系代码“T1”和 {first} 的重复");
    }

    [Fact]
    public void What_is_not_there_is_told_and_the_rest_is_checked()
    {
        var run = CommandRun.Of("check", _folder["none.yaml"], _folder.Write("a.yaml", Good));

        run.Exit.ShouldBe(1);
        WithoutFolder(run.Error.Trim()).ShouldBe("none.yaml: 没有这个文件或文件夹");
        run.OutLines[^1].ShouldStartWith("1 个体系");
    }

    [Fact]
    public void A_folder_without_systems_is_told()
    {
        var run = CommandRun.Of("check", _folder.Path);

        (run.Exit, run.Out).ShouldBe((1, ""));
        run.Error.Trim().ShouldBe($"{_folder.Path}: 文件夹里没有 .yaml 文件");
    }

    [Fact]
    public void Findings_come_as_JSON_for_machines()
    {
        var run = CommandRun.Of("check", "--json", _folder.Write("a.yaml", Good.Replace("0, 100)", "0, 100", StringComparison.Ordinal)));

        var document = JsonNode.Parse(run.Out)!;
        run.Exit.ShouldBe(2);
        var finding = document["files"]![0]!["findings"]![0]!;
        ((string?)finding["severity"], (int?)finding["line"], (string?)finding["owner"]).ShouldBe(("FAULT", 7, "1"));
        ((string?)finding["code"])!.ShouldStartWith("formula.");
        ((int?)document["faults"]).ShouldBe(1);
    }

    [Theory]
    [InlineData("zh", "公式")]
    [InlineData("en", "formula")]
    public void A_field_is_called_the_same_in_both_languages_and_its_label_is_not(string language, string label)
    {
        var run = CommandRun.Of("check", "--json", "--lang", language, _folder.Write("a.yaml", Good.Replace("0, 100)", "0, 100", StringComparison.Ordinal)));

        var finding = JsonNode.Parse(run.Out)!["files"]![0]!["findings"]![0]!;
        ((string?)finding["field"], (string?)finding["label"]).ShouldBe(("formula", label));
    }

    [Fact]
    public void English_is_spoken_where_it_is_asked_for() => CommandRun.Of("check", "--lang", "en", _folder.Write("a.yaml", Good)).OutLines[^1]
        .ShouldBe("1 systems, 1 indicators, 2 examples passed, 0 faults, 0 warnings");

    private string WithoutFolder(string line) => line.Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}

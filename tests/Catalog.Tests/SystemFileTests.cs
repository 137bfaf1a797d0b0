using System.Text;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Catalog.Tests;

public sealed class SystemFileTests
{
    [Fact]
    public void The_systems_that_ship_have_no_finding_and_all_their_examples_come_out()
    {
        var loaded = RepositoryFolder.ShippedSystems.Select(SystemFile.Load).ToArray();

        loaded.SelectMany(result => result.Findings).Select(finding => finding.ToString()).ShouldBeEmpty();
        loaded.Select(result => (result.Checked!.System.Code, Leaves: result.Checked.Leaves.Count)).ShouldBe(
            [("BWZQ", 36), ("FZSY", 12), ("LZPY", 21), ("MZFZ", 22), ("SFXJ", 32)]);
        loaded.Sum(result => result.Checked!.Leaves.Count).ShouldBe(123);
        loaded.ShouldAllBe(result => result.Succeeded && result.Examples >= result.Checked!.Leaves.Count);
    }

    [Fact]
    public void A_file_with_many_faults_is_told_all_of_them_at_once_in_the_order_of_its_lines()
    {
        var result = SystemFile.Load(RepositoryFolder.Example("broken.yaml"));

        var told = result.Findings.SelectMany(finding => new[] { finding.In(Language.Chinese), finding.In(Language.English), "" })
            .Select(line => line.Replace(RepositoryFolder.Example("broken.yaml"), "broken.yaml", StringComparison.Ordinal));
        var expected = RepositoryFolder.Example("broken.expected.txt");
        if (Environment.GetEnvironmentVariable("FADU_ACCEPT") == "1")
            File.WriteAllLines(expected, told);
        told.ShouldBe(File.ReadAllLines(expected));
        result.Findings.Count(finding => finding.Severity is FindingSeverity.Fault).ShouldBeGreaterThan(20);
        result.Findings.Select(finding => (finding.Line, finding.Column)).ShouldBeInOrder();
        (result.System, result.Checked, result.Examples, result.Succeeded).ShouldBe((null, null, 0, false));
    }

    [Fact]
    public void A_file_is_read_whole()
    {
        var result = Demo.Load(Demo.Text);

        result.Findings.ShouldBeEmpty();
        result.Examples.ShouldBe(1);
        var system = result.System!;
        (system.Code, system.Name, system.FullMarks, system.Decimals, system.Aggregate, system.WhenMissing)
            .ShouldBe(("demo", "示例指标体系", 10m, 2, Aggregate.Sum, WhenMissing.Zero));
        system.Bands.ShouldBe([new("优秀", 9, null), new("合格", 6, null), new("不合格", 0, null)]);
        system.Items[0].ShouldBe(new Item
        {
            Code = "fund",
            Name = "普法经费",
            Type = ItemType.Decimal,
            MeasurementUnit = "元",
            Min = 0,
            Step = 1000,
            Effort = 2,
            Evidence = "预算批复",
            Choices = system.Items[0].Choices,
        });
        system.Items[2].Choices.ShouldBe([new("A", 1), new("B", 0.8m), new("D", 0)]);
        system.Items[3].LowerIsBetter.ShouldBe(true);
        result.Checked!.Root.Children.Single().Marks.ShouldBe(10);
    }

    [Fact]
    public void An_example_that_does_not_come_out_shows_both_numbers_and_leaves_the_system_usable_for_trials()
    {
        var result = Demo.Load(Demo.With("marks: 3 }", "marks: 2.5 }"));

        result.Findings.Select(finding => finding.ToString()).ShouldBe(["demo.yaml:16:164: 1.1 算例应得的分: 应得 2.5，算出来是 3；请核对规则，如果新的结果才对，请在文件里改写这个算例，或者用 renewExamples 按草稿改写算例"]);
        result.Succeeded.ShouldBeFalse();
        result.Checked.ShouldNotBeNull();
    }

    [Fact]
    public void A_formula_fault_has_the_column_where_it_stands()
    {
        Demo.Load(Demo.With("\"[满分] * [阵地评级]\"", "\"[满分] * [阵地评极]\"")).Findings.Select(finding => finding.ToString()).ShouldBe(
            ["demo.yaml:18:61: 1.3 公式: 没有名为 [阵地评极] 的数据项、属性或参数，是不是 [阵地评级]？"]);
    }

    [Theory]
    [InlineData("code: demo\nname: 示例\nfullMarks: [", "yaml.syntax")]
    [InlineData("", "file.empty")]
    [InlineData("# 只有注释\n", "file.empty")]
    [InlineData("- 1\n", "structure.wrong_kind")]
    [InlineData("text", "structure.wrong_kind")]
    public void A_file_that_holds_no_system_gives_one_fault(string text, string code) =>
        Demo.Load(text).Findings.Select(finding => finding.Code).ShouldBe([code]);

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_make_no_difference()
    {
        var windows = Demo.With("marks: 3 }", "marks: 2.5 }").ReplaceLineEndings("\r\n");

        var result = Demo.Load([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(windows)]);

        result.Findings.Select(finding => (finding.Line, finding.Column)).ShouldBe([(16, 164)]);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_with_the_line()
    {
        var bytes = Encoding.UTF8.GetBytes("code: demo\nname: ").Concat(new byte[] { 0xB1, 0xED, 0x0A }).ToArray();

        Demo.Load(bytes).Findings.ShouldBe([new(
            "demo.yaml", 2, 1, FindingSeverity.Fault, "file.not_utf8", null, null, new("文件不是 UTF-8 编码，请用编辑器另存为 UTF-8", "the file is not in UTF-8; save it as UTF-8"))]);
    }

    [Fact]
    public void A_file_beyond_the_limit_of_size_is_not_read()
    {
        Demo.Load(new byte[SystemFile.MaxBytes + 1]).Findings.Select(finding => finding.Code).ShouldBe(["file.too_large"]);
        Demo.Load(Demo.Text + "\n# " + new string('x', 1_000_000)).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-file.yaml")]
    [InlineData("")]
    [InlineData("\0")]
    public void A_file_that_cannot_be_opened_is_a_finding(string path) =>
        SystemFile.Load(path).Findings.Select(finding => (finding.File, finding.Line, finding.Code)).ShouldBe([(path, 1, "file.unreadable")]);
}

using System.Text;
using Fadu.Catalog.Tests.Shipped;
using Fadu.Catalog.Writing;
using Fadu.Indicators.IndexSystems;
using Xunit.Abstractions;

namespace Fadu.Catalog.Tests.Writing;

public sealed class SystemWriterTests(ITestOutputHelper output)
{
    private static readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;

    public static IEnumerable<object[]> Codes => ShippedSystem.Codes;

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_shipped_system_reads_back_as_it_was(string code)
    {
        var system = ShippedSystem.Load(code).System.System;

        var text = SystemWriter.Write(system);
        var read = Read(text);

        read.Findings.ShouldBeEmpty();
        read.System.ShouldBe(system);
        SystemWriter.Write(read.System!).ShouldBe(text);
    }

    [Fact]
    public void Every_system_that_a_file_can_say_reads_back_as_it_was()
    {
        output.WriteLine($"Seed {_seed}; set FADU_SEED to run it again.");
        for (var run = 0; run < 400; run++)
        {
            var system = new RandomSystem(new(_seed + run)).Next();

            var text = SystemWriter.Write(system);

            var read = Read(text);
            read.System.ShouldBe(system, $"seed {_seed + run}:\n{text}\n{string.Join('\n', read.Findings.Where(finding => finding.Code.StartsWith("structure", StringComparison.Ordinal) || finding.Code.StartsWith("yaml", StringComparison.Ordinal)))}");
        }
    }

    [Fact]
    public void A_file_reads_as_people_write_it() => SystemWriter.Write(new()
    {
        Code = "1.10",
        Name = "no",
        Edition = "2023",
        FullMarks = 10.50m,
        Bands = [new("优秀", 9, 0.6m), new("其他", 0, null)],
        BandSets = [new("复核", [new("合格", 6, null)])],
        Parameters = [new() { Code = "std", Name = "标准", Type = ItemType.Percent, Value = "95%" }, new() { Code = "due", Name = "截止日", Type = ItemType.Date, Value = "2023-08-31" }],
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, MeasurementUnit = "元", Min = 0, Step = 1000, Effort = 2, Evidence = "预算批复", Help = "填决算数: 不含税" },
            new() { Code = "day", Name = "日期", Type = ItemType.Date, Min = new DateOnly(2023, 1, 1).DayNumber, Required = false, LowerIsBetter = true },
            new() { Code = "site", Name = "阵地", Type = ItemType.Choice, From = ItemSource.Evaluator, Choices = [new("A", 1), new("no", 0.8m)] },
        ],
        Indicators =
        [
            new()
            {
                Code = "1", Name = "保障", Children =
                [
                    new()
                    {
                        Code = "1.1", Name = "经费", Marks = 10.5m, Formula = "Linear([普法经费], 0, 2)", Rule = "满2元得满分\n按比例计", WhenMissing = WhenMissing.Skip,
                        Examples = [new([new("普法经费", ["-1"]), new("全体.普法经费", ["1", ""])], null, true)],
                    },
                ],
            },
        ],
        Vetoes = [new() { Code = "V1", Name = "否决", When = "[普法经费] < 0", BandsBySet = new Dictionary<string, string> { ["复核"] = "合格" } }],
    }).ShouldBe("""
        code: "1.10"
        name: "no"
        edition: "2023"
        fullMarks: 10.5
        decimals: 2
        aggregate: sum
        whenMissing: zero

        bands:
          - { name: 优秀, min: 9, eachAtLeast: 0.6 }
          - { name: 其他, min: 0 }

        bandSets:
          复核:
            - { name: 合格, min: 6 }

        parameters:
          - { code: "std", name: 标准, type: percent, value: 95 }
          - { code: "due", name: 截止日, type: date, value: "2023-08-31" }

        items:
          - { code: "fund", name: 普法经费, type: decimal, unit: 元, min: 0, step: 1000, effort: 2, evidence: 预算批复, help: "填决算数: 不含税" }
          - { code: "day", name: 日期, type: date, min: "2023-01-01", required: false, better: lower }
          - { code: "site", name: 阵地, type: choice, choices: [{ name: A, value: 1 }, { name: "no", value: 0.8 }], from: evaluator }

        indicators:
          - code: "1"
            name: 保障
            indicators:
              - code: "1.1"
                name: 经费
                marks: 10.5
                rule: |-
                  满2元得满分
                  按比例计
                formula: "Linear([普法经费], 0, 2)"
                whenMissing: skip
                examples:
                  - { given: { 普法经费: -1, 全体.普法经费: [1, ""] }, marks: null, applies: true }

        vetoes:
          - code: "V1"
            name: 否决
            when: "[普法经费] < 0"
            band: { 复核: 合格 }

        """);

    [Fact]
    public void A_draft_that_no_file_can_say_is_told_of_when_it_is_read()
    {
        var draft = ShippedSystem.Load("MZFZ").System.System;

        Read(SystemWriter.Write(draft with { Indicators = [new() { Code = "1", Name = "缺分值", Formula = "1" }] })).Findings.Select(finding => finding.Code)
            .ShouldContain("structure.missing_key");
    }

    private static SystemFileResult Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SystemFile.Load(stream, "x.yaml");
    }
}

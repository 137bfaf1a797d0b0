using Fadu.Catalog;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.FillIn;

namespace Fadu.Workbooks.Tests.FillIn;

/// <summary>Fill-in workbooks for tests.</summary>
internal static class TestForm
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(8));

    public static byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>An item of every type, one that two first-level indicators read, one that nothing reads, one from a register.</summary>
    public static CheckedSystem Small { get; } = Checked(new()
    {
        Code = "demo",
        Name = "示例指标体系",
        FullMarks = 10,
        Items =
        [
            new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal, MeasurementUnit = "万元", Min = 0, Max = 100000, Evidence = "预算批复", Help = "填当年决算数" },
            new() { Code = "trained", Name = "法律明白人数", Type = ItemType.Integer, MeasurementUnit = "人", Min = 0, Max = 5000 },
            new() { Code = "rate", Name = "参训率", Type = ItemType.Percent, MeasurementUnit = "%" },
            new() { Code = "plan", Name = "已印发规划", Type = ItemType.Boolean },
            new() { Code = "issued", Name = "规划印发", Type = ItemType.Date, Min = new DateOnly(2021, 1, 1).DayNumber, Max = new DateOnly(2023, 12, 31).DayNumber, Required = false },
            new() { Code = "level", Name = "阵地级别", Type = ItemType.Choice, Choices = [new("市级, 含区级", 1), new("省级", 2), new("国家级", 3)] },
            new() { Code = "story", Name = "做法", Type = ItemType.Text, StatisticsOnly = true, Required = false },
            new() { Code = "cases", Name = "应诉案件数", Type = ItemType.Integer, Min = 0, From = ItemSource.Register },
        ],
        Indicators =
        [
            new()
            {
                Code = "1",
                Name = "保障",
                Children =
                [
                    new() { Code = "1.1", Name = "经费", Marks = 3, Formula = "Linear([普法经费], 0, 100)", Rule = "满100万元得满分" },
                    new() { Code = "1.2", Name = "规划", Marks = 2, Formula = "if([已印发规划] and [规划印发] <= #2022-12-31#, [满分], 0)" },
                ],
            },
            new()
            {
                Code = "2",
                Name = "队伍/阵地",
                Children =
                [
                    new() { Code = "2.1", Name = "法律明白人", Marks = 3, Formula = "Linear([法律明白人数] * [参训率] / 100, 0, 1000)" },
                    new() { Code = "2.2", Name = "阵地", Marks = 2, Formula = "[满分] * [阵地级别] / 3 * Ratio([普法经费], 100000)", AppliesWhen = "[应诉案件数] >= 0" },
                ],
            },
        ],
    });

    public static CheckedSystem Shipped(string name) => SystemFile.Load(Path.Combine(Root(), "indicators", name)).Checked!;

    public static CheckedSystem Checked(IndexSystem system)
    {
        var check = IndexSystemChecker.Check(system);
        return check.System ?? throw new InvalidOperationException(string.Join('\n', check.Findings.Select(finding => finding.Message.Chinese)));
    }

    public static FillInContent Of(CheckedSystem system, params (string Item, ItemValue Value)[] values) => new()
    {
        Stand = new()
        {
            SystemCode = system.System.Code,
            SystemName = system.System.Name,
            Revision = 3,
            RoundCode = "2026",
            RoundName = "2026年中期评估",
            AsOf = Moment,
            ExportedBy = "张三",
            ExportedAt = Moment,
        },
        System = system,
        UnitCode = "jia",
        UnitName = "甲区",
        Deadline = Moment.AddDays(30),
        Values = values.ToDictionary(one => one.Item, one => one.Value, StringComparer.Ordinal),
        Previous = values.ToDictionary(one => one.Item, one => one.Value, StringComparer.Ordinal),
        Binding = system.System.Items.Select(item => item.Code).ToHashSet(StringComparer.Ordinal),
        Open = system.System.Items.Where(item => item.From is ItemSource.Unit).Select(item => item.Code).ToHashSet(StringComparer.Ordinal),
        Version = 7,
        Key = Key,
    };

    public static byte[] Write(FillInContent content)
    {
        using var output = new MemoryStream();
        FillInWorkbook.Write(output, content);
        return output.ToArray();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the tests.");
        return folder;
    }
}

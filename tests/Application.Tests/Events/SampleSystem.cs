using Fadu.Indicators.IndexSystems;

namespace Fadu.Application.Tests.Events;

/// <summary>Definitions as drafts have them, whatever their check would say.</summary>
internal static class SampleSystem
{
    public static IndexSystem Bare { get; } = new()
    {
        Code = "demo",
        Name = "示例",
        FullMarks = 10,
        Items = [new() { Code = "fund", Name = "普法经费", Type = ItemType.Decimal }],
        Attributes = [new() { Code = "population", Name = "常住人口", Type = ItemType.Integer }],
        Indicators = [new() { Code = "1", Name = "经费", Formula = "[普法经费]" }],
        Bonuses = [new() { Code = "J1", Name = "创新", Formula = "1" }],
        Deductions = [new() { Code = "K1", Name = "迟报", Formula = "1" }],
        Vetoes = [new() { Code = "V1", Name = "重大案件", When = "[普法经费] > 0" }],
        Parameters = [new() { Code = "due", Name = "报送期限", Type = ItemType.Date, Value = "2025-12-31" }],
        Checks = [new() { Code = "C1", Rule = "[普法经费] > 0", Message = "请填经费" }],
        Gates = [new() { Code = "G1", Name = "申报条件", When = "[普法经费] > 0" }],
        BandSets = [new("复核", [new("保留", 6, null)])],
        Statuses = [new() { Code = "S1", Name = "注销", When = "[普法经费] > 0" }],
        Examples = [new("空", [], null, null, null, new Dictionary<string, decimal>())],
    };

    public static IndexSystem Full { get; } = new()
    {
        Code = "demo",
        Name = "示例指标体系",
        Edition = "2025",
        Source = "示例文件",
        FullMarks = 10.0m,
        Decimals = 3,
        Aggregate = Aggregate.Mean,
        WhenMissing = WhenMissing.Skip,
        Bands = [new("优秀", 9.0m, 0.60m), new("合格", 6, null)],
        Items =
        [
            new()
            {
                Code = "site",
                Name = "阵地评级",
                Type = ItemType.Choice,
                MeasurementUnit = "级",
                Min = 0,
                Max = 1.0m,
                Choices = [new("A", 1), new("B", 0.80m), new("C", null)],
                Required = false,
                From = ItemSource.Evaluator,
                Evidence = "照片",
                LowerIsBetter = true,
                Step = 0.2m,
                Effort = 2.5m,
                Help = "看现场评定",
                StatisticsOnly = true,
            },
        ],
        Attributes =
        [
            new()
            {
                Code = "seat",
                Name = "驻地",
                Type = ItemType.Choice,
                MeasurementUnit = "处",
                Min = 1,
                Max = 2,
                Choices = [new("城", 1)],
                Required = false,
                From = ItemSource.Register,
                Evidence = "文件",
                LowerIsBetter = false,
                Step = 1,
                Effort = 3,
                Help = "民政登记",
                StatisticsOnly = true,
            },
        ],
        Indicators =
        [
            new()
            {
                Code = "1",
                Name = "保障",
                Marks = 10,
                Aggregate = Aggregate.Geometric,
                Children =
                [
                    new()
                    {
                        Code = "1.1",
                        Name = "阵地",
                        Marks = 10,
                        Formula = "[满分] * [阵地评级]",
                        OutOf = 100,
                        Pass = 60.00m,
                        AppliesWhen = "[单位.驻地] > 0",
                        WhenMissing = WhenMissing.Zero,
                        Rule = "按评级得分。",
                        Basis = "示例文件第1条",
                        Examples = [new([new("阵地评级", ["0.8"])], 80.0m, true)],
                    },
                ],
            },
        ],
        Bonuses = [Adjustment("J1", "创新")],
        BonusCap = 2.5m,
        Deductions = [Adjustment("K1", "迟报")],
        DeductionCap = 1.5m,
        Vetoes =
        [
            new()
            {
                Code = "V1",
                Name = "重大案件",
                When = "[阵地评级] < 0",
                Band = "合格",
                BandsBySet = new Dictionary<string, string> { ["复核"] = "撤销" },
                Effect = VetoEffect.Commendation,
                Rule = "不予表彰。",
                Examples = [new([new("阵地评级", ["0"])], false)],
            },
        ],
        Parameters =
        [
            new() { Code = "due", Name = "报送期限", Type = ItemType.Date, Value = "2025-12-31", MeasurementUnit = "日", Help = "当日算按时" },
        ],
        Checks =
        [
            new() { Code = "C1", Rule = "[阵地评级] >= 0", Message = "请核对评级", IsWarning = true, Examples = [new([new("阵地评级", ["1"])], true)] },
        ],
        Gates =
        [
            new() { Code = "G1", Name = "申报条件", When = "[阵地评级] > 0", Rule = "有阵地才能申报。", Examples = [new([new("阵地评级", ["1"])], true)] },
        ],
        BandSets = [new("复核", [new("保留", 6.0m, 0.5m), new("撤销", 0, null)])],
        Statuses = [new() { Code = "S1", Name = "注销", When = "[阵地评级] = 0", Rule = "没有阵地的注销。", BandSets = ["复核"] }],
        Examples = [new("样样做满", [new("全体.阵地评级", ["1", "0.8"])], "复核", 10.00m, "保留", new Dictionary<string, decimal> { ["1.1"] = 10.0m })],
    };

    private static Adjustment Adjustment(string code, string name) =>
        new() { Code = code, Name = name, Formula = "[满分]", Cap = 1.0m, Rule = "见办法。", Examples = [new([new("阵地评级", ["1"])], 1.0m, true)] };
}

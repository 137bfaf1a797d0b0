using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Workbooks.Previews;

/// <summary>The fields of the things in an index system, each under the name that people know, empty where there is nothing.</summary>
internal static class ThingFields
{
    public static IReadOnlyList<(string Name, string Value)> OfSystem(IndexSystem system) =>
    [
        ("名称", system.Name), ("年度", system.Edition ?? ""), ("来源", system.Source ?? ""), ("满分", Show(system.FullMarks)), ("小数位数", Show(system.Decimals)),
        ("汇总方式", Of(system.Aggregate)), ("缺值处理", Of(system.WhenMissing)), ("加分封顶", Show(system.BonusCap)), ("扣分封顶", Show(system.DeductionCap)),
    ];

    public static IReadOnlyList<(string Name, string Value)> OfIndicator(Indicator indicator) =>
    [
        ("名称", indicator.Name), ("分值", Show(indicator.Marks)), ("汇总方式", indicator.IsLeaf && indicator.Formula is not null ? "" : Of(indicator.Aggregate)), ("公式", indicator.Formula ?? ""),
        ("公式满分", Show(indicator.OutOf)), ("达标线", Show(indicator.Pass)), ("适用条件", indicator.AppliesWhen ?? ""),
        ("缺值处理", indicator.WhenMissing is { } missing ? Of(missing) : ""), ("计分规则", indicator.Rule ?? ""), ("依据", indicator.Basis ?? ""),
    ];

    public static IReadOnlyList<(string Name, string Value)> OfAdjustment(Adjustment one) =>
        [("名称", one.Name), ("公式", one.Formula), ("上限", Show(one.Cap)), ("规则", one.Rule ?? "")];

    public static IReadOnlyList<(string Name, string Value)> OfVeto(Veto veto) =>
    [
        ("名称", veto.Name), ("条件", veto.When), ("降到", veto.Band ?? ""), ("各等次表降到", string.Join("，", veto.BandsBySet.Select(pair => $"{pair.Key}：{pair.Value}"))),
        ("作用", veto.Effect is VetoEffect.Commendation ? "不予表彰" : "降等次"), ("规则", veto.Rule ?? ""),
    ];

    public static IReadOnlyList<(string Name, string Value)> OfGate(Gate gate) => [("名称", gate.Name), ("条件", gate.When), ("规则", gate.Rule ?? "")];

    public static IReadOnlyList<(string Name, string Value)> OfStatus(Status status) =>
        [("名称", status.Name), ("条件", status.When), ("规则", status.Rule ?? ""), ("适用的等次表", string.Join("、", status.BandSets))];

    public static IReadOnlyList<(string Name, string Value)> OfCheck(Check check) =>
        [("条件", check.Rule), ("提示", check.Message), ("性质", check.IsWarning ? "提醒" : "不得提交")];

    public static IReadOnlyList<(string Name, string Value)> OfBands(BandSet set) =>
        [("等次", string.Join("，", set.Bands.Select(band => $"{band.Name} ≥ {Show(band.Min)}{(band.EachAtLeast is { } each ? $"（各一级指标得分率 ≥ {Show(each * 100)}%）" : "")}")))];

    public static IReadOnlyList<(string Name, string Value)> OfParameter(PolicyParameter one) =>
        [("名称", one.Name), ("类型", Of(one.Type)), ("值", one.Value), ("计量单位", one.MeasurementUnit ?? ""), ("说明", one.Help ?? "")];

    public static IReadOnlyList<(string Name, string Value)> OfItem(Item item) =>
    [
        ("名称", item.Name), ("类型", Of(item.Type)), ("计量单位", item.MeasurementUnit ?? ""), ("最小值", Bound(item, item.Min)), ("最大值", Bound(item, item.Max)),
        ("选项", string.Join("、", item.Choices.Select(choice => choice.Value is { } value ? $"{choice.Name}={Show(value)}" : choice.Name))),
        ("必填", item.Required ? "是" : "否"), ("提供者", Of(item.From)), ("佐证材料", item.Evidence ?? ""),
        ("越小越好", item.LowerIsBetter switch { true => "是", false => "否", null => "" }), ("步长", Show(item.Step)), ("工作量", Show(item.Effort)),
        ("填报说明", item.Help ?? ""), ("仅作统计", item.StatisticsOnly ? "是" : "否"),
    ];

    private static string Bound(Item item, decimal? bound) =>
        bound is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber && item.Type is ItemType.Date ? DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : Show(bound);

    private static string Show(decimal? number) => number is { } value ? Numbers.Show(value) : "";

    private static string Of(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Mean => "加权平均",
        Aggregate.Geometric => "几何平均",
        Aggregate.Min => "取最低",
        _ => "求和",
    };

    private static string Of(WhenMissing missing) => missing is WhenMissing.Skip ? "不计，分值分给同级" : "计零分";

    private static string Of(ItemSource source) => source switch
    {
        ItemSource.Evaluator => "评估员",
        ItemSource.Survey => "调查",
        ItemSource.Register => "登记",
        _ => "填报单位",
    };

    private static string Of(ItemType type) => type switch
    {
        ItemType.Integer => "整数",
        ItemType.Decimal => "小数",
        ItemType.Percent => "百分比",
        ItemType.Boolean => "是否",
        ItemType.Choice => "选项",
        ItemType.Date => "日期",
        _ => "文本",
    };
}

namespace Fadu.Catalog.Structure;

/// <summary>What an index system file may contain: the one table that files are read by and the shipped schema is compared with.</summary>
internal static class SystemShape
{
    private static readonly Shape _bands = new ListShape(() => PartShapes.Band, 1);

    /// <summary>The whole file.</summary>
    public static RecordShape Root { get; } = new(new("指标体系", "an index system"),
    [
        new("code", "编号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Name, true),
        new("edition", "年份", "edition", ScalarShapes.Text, false),
        new("source", "来历", "source", ScalarShapes.Text, false),
        new("fullMarks", "满分", "fullMarks", ScalarShapes.AboveZero, true),
        new("decimals", "小数位数", "decimals", new NumberShape { Min = 0, Max = 10, Whole = true }, false),
        new("aggregate", "汇总方式", "aggregate", ScalarShapes.Aggregate, false),
        new("whenMissing", "缺数据时", "whenMissing", ScalarShapes.WhenMissing, false),
        new("bands", "等次", "bands", _bands, false),
        new("items", "数据项", "items", new ListShape(() => ItemShapes.Item, 0), true),
        new("attributes", "单位属性", "attributes", new ListShape(() => ItemShapes.Item, 0), false),
        new("indicators", "指标", "indicators", new ListShape(() => IndicatorShapes.Indicator, 1), true),
        new("bonuses", "加分", "bonuses", new ListShape(() => PartShapes.Adjustment, 0), false),
        new("bonusCap", "加分上限", "bonusCap", ScalarShapes.FromZero, false),
        new("deductions", "扣分", "deductions", new ListShape(() => PartShapes.Adjustment, 0), false),
        new("deductionCap", "扣分上限", "deductionCap", ScalarShapes.FromZero, false),
        new("vetoes", "一票否决", "vetoes", new ListShape(() => PartShapes.Veto, 0), false),
        new("parameters", "政策参数", "parameters", new ListShape(() => ItemShapes.Parameter, 0), false),
        new("checks", "逻辑校验", "checks", new ListShape(() => PartShapes.Check, 0), false),
        new("gates", "条件", "gates", new ListShape(() => PartShapes.Gate, 0), false),
        new("bandSets", "等次表", "bandSets", new MapShape(_bands), false),
        new("statuses", "注销", "statuses", new ListShape(() => PartShapes.Status, 0), false),
        new("examples", "整个单位的算例", "examples", new ListShape(() => ExampleShapes.OfUnit, 0), false),
    ], null);
}

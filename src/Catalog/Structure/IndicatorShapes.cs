using Fadu.Indicators.Checking;

namespace Fadu.Catalog.Structure;

/// <summary>Indicators: leaves with a formula, nodes with others below.</summary>
internal static class IndicatorShapes
{
    /// <summary>Keys that only a leaf has.</summary>
    public static IReadOnlyList<string> OfLeaves { get; } = ["formula", "outOf", "pass", "examples"];

    private static readonly Field _marks = new("marks", "分值", "marks", ScalarShapes.FromZero, false);

    /// <summary>A leaf or a node.</summary>
    public static RecordShape Indicator { get; } = new(new("指标", "an indicator"),
    [
        new("code", "编号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Name, true),
        _marks,
        new("aggregate", "汇总方式", "aggregate", ScalarShapes.Aggregate, false),
        new("indicators", "下级指标", "indicators", new ListShape(() => Indicator!, 1), false),
        new("formula", "公式", "formula", ScalarShapes.Formula, false),
        new("outOf", "公式的满分", "outOf", ScalarShapes.AboveZero, false),
        new("pass", "达标线", "pass", ScalarShapes.Number, false),
        new("appliesWhen", "适用条件", "appliesWhen", ScalarShapes.Formula, false),
        new("whenMissing", "缺数据时", "whenMissing", ScalarShapes.WhenMissing, false),
        new("rule", "评分规则", "rule", ScalarShapes.Text, false),
        new("basis", "来历", "basis", ScalarShapes.Text, false),
        new("examples", "算例", "examples", new ListShape(() => ExampleShapes.OfMarks, 0), false),
    ], CheckKind);

    private static void CheckKind(RecordValue indicator, StructureReader reader)
    {
        if (indicator.Has("indicators"))
        {
            foreach (var key in OfLeaves.Where(indicator.Has))
            {
                var path = JsonPointer.Join(indicator.Path, key);
                reader.Slip("structure.leaf_key_on_node", path, reader.Nodes[path].Start, new(
                    $"有下级指标的不写 {key}，请删去", $"an indicator with others below has no {key}; leave it out"));
            }
        }
        else if (!indicator.Has("formula"))
        {
            reader.Fault("structure.formula_needed", JsonPointer.Join(indicator.Path, "formula"), indicator.Node.Start, new(
                "既没有公式，也没有下级指标；请写 formula 或 indicators", "there is neither a formula nor an indicator below; write formula or indicators"));
        }
        else if (!indicator.Has("marks"))
            Indicator.Missing(_marks, indicator, reader);
    }
}

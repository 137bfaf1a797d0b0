using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>Bands, bonuses, deductions, vetoes, gates, status rules and checks.</summary>
internal static class PartShapes
{
    private static readonly Shape _conditionExamples = new ListShape(() => ExampleShapes.OfCondition, 0);

    public static RecordShape Band { get; } = new(new("等次", "a band"),
    [
        new("name", "名称", "name", ScalarShapes.Label, true),
        new("min", "最低总分", "min", ScalarShapes.Number, true),
        new("eachAtLeast", "各项最低得分率", "eachAtLeast", new NumberShape { Min = 0, Max = 1 }, false),
    ], null);

    public static RecordShape Adjustment { get; } = new(new("加分或扣分", "a bonus or a deduction"),
    [
        new("code", "编号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Label, true),
        new("formula", "公式", "formula", ScalarShapes.Formula, true),
        new("cap", "上限", "cap", ScalarShapes.FromZero, false),
        new("rule", "规则", "rule", ScalarShapes.Text, false),
        new("examples", "算例", "examples", new ListShape(() => ExampleShapes.OfMarks, 0), false),
    ], null);

    public static RecordShape Veto { get; } = new(new("一票否决", "a veto"),
    [
        new("code", "编号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Label, true),
        new("when", "条件", "when", ScalarShapes.Formula, true),
        new("band", "降到的等次", "band", new EitherShape(
            new Text("等次名称，或者每张等次表各写一个", "a band's name, or one for each band set"), ScalarShapes.Text, new MapShape(ScalarShapes.Text)), false),
        new("rule", "规则", "rule", ScalarShapes.Text, false),
        new("examples", "算例", "examples", _conditionExamples, false),
        new("effect", "效果", "effect", new EnumShape("band", "commendation"), false),
    ], null);

    public static RecordShape Gate { get; } = new(new("条件", "a gate"),
    [
        new("code", "编号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Label, true),
        new("when", "条件", "when", ScalarShapes.Formula, true),
        new("rule", "规则", "rule", ScalarShapes.Text, false),
        new("examples", "算例", "examples", _conditionExamples, false),
    ], null);

    public static RecordShape Status { get; } = new(new("注销规则", "a status rule"),
    [
        new("code", "编号", "code", ScalarShapes.Code, true),
        new("name", "名称", "name", ScalarShapes.Label, true),
        new("when", "条件", "when", ScalarShapes.Formula, true),
        new("rule", "规则", "rule", ScalarShapes.Text, false),
        new("bandSets", "等次表", "bandSets", new ListShape(() => ScalarShapes.Text, 0), false),
    ], null);

    public static RecordShape Check { get; } = new(new("逻辑校验", "a check"),
    [
        new("code", "编号", "code", ScalarShapes.Code, true),
        new("rule", "校验公式", "rule", ScalarShapes.Formula, true),
        new("message", "提示", "message", ScalarShapes.Text, true),
        new("level", "级别", "level", new EnumShape("error", "warning"), false),
        new("examples", "算例", "examples", _conditionExamples, false),
    ], null);
}

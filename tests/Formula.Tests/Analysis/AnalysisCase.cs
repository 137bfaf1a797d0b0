using Fadu.Formula.Analysis;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Analysis;

/// <summary>Analyses a formula over items whose ranges are told by their names.</summary>
internal static class AnalysisCase
{
    private static readonly TestScope Scope = TestScope.Empty
        .Number("件", 0, 20, whole: true)
        .Number("村", 0, null, whole: true)
        .Number("人", 1, 500, whole: true)
        .Number("率", 0, 100)
        .Number("比", 0, 1)
        .Number("差", -50, 50)
        .Number("亏", -3, 0)
        .Number("元", 0, null)
        .Number("任")
        .Boolean("是").Boolean("否").Text("注").Choice("级", "优", "良", "中").Date("报").Date("期")
        .Policy("标准", 1.5m)
        .Policy("截止", new DateOnly(2023, 6, 30));

    public static FormulaAnalysis Of(string text, string? premise = null, FormulaType type = FormulaType.Number) =>
        TestFormula.Of(text).In(Scope).Giving(type).Formula.Analyse(premise is null ? null : TestFormula.Of(premise).In(Scope).Giving(FormulaType.Boolean).Formula);

    /// <summary>The range as text, e.g. "[0 … 4]".</summary>
    public static string Range(string text, string? premise = null) => Of(text, premise).Range.ToString();

    /// <summary>What a condition can be, in letters: t, f, m.</summary>
    public static string Truth(string text, string? premise = null) => Of(text, premise, FormulaType.Boolean).Extent is var extent
        ? $"{(extent.CanBeTrue ? "t" : "")}{(extent.CanBeFalse ? "f" : "")}{(extent.CanBeMissing ? "m" : "")}"
        : string.Empty;

    /// <summary>Each warning as "divisor_zero may [件]" or "dead_tier proved 5".</summary>
    public static IEnumerable<string> Warnings(string text, string? premise = null) => Of(text, premise).Warnings
        .Select(warning => $"{warning.Code["formula.".Length..]} {(warning.Proved ? "proved" : "may")} {warning.Place.Of(text)}");
}

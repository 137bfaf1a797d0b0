using Fadu.Formula;
using Fadu.Formula.Analysis;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Checking;

/// <summary>Warns of formulas that can be computed and yet look wrong, given what the items allow.</summary>
/// <param name="scope">To read the conditions above a leaf as one.</param>
/// <param name="findings">Where warnings go.</param>
internal sealed class RangeRules(SystemScope scope, Findings findings)
{
    /// <summary>Looks at every formula that has no fault.</summary>
    public void Check(IndexSystem system, IReadOnlyList<IndicatorNode> indicators, FormulaSet formulas)
    {
        foreach (var node in indicators)
            CheckNode(node);

        for (var i = 0; i < system.Bonuses.Count; i++)
            CheckAdjustment(system.Bonuses[i], formulas.Bonuses[i], JsonPointer.Join("/bonuses", i), system.Decimals);
        for (var i = 0; i < system.Deductions.Count; i++)
            CheckAdjustment(system.Deductions[i], formulas.Deductions[i], JsonPointer.Join("/deductions", i), system.Decimals);
        foreach (var formula in formulas.All.Where(one => one.Role is FormulaRole.Veto or FormulaRole.Gate or FormulaRole.Status or FormulaRole.Check))
            CheckCondition(formula.Formula, null, formula.Path, formula.Owner);
    }

    private void CheckNode(IndicatorNode node)
    {
        // What holds above it is known where its own condition is looked at.
        var applies = CheckCondition(node.AppliesWhen, Premise(node.SelfAndAbove().Skip(1)), JsonPointer.Join(node.Path, "appliesWhen"), node.Code);
        if (node is not { IsLeaf: true, OutOf: { } outOf and > 0 })
            return;

        var path = JsonPointer.Join(node.Path, "formula");
        if (node.Formula is { } formula && applies)
            CheckMost(Analyse(formula, Premise(node.SelfAndAbove()), path, node.Code), outOf, path, node.Code, new("满分", "full marks"));
        if (node.Indicator.Pass is { } pass && (pass < 0 || pass > outOf))
        {
            findings.Warn("system.pass_out_of_range", JsonPointer.Join(node.Path, "pass"), node.Code, new(
                $"达标线 {Numbers.Show(pass)} 不在 0 到满分 {Numbers.Show(outOf)} 之间",
                $"the pass line {Numbers.Show(pass)} does not lie between 0 and the full marks {Numbers.Show(outOf)}"));
        }
    }

    private void CheckAdjustment(Adjustment adjustment, CheckedFormula? formula, string place, int decimals)
    {
        if (adjustment.Cap < 0)
        {
            findings.Fault("system.cap_below_zero", JsonPointer.Join(place, "cap"), adjustment.Code, new(
                $"上限 {Numbers.Show(adjustment.Cap.Value)} 不能小于 0", $"the cap {Numbers.Show(adjustment.Cap.Value)} must not be below 0"));
        }

        if (adjustment.Cap is { } most && Numbers.Round(most, Math.Clamp(decimals, 0, 28)) != most)
        {
            findings.Fault("system.cap_decimals", JsonPointer.Join(place, "cap"), adjustment.Code, new(
                $"上限 {Numbers.Show(most)} 的小数位数多于体系的 {decimals} 位，得分显示不出来；请改上限，或者改 decimals",
                $"the cap {Numbers.Show(most)} has more places than the {decimals} that marks are kept at; change it or decimals"));
        }

        var path = JsonPointer.Join(place, "formula");
        if (formula is null || Analyse(formula, null, path, adjustment.Code) is not { } analysis)
            return;

        if (adjustment.Cap is { } cap)
            CheckMost(analysis, cap, path, adjustment.Code, new("上限", "cap"));
        if (!analysis.Range.IsAtLeast(0))
        {
            Warn("system.below_zero", analysis.Range.IsBelow(0), path, adjustment.Code, new(
                $"结果会小于 0(范围 {analysis.Range})，按 0 计；加分、扣分都写成正数，请加 Max(0, …)",
                $"the result goes below 0 (range {analysis.Range}) and counts as 0; bonuses and deductions are positive numbers: add Max(0, …)"));
        }
    }

    private void CheckMost(FormulaAnalysis analysis, decimal most, string path, string owner, Text called)
    {
        var range = analysis.Range;
        if (range.IsEmpty || analysis.Warnings.Any(warning => warning is { Code: "formula.divisor_zero", Proved: true }))
            return;

        if (!range.IsAtMost(most))
        {
            Warn("system.above_full_marks", range.IsAbove(most), path, owner, new(
                $"结果会超过{called.Chinese} {Numbers.Show(most)}(范围 {range})，超出的不计；请核对公式，或者加 Min([满分], …)",
                $"the result goes above the {called.English} {Numbers.Show(most)} (range {range}), where the rest is lost; check the formula or add Min([满分], …)"));
        }
        else if (range.IsBelow(most))
        {
            Warn("system.full_marks_unreachable", true, path, owner, new(
                $"到不了{called.Chinese} {Numbers.Show(most)}(范围 {range})；请核对公式和数据项的 min、max",
                $"the {called.English} {Numbers.Show(most)} can't be reached (range {range}); check the formula and the items' min and max"));
        }
    }

    private bool CheckCondition(CheckedFormula? condition, CheckedFormula? premise, string path, string owner)
    {
        if (condition is null || Analyse(condition, premise, path, owner) is not { } analysis)
            return true;

        if (!analysis.Extent.CanBeTrue)
        {
            Warn("system.never_holds", true, path, owner, new(
                "这个条件永远不成立；请核对条件和数据项的 min、max", "this condition never holds; check it and the items' min and max"));
        }
        else if (!analysis.Extent.CanBeFalse)
        {
            Warn("system.always_holds", true, path, owner, new(
                "这个条件总是成立，等于没有写；请核对条件和数据项的 min、max", "this condition always holds and decides nothing; check it and the items' min and max"));
        }

        return analysis.Extent.CanBeTrue;
    }

    private FormulaAnalysis Analyse(CheckedFormula formula, CheckedFormula? premise, string path, string owner)
    {
        var analysis = formula.Analyse(premise);
        foreach (var warning in analysis.Warnings)
            findings.Warn(warning.Code, path, owner, Sure(warning.Proved, warning.Message), warning.Place);

        return analysis;
    }

    private void Warn(string code, bool proved, string path, string owner, Text message) => findings.Warn(code, path, owner, Sure(proved, message));

    // Both languages say first how sure it is.
    private static Text Sure(bool proved, Text message) => proved
        ? new($"一定：{message.Chinese}", $"proved: {message.English}")
        : new($"可能：{message.Chinese}", $"may be: {message.English}");

    private CheckedFormula? Premise(IEnumerable<IndicatorNode> nodes)
    {
        var conditions = nodes.Select(node => node.AppliesWhen).OfType<CheckedFormula>().ToArray();
        if (conditions.Length < 2)
            return conditions.FirstOrDefault();

        var all = string.Join(" and ", conditions.Reverse().Select(condition => $"({condition.Text})"));
        return FormulaReader.Read(all, FormulaType.Boolean, scope).Formula ?? conditions[0];
    }
}

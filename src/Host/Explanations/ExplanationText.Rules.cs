using Fadu.Formula.Explanation;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Explanations;

/// <summary>What stands beside the indicators: bonuses, deductions, vetoes, gates.</summary>
internal sealed partial class ExplanationText
{
    private void WriteAdjustments(Text title, IReadOnlyList<CheckedAdjustment> adjustments, IReadOnlyList<AdjustmentScore> scores)
    {
        var shown = adjustments.Zip(scores).Where(pair => pair.Second is { Marks: > 0 } or { Result: null }).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        to.WriteLine(terminal.In(title));
        foreach (var (adjustment, score) in shown)
            WriteAdjustment(adjustment, score);
    }

    private void WriteAdjustment(CheckedAdjustment adjustment, AdjustmentScore score)
    {
        var most = adjustment.Adjustment.Cap is { } cap ? In($"（最多 {Show(cap)}）", $" (at most {Show(cap)})") : "";
        to.WriteLine($"{Indent(1)}{adjustment.Adjustment.Code} {adjustment.Adjustment.Name}  {Show(score.Marks)}{most}");
        if (adjustment.Adjustment.Rule is { } rule)
            to.WriteLine($"{Indent(2)}{In("规则：", "rule: ")}{rule}");
        Write(Indent(2), new("公式", "formula"), adjustment.Formula.Text, explanation.Formula(adjustment));
    }

    private void WriteVetoes()
    {
        var shown = explanation.System.Vetoes
            .Where(veto => _unit.Vetoes.Contains(veto.Rule) || _unit.FlaggedVetoes.Any(flag => flag.Veto == veto.Rule)).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        to.WriteLine(In("一票否决", "Vetoes"));
        foreach (var veto in shown)
            WriteRule(veto.Rule.Code, veto.Rule.Name, veto.Rule.Rule, veto.When.Text, explanation.Condition(veto));
    }

    private void WriteGates()
    {
        var shown = explanation.System.Gates.Where(gate => _unit.FailedGates.Any(failed => failed.Gate == gate.Rule)).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        to.WriteLine(In("未过的门槛", "Gates not met"));
        foreach (var gate in shown)
            WriteRule(gate.Rule.Code, gate.Rule.Name, gate.Rule.Rule, gate.When.Text, explanation.Condition(gate));
    }

    private void WriteRule(string code, string name, string? rule, string condition, ExplanationStep step)
    {
        to.WriteLine($"{Indent(1)}{code} {name}");
        if (rule is not null)
            to.WriteLine($"{Indent(2)}{In("规则：", "rule: ")}{rule}");
        Write(Indent(2), new("条件", "condition"), condition, step);
    }
}

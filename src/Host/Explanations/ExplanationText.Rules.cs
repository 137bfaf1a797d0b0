using Fadu.Formula.Explanation;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Explanations;

/// <summary>What stands beside the indicators: bonuses, deductions, vetoes, gates.</summary>
internal sealed partial class ExplanationText
{
    private void WriteAdjustments(Text title, IReadOnlyList<CheckedAdjustment> adjustments, IReadOnlyList<AdjustmentScore> scores, decimal counted)
    {
        // One that was held to 0 or rounded to it is told of too: only a formula that gives 0 leaves nothing to say.
        var shown = adjustments.Zip(scores).Where(pair => pair.Second.Result is not { } result || Numbers.Snap(result) != 0).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        terminal.Line(to, terminal.In(title));
        foreach (var (adjustment, score) in shown)
            WriteAdjustment(adjustment, score);
        if (_remarks.OfSum(scores, counted) is { } held)
            terminal.Line(to, $"{Indent(1)}{terminal.In(held)}");
    }

    private void WriteAdjustment(CheckedAdjustment adjustment, AdjustmentScore score)
    {
        var most = adjustment.Adjustment.Cap is { } cap ? In($"（最多 {Show(cap)}）", $" (at most {Show(cap)})") : "";
        terminal.Line(to, $"{Indent(1)}{adjustment.Adjustment.Code} {adjustment.Adjustment.Name}  {Show(score.Marks)}{most}");
        if (adjustment.Adjustment.Rule is { } rule)
            terminal.Line(to, $"{Indent(2)}{In("规则：", "rule: ")}{rule}");
        Write(Indent(2), new("公式", "formula"), adjustment.Formula.Text, explanation.Formula(adjustment));
        foreach (var line in _remarks.Of(score))
            terminal.Line(to, $"{Indent(2)}{terminal.In(line)}");
    }

    private void WriteVetoes()
    {
        var shown = explanation.System.Vetoes
            .Where(veto => _unit.Vetoes.Contains(veto.Rule) || _unit.FlaggedVetoes.Any(flag => flag.Veto == veto.Rule)).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        terminal.Line(to, In("一票否决", "Vetoes"));
        foreach (var veto in shown)
            WriteRule(veto.Rule.Code, veto.Rule.Name, veto.Rule.Rule, veto.When.Text, explanation.Condition(veto));
    }

    private void WriteGates()
    {
        var shown = explanation.System.Gates.Where(gate => _unit.FailedGates.Any(failed => failed.Gate == gate.Rule)).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        terminal.Line(to, In("未过的门槛", "Gates not met"));
        foreach (var gate in shown)
            WriteRule(gate.Rule.Code, gate.Rule.Name, gate.Rule.Rule, gate.When.Text, explanation.Condition(gate));
    }

    private void WriteRule(string code, string name, string? rule, string condition, ExplanationStep step)
    {
        terminal.Line(to, $"{Indent(1)}{code} {name}");
        if (rule is not null)
            terminal.Line(to, $"{Indent(2)}{In("规则：", "rule: ")}{rule}");
        Write(Indent(2), new("条件", "condition"), condition, step);
    }
}

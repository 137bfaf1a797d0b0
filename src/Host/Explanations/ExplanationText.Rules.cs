using Fadu.Formula.Values;
using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Host.Explanations;

/// <summary>What stands beside the indicators: bonuses, deductions, vetoes, gates.</summary>
internal sealed partial class ExplanationText
{
    private void WriteAdjustments(Text title, IReadOnlyList<AdjustmentExplanation> adjustments, Text? sum)
    {
        // One that was held to 0 or rounded to it is told of too: only a formula that gives 0 leaves nothing to say.
        var shown = adjustments.Where(one => one.Score.Result is not { } result || Numbers.Snap(result) != 0).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        terminal.Line(to, terminal.In(title));
        foreach (var one in shown)
            WriteAdjustment(one);
        if (sum is { } held)
            terminal.Line(to, $"{Indent(1)}{terminal.In(held)}");
    }

    private void WriteAdjustment(AdjustmentExplanation explained)
    {
        var (adjustment, score) = (explained.Score.Adjustment, explained.Score);
        var most = adjustment.Cap is { } cap ? In($"（最多 {Show(cap)}）", $" (at most {Show(cap)})") : "";
        terminal.Line(to, $"{Indent(1)}{adjustment.Code} {adjustment.Name}  {Show(score.Marks)}{most}");
        if (adjustment.Rule is { } rule)
            terminal.Line(to, $"{Indent(2)}{In("规则：", "rule: ")}{rule}");
        Write(Indent(2), new("公式", "formula"), explained.Formula);
        foreach (var remark in explained.Remarks)
            terminal.Line(to, $"{Indent(2)}{terminal.In(remark.Text)}");
    }

    private void WriteVetoes()
    {
        var shown = explanation.Vetoes.Where(veto => veto.Tells || veto.Outcome is RuleOutcome.Untold).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        terminal.Line(to, In("一票否决", "Vetoes"));
        foreach (var veto in shown)
            WriteRule(veto);
    }

    private void WriteGates()
    {
        var shown = explanation.Gates.Where(gate => gate.Tells).ToArray();
        if (shown is [])
            return;

        to.WriteLine();
        terminal.Line(to, In("未过的门槛", "Gates not met"));
        foreach (var gate in shown)
            WriteRule(gate);
    }

    private void WriteRule(RuleExplanation explained)
    {
        terminal.Line(to, $"{Indent(1)}{explained.Code} {explained.Name}");
        if (explained.Rule is { } rule)
            terminal.Line(to, $"{Indent(2)}{In("规则：", "rule: ")}{rule}");
        Write(Indent(2), new("条件", "condition"), explained.Condition);
    }
}

using System.Globalization;
using Fadu.Host.Output;
using Fadu.Host.Results;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Explanations;

/// <summary>Writes an explanation as lines for people.</summary>
/// <param name="terminal">Language.</param>
/// <param name="explanation">What to write.</param>
/// <param name="to">Where it goes.</param>
internal sealed partial class ExplanationText(Terminal terminal, UnitExplainer explanation, TextWriter to)
{
    private readonly UnitScore _unit = explanation.Unit;

    /// <summary>Leaves out the indicators that got all their marks.</summary>
    public bool OnlyLost { get; init; }

    /// <summary>The unit's total, then the whole tree, then bonuses, deductions and vetoes.</summary>
    public void WriteAll()
    {
        WriteHead();
        WriteTree(_unit.Indicators);
        WriteAdjustments(new("加分", "Bonuses"), explanation.Bonuses, explanation.BonusSum);
        WriteAdjustments(new("扣分", "Deductions"), explanation.Deductions, explanation.DeductionSum);
        WriteVetoes();
        WriteGates();
    }

    /// <summary>The unit's total, then one indicator with what is below it.</summary>
    public void Write(IndicatorScore indicator)
    {
        WriteHead();
        WriteTree([indicator]);
    }

    /// <summary>The unit's total, then one bonus or deduction, also where it comes to 0.</summary>
    public void Write(AdjustmentExplanation adjustment)
    {
        WriteHead();
        to.WriteLine();
        WriteAdjustment(adjustment);
    }

    private void WriteHead()
    {
        var (total, full) = (_unit.Total is { } marks ? Show(marks) : In("没有总分", "no total"), Show(explanation.System.System.FullMarks));
        var group = _unit.Unit.Group is { } name ? In($"（{name}）", $" ({name})") : "";
        terminal.Line(to, $"{_unit.Unit.Code} {_unit.Unit.Name}{group}");
        terminal.Line(to, In($"总分 {total}（满分 {full}）", $"total {total} (full marks {full})") + Separator + Band() + Separator + Rank());
        if (explanation.Total is { } sum)
            terminal.Line(to, terminal.In(sum));
        if (Notes.Of(_unit, terminal.Language) is not "" and var notes)
            terminal.Line(to, In("附注：", "notes: ") + notes);
    }

    private static string Separator => "    ";

    private string Band() => _unit switch
    {
        { Status: { } status } => In($"状态 {status.Name}", $"status {status.Name}"),
        { Band: null } => In("没有等次", "no band"),
        { Band: var band, BandBeforeVetoes: var before } when band != before => In($"等次 {band}（否决前 {before}）", $"band {band} (before vetoes {before})"),
        _ => In($"等次 {_unit.Band}", $"band {_unit.Band}"),
    };

    private string Rank()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{_unit.Rank}/{_unit.Ranked}");
        return _unit.Rank is null ? In("不参加排名", "not ranked") : In($"排名 {place}", $"rank {place}");
    }

    private void WriteTree(IReadOnlyList<IndicatorScore> roots)
    {
        var shown = ScoreTree.All(roots).Where(score => !OnlyLost || ScoreTree.All([score]).Any(HasLost)).ToArray();
        var width = shown.Select(score => TextTable.WidthOf(Title(score))).DefaultIfEmpty().Max();
        foreach (var score in shown)
        {
            if (!score.Indicator.IsLeaf || score.Indicator.Depth == 1)
                to.WriteLine();
            terminal.Line(to, $"{TextTable.Pad(Title(score), width)}  {Marks(score)}");
            WriteReasons(score);
        }
    }

    private static bool HasLost(IndicatorScore score) => score.Indicator.IsLeaf && (score.State is not IndicatorState.Scored || score.Score < score.EffectiveMarks);

    private static string Title(IndicatorScore score) => $"{Indent(score.Indicator.Depth - 1)}{score.Code} {score.Name}";

    private string Marks(IndicatorScore score) => score switch
    {
        { State: IndicatorState.NotApplicable } => In("不适用", "not applicable"),
        { State: IndicatorState.Missing, Score: null } => In("缺失，不计", "missing, left out"),
        { State: IndicatorState.Missing } => In($"缺失，{Show(score.Score)} / {Show(score.EffectiveMarks)}", $"missing, {Show(score.Score)} / {Show(score.EffectiveMarks)}"),
        _ => $"{Show(score.Score)} / {Show(score.EffectiveMarks)}",
    };

    private void WriteReasons(IndicatorScore score)
    {
        var (indent, explained) = (Indent(score.Indicator.Depth + 1), explanation.Explain(score));
        if (score.State is IndicatorState.NotApplicable)
        {
            if (explained.AppliesWhen is { } condition)
                Write(indent, new("适用条件", "applies when"), condition);
            return;
        }

        if (explained is { Formula: { }, Rule: { } rule })
            terminal.Line(to, $"{indent}{In("规则：", "rule: ")}{rule}");
        if (explained.Formula is { } formula)
            Write(indent, new("公式", "formula"), formula);
        foreach (var remark in explained.Remarks)
            terminal.Line(to, $"{indent}{terminal.In(remark.Text)}");
    }

    private void Write(string indent, Text title, FormulaExplanation formula)
    {
        terminal.Line(to, $"{indent}{In($"{title.Chinese}：", $"{title.English}: ")}{formula.Formula}");
        foreach (var line in formula.Lines(terminal.Language))
            terminal.Line(to, $"{indent}  {line}");
    }

    private string Show(decimal? marks) => marks is { } number ? MarksText.Show(number, explanation.System.System.Decimals) : "";

    private string In(string chinese, string english) => terminal.In(new(chinese, english));

    private static string Indent(int depth) => new(' ', 2 * depth);
}

using System.CommandLine;
using Fadu.Host.Explanations;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Results;
using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu explain</c>: how one unit came to its scores, step by step.</summary>
internal static class ExplainCommand
{
    private static readonly Text _description = new(
        "解释一个单位的得分：每个指标的公式代入本单位的数，一步一步算", "explain a unit's scores: each formula with the unit's own numbers, step by step");

    private static readonly Text _details = new(
        """
        数据表的写法见 fadu score --help。

        例：
          fadu explain --system indicators/bwzq.yaml --data 2023.csv --unit 城中区
          fadu explain --system indicators/bwzq.yaml --data 2023.csv --unit QX02 --indicator A1-3
        """,
        """
        For the table see fadu score --help.

        Examples:
          fadu explain --system indicators/bwzq.yaml --data 2023.csv --unit 城中区
          fadu explain --system indicators/bwzq.yaml --data 2023.csv --unit QX02 --indicator A1-3
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (round, json) = (new RoundOptions(terminal), RoundOptions.Json(terminal));
        var unit = RoundOptions.Text("--unit", "UNIT", terminal.In(new("单位的代码或名称", "the unit's code or name")), isRequired: true);
        var indicator = RoundOptions.Text(
            "--indicator", "CODE", terminal.In(new("只解释这个指标（和它的下级）、加分项或扣分项", "only this indicator (and what is below it), bonus or deduction")), isRequired: false);
        var lost = RoundOptions.Flag("--lost", terminal.In(new("只列没有得满分的指标", "only indicators that did not get all their marks")));
        var command = new DocumentedCommand("explain", terminal.In(_description), terminal.In(_details));
        round.AddTo(command);
        command.Options.Add(unit);
        command.Options.Add(indicator);
        command.Options.Add(lost);
        command.Options.Add(json);
        command.SetAction(parsed =>
            Run(round.Read(parsed), parsed.GetRequiredValue(unit), parsed.GetValue(indicator), parsed.GetValue(lost), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(ScoringRequest request, string unit, string? code, bool onlyLost, bool isJson, Terminal terminal)
    {
        if (new TableScoring(terminal, isJson).Score(request) is not { } scored || scored.Find(unit, terminal) is not (>= 0 and var row))
            return ExitCode.BadInput;

        var explanation = new UnitExplainer(scored.Scores, row, new(scored.Scores), showsPeers: true);
        if (code is not null && !Codes(explanation).Contains(code))
        {
            terminal.Report(Unknown(code, explanation, request.System));
            return ExitCode.BadInput;
        }

        if (isJson)
            WriteJson(explanation, code, terminal);
        else
            WriteText(explanation, code, onlyLost, terminal);
        return ExitCode.Done;
    }

    private static void WriteJson(UnitExplainer explanation, string? code, Terminal terminal)
    {
        var picked = ScoreTree.All(explanation.Unit.Indicators).Where(score => code is null || score.Code == code)
            .SelectMany(score => code is null ? [score] : ScoreTree.All([score]));
        Json.Write(terminal, new ExplanationJson(terminal.Language, explanation).Of(picked, code is null ? [.. Codes(explanation)] : [code]));
    }

    private static void WriteText(UnitExplainer explanation, string? code, bool onlyLost, Terminal terminal)
    {
        var text = new ExplanationText(terminal, explanation, terminal.Out) { OnlyLost = onlyLost };
        var unit = explanation.Unit;
        if (code is null)
            text.WriteAll();
        else if (ScoreTree.All(unit.Indicators).FirstOrDefault(score => score.Code == code) is { } indicator)
            text.Write(indicator);
        else
            text.Write(explanation.Bonuses.Concat(explanation.Deductions).First(one => one.Score.Adjustment.Code == code));
    }

    private static IEnumerable<string> Codes(UnitExplainer explanation) => explanation.System.Indicators.Select(indicator => indicator.Code)
        .Concat(explanation.System.Bonuses.Select(bonus => bonus.Adjustment.Code))
        .Concat(explanation.System.Deductions.Select(deduction => deduction.Adjustment.Code));

    private static Problem Unknown(string code, UnitExplainer explanation, string file)
    {
        var nearest = NearestName.Find(code, Codes(explanation));
        return new("arguments.unknown_indicator", new(
            $"没有指标“{code}”{(nearest is null ? "" : $"，是不是 {nearest}？")}",
            $"there is no indicator '{code}'{(nearest is null ? "" : $"; did you mean {nearest}?")}"), file);
    }
}

using System.CommandLine;
using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Host.Batch;
using Fadu.Host.Demo;
using Fadu.Host.Explanations;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Results;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu demo</c>: a round of a made-up city, scored and explained.</summary>
internal static class DemoCommand
{
    private static readonly Text _description = new(
        "演示：给一座虚构城市的十六个区县计分、排名，解释其中一个", "demonstration: score and rank the sixteen districts of a made-up city and explain one of them");

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var system = RoundOptions.Text("--system", "FILE.yaml", terminal.In(new($"指标体系文件，不写用 {ShippedSystem.Name}", $"the index system; {ShippedSystem.Name} where left out")), isRequired: false);
        var unit = RoundOptions.Text("--unit", "UNIT", terminal.In(new("解释这个单位的得分", "the unit to explain")), isRequired: false);
        var tables = RoundOptions.Text("--tables", "FOLDER", terminal.In(new("把数据表写到这个文件夹，可以拿去试 fadu score", "write the tables to this folder, to try fadu score with them")), isRequired: false);
        var command = new DocumentedCommand("demo", terminal.In(_description), "");
        command.Options.Add(system);
        command.Options.Add(unit);
        command.Options.Add(tables);
        command.SetAction(parsed => Run(parsed.GetValue(system) ?? ShippedSystem.Path, parsed.GetValue(unit) ?? DemoCity.UnitToExplain, parsed.GetValue(tables), terminal));
        return command;
    }

    private static int Run(string path, string unit, string? folder, Terminal terminal)
    {
        var (findings, scoring) = (new Findings(), new TableScoring(terminal, isJson: false));
        var system = SystemFiles.Read(path, findings);
        var city = system is null ? null : DemoCity.Of(system.System);
        var reader = system is null ? null : new TableReader(system, findings, new Progress(terminal, new("已读", "read")));
        var current = reader?.Read("demo.csv", city!.Current);
        var previous = reader?.Read("demo-previous.csv", city!.Previous, isPrevious: true);
        if (scoring.Score(system!, current, previous, null, findings) is not { } scored || scored.Find(unit, terminal) is not (>= 0 and var row))
            return ExitCode.BadInput;

        if (folder is not null)
            WriteTables(folder, path, city!, terminal);
        WriteRanking(scored, terminal);
        terminal.Out.WriteLine();
        terminal.Say(new("其中一个单位失了哪些分，怎么失的：", "Where one of them lost marks, and how:"));
        new ExplanationText(terminal, new(scored.Scores, row, new(scored.Scores), showsPeers: true), terminal.Out) { OnlyLost = true }.WriteAll();
        return ExitCode.Done;
    }

    private static void WriteTables(string folder, string system, DemoCity city, Terminal terminal)
    {
        WrittenPath.Keep(folder, () => Directory.CreateDirectory(folder));
        var (current, previous) = (Path.Combine(folder, "demo.csv"), Path.Combine(folder, "demo-previous.csv"));
        SafeFile.Write(current, file => file.Write(CsvWriter.ByteOrderMark + city.Current));
        SafeFile.Write(previous, file => file.Write(CsvWriter.ByteOrderMark + city.Previous));
        terminal.Error.WriteLine($"fadu score --system {system} --data {current} --previous {previous}");
    }

    private static void WriteRanking(ScoredTable scored, Terminal terminal)
    {
        var system = scored.Scores.Plan.System;
        terminal.Say(new(
            $"{system.System.Name}：虚构城市的 {scored.Scores.Count} 个区县（数据按固定种子生成）",
            $"{system.System.Name}: {scored.Scores.Count} districts of a made-up city (drawn from a fixed seed)"));
        var table = new TextTable()
            .Numbers(terminal.In(new("排名", "rank"))).Column(terminal.In(new("单位", "unit")))
            .Numbers(terminal.In(new("总分", "total"))).Column(terminal.In(new("等次", "band")));
        foreach (var top in system.Root.Children)
            table.Numbers(top.Indicator.Name);
        table.Wrapped(terminal.In(new("附注", "notes")));

        var units = Enumerable.Range(0, scored.Scores.Count).Select(row => scored.Scores[row]);
        foreach (var unit in units.OrderBy(unit => unit.Rank ?? int.MaxValue))
            table.Row([.. Cells(unit, system.System.Decimals, terminal)]);
        table.WriteTo(terminal);
    }

    private static IEnumerable<string> Cells(UnitScore unit, int decimals, Terminal terminal) =>
    [
        unit.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-",
        unit.Unit.Name,
        Show(unit.Total, decimals),
        BandColumn.Of(unit) ?? "-",
        .. unit.Indicators.Select(score => Show(score.Score, decimals)),
        Notes.Short(unit, terminal.Language),
    ];

    private static string Show(decimal? marks, int decimals) =>
        marks is { } number ? Numbers.Round(number, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture) : "-";
}

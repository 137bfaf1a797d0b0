using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application.Books;
using Fadu.Host.Batch;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Results;
using Fadu.Host.Store;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu export</c>: the values of a round as a table.</summary>
internal static class ExportCommand
{
    private static readonly string[] _bases = ["reported", "verified", "final"];

    private static readonly Text _description = new("把一轮的数据导出成 CSV，可以用 fadu score 重新计分", "export the values of a round as CSV, which fadu score can score again");

    private static readonly Text _details = new(
        $"""
        一行一个参评单位，已退出的不写。列：unit、name、group（有分组时）、单位属性、数据项、公式用到的上期值，列名与体系一致。
        口径：reported 单位上报的，verified 核定的（默认），final 申诉处理后的。空格子是缺失。
        单位编号和文字照原样写；以 = + - @ 开头的文字放在引号里，程序读回来还是原文，但在电子表格软件里打开前请先看一眼。
        评估员评定的整数项，多人评定不一致时平均数不是整数，fadu score 会指出那一格。
        标准错误上一行写明版本、截至时间和事件位置。

        例：
          fadu export --csv --round BWZQ-2023 --basis verified --out 2023.csv
          fadu score --system indicators/bwzq.yaml --data 2023.csv --out 得分.csv

        {StoreOptions.Where.Chinese}
        """,
        $"""
        One line for each unit that takes part; withdrawn ones are left out. Columns: unit, name, group (where there are groups),
        attributes, items, and the previous values that formulas read, named as in the system.
        Basis: reported as the units submitted, verified (where left out), final after appeals. An empty cell is missing.
        Codes and texts stand as they are; a text that begins with = + - @ is put in quotation marks, so that programs read the
        same text back; look at the file before opening it in a spreadsheet.
        The mean of grades of a whole-number item may not be whole; fadu score then names that cell.
        One line on standard error says revision, moment and position.

        Example:
          fadu export --csv --round BWZQ-2023 --basis verified --out 2023.csv
          fadu score --system indicators/bwzq.yaml --data 2023.csv --out scores.csv

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var csv = RoundOptions.Flag("--csv", terminal.In(new("写成 CSV（可不写；其他文件见子命令 scores、gaps、report 等）", "as CSV (may be left out; for other files see the commands scores, gaps, report …)")));
        var round = RoundOptions.Text("--round", "CODE", terminal.In(new("轮次编号", "code of the round")), isRequired: true);
        var basis = RoundOptions.Text("--basis", string.Join('|', _bases), terminal.In(new("口径，不写用 verified", "whose values; verified where left out")), isRequired: false);
        basis.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !_bases.Contains(token.Value))
                result.AddError(terminal.In(new($"--basis 后面可以写 {string.Join("、", _bases)}，不能写“{token.Value}”", $"--basis takes {string.Join(", ", _bases)}, not '{token.Value}'")));
        });
        var asOf = RoundOptions.Text("--as-of", "MOMENT", terminal.In(new("截至这个时刻，如 2023-09-30", "as it stood at this moment, like 2023-09-30")), isRequired: false);
        var revision = new Option<int?>("--revision") { HelpName = "N", Description = terminal.In(new("按体系的第 N 版，不写用本轮的版本", "by revision N of the system; the round's own where left out")) };
        revision.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !int.TryParse(token.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _))
                result.AddError(terminal.In(new($"--revision 要写版本号，不能是“{token.Value}”", $"--revision takes the number of a revision, not '{token.Value}'")));
        });
        var to = RoundOptions.Text("--out", "FILE", terminal.In(new("写入这个文件，不写则输出到标准输出", "write to this file; standard output where left out")), isRequired: false);
        var command = new DocumentedCommand("export", terminal.In(_description), terminal.In(_details)) { Options = { csv, round, basis, asOf, revision, to } };
        store.AddTo(command);
        command.Subcommands.Add(ExportSystemCommand.Create(terminal));
        foreach (var file in ExportFileCommand.All(terminal))
            command.Subcommands.Add(file);
        command.SetAction((parsed, ct) => RunAsync(new(
            parsed.GetRequiredValue(round), Enum.Parse<Basis>(parsed.GetValue(basis) ?? "verified", ignoreCase: true), parsed.GetValue(asOf), parsed.GetValue(revision), parsed.GetValue(to), parsed.GetValue(store.Json)),
            store.Read(parsed), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(Request asked, DatabasePlace place, Terminal terminal, CancellationToken ct)
    {
        var moment = asked.AsOf is null ? null : Moments.Read(asked.AsOf);
        if (asked.AsOf is not null && moment is null)
            return Reporting.Refuse(terminal, [Moments.Refuse("--as-of", asked.AsOf)], asked.IsJson);
        if (asked is { IsJson: true, To: null })
        {
            return Reporting.Refuse(terminal, [new Problem("arguments.out_needed", new(
                "--json 时表要写入文件，请写 --out FILE", "with --json the table goes to a file: write --out FILE"), null)], isJson: true);
        }

        if (asked.To is { } to && FileEnding.Refusal("--out", to, ".csv") is { } ending)
            return Reporting.Refuse(terminal, [ending], asked.IsJson);

        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        if (await ScoreBook.OpenAsync(database.Events, database.Service.Revisions, asked.Round, moment, ct) is not { } book)
            return Reporting.Refuse(terminal, [Unknown(asked.Round, moment)], asked.IsJson);

        using (book)
        {
            var result = await book.ReadAsync(asked.Basis, asked.Revision, ct);
            if (result.Value is not { } reading)
                return Reporting.Refuse(terminal, result.Problems, asked.IsJson);

            var written = Write(asked.To, reading, terminal);
            Tell(asked, reading, moment, written, terminal);
            return ExitCode.Done;
        }
    }

    private static int Write(string? file, BookReading reading, Terminal terminal)
    {
        var (progress, written) = (new CountProgress(terminal, new("已导出", "exported"), new("个单位", "units")), 0);
        if (file is null)
        {
            if (!terminal.OutIsTerminal)
                terminal.Out.Write(CsvWriter.ByteOrderMark);
            written = RoundCsv.Write(terminal.Out, reading.Scores, static _ => { });
        }
        else
        {
            SafeFile.Write(file, to =>
            {
                to.Write(CsvWriter.ByteOrderMark);
                written = RoundCsv.Write(to, reading.Scores, count => progress.Report(count));
            });
        }

        progress.Finish();
        return written;
    }

    private static void Tell(Request asked, BookReading reading, DateTimeOffset? moment, int written, Terminal terminal)
    {
        var basis = asked.Basis switch
        {
            Basis.Reported => new Text("自评", "reported"),
            Basis.Verified => new("核定", "verified"),
            _ => new("终评", "final"),
        };
        var (chinese, english) = moment is { } at ? ($"截至 {Moments.Show(at)}，", $"as of {Moments.Show(at)} (Beijing), ") : ("", "");
        terminal.Error.WriteLine(terminal.In(new(
            $"{asked.Round}：{basis.Chinese}口径，第 {reading.Revision} 版，{chinese}事件位置 {reading.Position}，{written} 个单位",
            $"{asked.Round}: {basis.English}, revision {reading.Revision}, {english}position {reading.Position}, {written} units")));
        if (asked.IsJson)
        {
            Json.Write(terminal, new JsonObject
            {
                ["round"] = asked.Round,
                ["basis"] = asked.Basis.ToString().ToUpperInvariant(),
                ["revision"] = reading.Revision,
                ["asOf"] = moment?.ToString("O"),
                ["position"] = reading.Position.ToString(),
                ["units"] = written,
                ["file"] = asked.To,
            });
        }
    }

    private static Problem Unknown(string round, DateTimeOffset? moment) => new("round.unknown", moment is { } at
        ? new($"{Moments.Show(at)} 时还没有编号为“{round}”的评估轮次", $"there was no round '{round}' at {Moments.Show(at)} (Beijing)")
        : new($"没有编号为“{round}”的评估轮次，请核对编号", $"there is no round '{round}'; check the code"), "--round");

    private sealed record Request(string Round, Basis Basis, string? AsOf, int? Revision, string? To, bool IsJson);
}

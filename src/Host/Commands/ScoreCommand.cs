using System.CommandLine;
using Fadu.Host.Batch;
using Fadu.Host.Explanations;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Results;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu score</c>: scores a table without any database.</summary>
internal static class ScoreCommand
{
    private static readonly Text _description = new(
        "给一张表里的各单位计分、定等次、排名", "score, band and rank the units of a table");

    private static readonly Text _details = new(
        """
        数据表是 CSV（UTF-8 或 GB18030，自动识别；逗号、制表符或分号分隔）。第一行是列名：
          unit（或 单位、单位代码）       单位代码，必须有，不能重复
          name（或 名称、单位名称）       单位名称，可以没有
          group（或 分组、组别）          在组内比较和排名，可以没有
          数据项的代码或名称              如 fund 或 普法经费
          单位属性的代码或名称            如 单位.常住人口；没有同名数据项时可写 常住人口
          上期.数据项                     上期值；也可以用 --previous 给
        空格子算缺失。不认识的列报警告后忽略。有一格不合要求就不计分，全部错误按“文件:行:列”列出，退出码 2。

        结果是 UTF-8（带 BOM）的 CSV：unit,name,total,rank,band，然后每个指标一列，最后一列 notes。
          空格子：不适用或不计的指标，没有总分、排名、等次的单位
          0：得了 0 分；因缺失而得 0 分的，notes 写明指标和原因
          notes：缺失、不适用、门槛、一票否决、待查、逻辑校验
        数字格可以直接求和、排序。以 = + - @ 开头的文字照原样写，放在引号里。

        例：
          fadu score --system indicators/bwzq.yaml --data 2023.csv --previous 2022.csv --out 得分.csv
        """,
        """
        The table is a CSV file (UTF-8 or GB18030, told by itself; comma, tab or semicolon). Its first line names the columns:
          unit (or 单位, 单位代码)        the unit's code; must be there, each unit once
          name (or 名称, 单位名称)        the unit's name; may be left out
          group (or 分组, 组别)           compared and ranked within it; may be left out
          an item's code or name          fund or 普法经费
          an attribute's code or name     单位.常住人口; just 常住人口 where no item is called so
          上期.ITEM                       value of the previous round; --previous gives them too
        An empty cell is missing. Unknown columns are warned of and ignored. Any bad cell stops the scoring: all of them are
        listed as FILE:LINE:COLUMN, exit code 2.

        The result is CSV in UTF-8 with a byte order mark: unit,name,total,rank,band, a column for each indicator, notes.
          an empty cell: an indicator that does not apply or is left out; a unit without total, rank or band
          0: no marks; where they were lost because a value is missing, notes names the indicator and the reason
          notes: missing, not applicable, gates, vetoes, what has to be looked at, failed checks
        A text that begins with = + - @ is written as it is, in quotation marks.

        Example:
          fadu score --system indicators/bwzq.yaml --data 2023.csv --previous 2022.csv --out scores.csv
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (round, json) = (new RoundOptions(terminal), RoundOptions.Json(terminal));
        var to = RoundOptions.Text("--out", "FILE.csv", terminal.In(new("写入这个文件，不写则输出到标准输出", "write to this file; standard output where left out")), isRequired: false);
        var explain = RoundOptions.Text("--explain", "UNIT", terminal.In(new("另外解释这个单位的得分", "also explain this unit's scores")), isRequired: false);
        var command = new DocumentedCommand("score", terminal.In(_description), terminal.In(_details));
        round.AddTo(command);
        command.Options.Add(to);
        command.Options.Add(explain);
        command.Options.Add(json);
        command.SetAction(parsed => Run(round.Read(parsed), parsed.GetValue(to), parsed.GetValue(explain), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(ScoringRequest request, string? to, string? unit, bool isJson, Terminal terminal)
    {
        if (to is not null && IsInput(to, request))
        {
            terminal.Report(new("arguments.out_is_input", new("会盖掉输入文件，请换一个文件名", "would overwrite an input; name another file"), $"--out {to}"));
            return ExitCode.BadInput;
        }

        if (new TableScoring(terminal, isJson).Score(request) is not { } scored)
            return ExitCode.BadInput;

        var row = unit is null ? -1 : scored.Find(unit, terminal);
        if (unit is not null && row < 0)
            return ExitCode.BadInput;

        if (to is not null)
            SafeFile.Write(to, file => WriteCsv(file, scored, hasMark: true, terminal));
        if (isJson)
            Json.Write(terminal, new ScoreJson(terminal.Language).Of(scored.Scores.Plan.System, request.Bands, Units(scored, terminal)));
        else if (to is null)
            WriteCsv(terminal.Out, scored, hasMark: !terminal.OutIsTerminal, terminal);

        // Standard output stays one table: an explanation goes there only where the table does not.
        if (row >= 0)
            new ExplanationText(terminal, new(scored.Scores, row), to is null || isJson ? terminal.Error : terminal.Out).WriteAll();
        return ExitCode.Done;
    }

    private static void WriteCsv(TextWriter file, ScoredTable scored, bool hasMark, Terminal terminal)
    {
        if (hasMark)
            file.Write(CsvWriter.ByteOrderMark);
        ScoreCsv.Write(file, scored.Scores.Plan.System, Units(scored, terminal), terminal.Language);
    }

    private static IEnumerable<UnitScore> Units(ScoredTable scored, Terminal terminal)
    {
        var progress = new Progress(terminal, new("已计分", "scored"));
        for (var row = 0; row < scored.Scores.Count; row++)
        {
            yield return scored.Scores[row];

            // On a terminal that shows the rows themselves it would stand among them.
            if (!terminal.OutIsTerminal)
                progress.Report(row + 1);
        }

        progress.Finish();
    }

    private static bool IsInput(string to, ScoringRequest request) =>
        new[] { request.System, request.Data, request.Previous }.Any(input => input is not null && Path.GetFullPath(input) == Path.GetFullPath(to));
}

using System.CommandLine;
using Fadu.Host.Explanations;
using Fadu.Host.Help;
using Fadu.Host.Output;
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
        合计行、平均行、附注不是单位，请先删去。

        结果是 UTF-8（带 BOM）的 CSV：unit,name,total,rank,band，然后每个指标一列，数据表有分组时一列 group，最后一列 notes。
          band：等次，或单位的状态（如 注销）；有状态的单位不排名，rank 为空
          空格子：不适用或不计的指标，没有总分、排名、等次的单位
          0：得了 0 分；因缺失而得 0 分的，notes 写明指标和原因
          notes：缺失、不适用、门槛、一票否决、待查、逻辑校验（“校验错误”和只要“请核对”的）
        有校验错误的单位在填报系统里不能提交，这里照样计分，并在标准错误上说明有几行。--json 里每个单位都有 group。
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
        listed as FILE:LINE:COLUMN, exit code 2. Lines with sums, averages or remarks are no units: remove them first.

        The result is CSV in UTF-8 with a byte order mark: unit,name,total,rank,band, a column for each indicator, group where
        the table has one, notes.
          band: the band, or the status that the unit bears (e.g. 注销); a unit with a status has no rank
          an empty cell: an indicator that does not apply or is left out; a unit without total, rank or band
          0: no marks; where they were lost because a value is missing, notes names the indicator and the reason
          notes: missing, not applicable, gates, vetoes, what has to be looked at, checks ("check failed", or only "to be confirmed")
        A unit with a failed check could not submit its values in a service; here it is scored all the same, and standard error
        says how many lines that are. With --json every unit has a group.
        A text that begins with = + - @ is written as it is, in quotation marks.

        Example:
          fadu score --system indicators/bwzq.yaml --data 2023.csv --previous 2022.csv --out scores.csv
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var (round, json) = (new RoundOptions(terminal), RoundOptions.Json(terminal));
        var to = RoundOptions.Text("--out", "FILE", terminal.In(new("结果表（有 --json 时是 JSON）写入这个文件，不写则输出到标准输出", "write the table, or with --json the JSON, to this file; standard output where left out")), isRequired: false);
        var explain = RoundOptions.Text("--explain", "UNIT", terminal.In(new(
            "另外解释这个单位的得分；结果表或 JSON 写到标准输出时，解释写到标准错误",
            "also explain this unit's scores; on standard error where the table or the JSON goes to standard output")), isRequired: false);
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

        var output = new ScoreOutput(terminal, scored, request.Bands, isJson);
        if (to is not null)
            SafeFile.Write(to, file => output.Write(file, isShown: false));
        else
            output.Write(terminal.Out, terminal.OutIsTerminal);
        output.TellChecks();

        // Standard output stays one table: an explanation goes there only where the table does not.
        if (row >= 0)
            new ExplanationText(terminal, new(scored.Scores, row, new(scored.Scores), showsPeers: true), to is null ? terminal.Error : terminal.Out).WriteAll();
        return ExitCode.Done;
    }

    private static bool IsInput(string to, ScoringRequest request) =>
        new[] { request.System, request.Data, request.Previous }.Any(input => input is not null && Path.GetFullPath(input) == Path.GetFullPath(to));
}

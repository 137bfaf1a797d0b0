using System.CommandLine;
using Fadu.Application.Importing;
using Fadu.Host.Batch;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu import values</c>: values of a round, as people would enter them.</summary>
internal static class ImportValuesCommand
{
    private static readonly string[] _channels = ["reported", "supplied", "verified", "graded"];

    private static readonly Problem _asWorkbook = new("arguments.as", new(
        "--as 不能和 .xlsx 一起写：填报表自己写明了是谁的数；核定、评定请用 CSV",
        "--as does not go with a workbook, which says itself whose values it takes; verify and grade by CSV"), "--as");

    private static readonly Problem _markedTable = new("arguments.marked", new(
        "--marked、--wrong-rows 只能和 .xlsx 一起写；CSV 的错误按“文件:行:列”列出", "--marked and --wrong-rows go with a workbook; faults in CSV are listed as FILE:LINE:COLUMN"), "--marked");

    private static readonly Text _description = new("导入一轮的数据（CSV，表的样式同 fadu score；或填好的填报表 .xlsx）", "import values of a round (CSV, a table as fadu score reads it; or a filled-in workbook, .xlsx)");

    private static readonly Text _details = new(
        """
        --as 说明这些数怎么来的，每一种都按正式规则逐个检查：
          reported（默认）  各单位填报的；加 --submit 同时上报
          supplied          部门登记、调查得来的；--source 写来源
          verified          评估员核定的：与上报一致就核定，不一致就更正，--source 写更正理由；--account 是本轮评估员
          graded            评估员评定的；--account 是本轮评估员
        每种只收相应来源的列，其余的列报警告后忽略。空格子表示不改。
        默认有一处错误就全部不写。每 500 个单位一次提交：很大的文件中途断了，前面的已经写入，再运行一次会跳过它们接着写。
        系统导出的填报表、批量填报表（文件名以 .xlsx 结尾，或加 --xlsx）填好后直接导入，不用写 --as：表里写明了轮次、版本和单位，并有
        签名。填报表里把导出时有值的格子清空，表示撤回那个值；导出时就空的格子不表示撤回。一个单位的填报表加 --submit，没有错误就
        同时上报。有错误时，--marked 把标明错误的同一个文件写出来：红格、批注、错误清单。批量填报表
        加 --skip-bad 时，--wrong-rows 把有错的行单独写成一个文件，改好单独再交。

        例：
          fadu import values --round BWZQ-2023 登记数据.csv --as supplied --source 市统计局
          fadu import values --round BWZQ-2023 填报表.xlsx --marked 退回.xlsx
          fadu import values --round BWZQ-2023 核定.csv --as verified --account verifier-01 --skip-bad


        """ + StoreOptions.Where.Chinese,
        """
        --as says how the values came about; each of them goes through the rules that a person's own entry goes through:
          reported (default)  reported by the units; with --submit, submitted too
          supplied            from registers and surveys; --source says from where
          verified            found by an evaluator: verified where it is what was submitted, else corrected, for the reason in
                              --source; --account is an evaluator of the round
          graded              graded by an evaluator; --account is an evaluator of the round
        Only columns that come that way are taken, others are warned of and ignored. An empty cell changes nothing.
        One fault stops everything, unless told otherwise. 500 units go into one transaction: where a large file is cut short,
        what came before is written; run it again, and it is passed over.
        Workbooks that the service has made (a name that ends in .xlsx, or --xlsx) are imported as they were filled in, without --as:
        they say themselves, signed, which round, revision and unit they are of. A cell of a unit's own that was handed out with a value
        and emptied takes that back; one that was handed out empty takes nothing back. With --submit, a unit's own is submitted too
        where nothing is wrong with it. Where there are errors, --marked writes the same file with them marked: red cells, notes, a list;
        with --skip-bad, --wrong-rows writes the rows of a workbook of many units that were left out alone, to be corrected and handed in alone.

        Examples:
          fadu import values --round BWZQ-2023 register.csv --as supplied --source "statistics office"
          fadu import values --round BWZQ-2023 form.xlsx --marked returned.xlsx
          fadu import values --round BWZQ-2023 verified.csv --as verified --account verifier-01 --skip-bad


        """ + StoreOptions.Where.English);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ImportOptions(terminal, "FILE.csv|FILE.xlsx");
        var round = RoundOptions.Text("--round", "CODE", terminal.In(new("轮次编号", "code of the round")), isRequired: true);
        var channel = RoundOptions.Text("--as", string.Join('|', _channels), terminal.In(new("数据怎么来的，不写用 reported", "how the values came about; reported where left out")), isRequired: false);
        channel.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !_channels.Contains(token.Value))
                result.AddError(terminal.In(new($"--as 后面可以写 {string.Join("、", _channels)}，不能写“{token.Value}”", $"--as takes {string.Join(", ", _channels)}, not '{token.Value}'")));
        });
        var source = RoundOptions.Text("--source", "TEXT", terminal.In(new("数据来源，或更正的理由；不写用文件名", "where the values come from, or why they are corrected; the file's name where left out")), isRequired: false);
        var submit = RoundOptions.Flag("--submit", terminal.In(new("填报后同时上报", "submit the reports too")));
        var xlsx = RoundOptions.Flag("--xlsx", terminal.In(new("文件是系统导出的填报表或批量填报表", "the file is a workbook that the service has made")));
        var marked = RoundOptions.Text("--marked", "FILE.xlsx", terminal.In(new("有错误时，把标明错误的填报表写入这个文件", "where there are errors, write the workbook with them marked to this file")), isRequired: false);
        var wrongRows = RoundOptions.Text("--wrong-rows", "FILE.xlsx", terminal.In(new("跳过有错误的行时，把这些行单独写入这个文件，改好可以单独再交（仅批量填报表）", "where rows are left out, write those alone to this file, to be corrected and handed in alone (workbooks of many units only)")), isRequired: false);
        var command = new DocumentedCommand("values", terminal.In(_description), terminal.In(_details)) { Options = { round, channel, source, submit, xlsx, marked, wrongRows } };
        options.AddTo(command, hasRows: true);
        command.SetAction((parsed, ct) =>
        {
            var file = parsed.GetRequiredValue(options.File);
            var kind = Enum.Parse<ValueChannel>(parsed.GetValue(channel) ?? "reported", ignoreCase: true);
            var import = new ValueImport
            {
                Round = parsed.GetRequiredValue(round),
                As = kind,
                Caller = options.Caller(parsed, kind is ValueChannel.Reported or ValueChannel.Supplied ? "coordinator" : "evaluator", null),
                Source = parsed.GetValue(source) ?? Path.GetFileName(file),
                Submit = parsed.GetValue(submit),
                Mode = options.Mode(parsed),
            };
            var isWorkbook = parsed.GetValue(xlsx) || file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
            // What would be passed over in silence is refused: whoever wrote it counts on it.
            if (isWorkbook && parsed.GetValue(channel) is not null)
                return Refused(_asWorkbook);
            if (!isWorkbook && (parsed.GetValue(marked) ?? parsed.GetValue(wrongRows)) is not null)
                return Refused(_markedTable);
            if (isWorkbook)
                return ImportWorkbook.RunAsync(file, parsed.GetValue(marked), parsed.GetValue(wrongRows), import, options.Store.Read(parsed), parsed.GetValue(options.Store.Json), terminal, ct);
            return RunAsync(file, import, options.Store.Read(parsed), parsed.GetValue(options.Store.Json), terminal, ct);

            Task<int> Refused(Problem problem) => Task.FromResult(Reporting.Refuse(terminal, [problem], parsed.GetValue(options.Store.Json)));
        });
        return command;
    }

    private static async Task<int> RunAsync(string file, ValueImport import, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        var (findings, output) = (new Findings(), new ImportOutput(terminal, isJson));
        if (import is { Submit: true, As: not ValueChannel.Reported })
            findings.Add([new("arguments.submit", new("--submit 只能和 --as reported 一起写", "--submit goes with --as reported only"), "--submit")]);
        var text = TextFile.Read(file);
        findings.Add(text.Problems.Select(problem => problem.Code is TextFile.IsWorkbook ? SavedElsewise(file) : problem));
        if (findings.Faults.Count > 0)
            return output.Write<ValueRow>(null, null, findings, import.Mode);

        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        if (await SystemOfAsync(database, import.Round, ct) is not { } system)
        {
            findings.Add([new("round.unknown", new($"没有编号为“{import.Round}”的评估轮次，请核对编号", $"there is no round '{import.Round}'; check the code"), "--round")]);
            return output.Write<ValueRow>(null, null, findings, import.Mode);
        }

        var rows = ValueFile.Read(file, text.Value!, system, SourcesOf(import.As), findings);
        if (rows is null)
            return output.Write<ValueRow>(null, null, findings, import.Mode);

        var progress = new CountProgress(terminal, new("已写入", "written"), new("个单位", "units"));
        // With a fault in reading, the others are still decided, so that everything is told at once.
        var mode = rows.Bad > 0 && import.Mode is ImportMode.AllOrNothing ? ImportMode.DryRun : import.Mode;
        var service = database.Service;
        var report = await new ValueImporter(service.Workplace, service.Revisions, service.Rounds, service.Books).RunAsync(import with { Mode = mode }, rows.Rows, progress, ct);
        progress.Finish();
        findings.Add(report.Problems);
        return output.Write(rows, report.Value, findings, import.Mode);
    }

    // Saved as CSV, a workbook that the service handed out has neither its sheets nor its signature any more.
    private static Problem SavedElsewise(string file) => new(
        TextFile.IsWorkbook,
        new(
            "这是表格软件的工作簿，不能直接导入：系统导出的填报表、批量填报表请另存为“Excel 工作簿（.xlsx）”；自己做的数据表请另存为“CSV UTF-8”",
            "this is a spreadsheet program's workbook: save a workbook that the service handed out as \"Excel Workbook (.xlsx)\", and a table of your own as \"CSV UTF-8\""),
        file);

    private static async Task<CheckedSystem?> SystemOfAsync(Database database, string code, CancellationToken ct) =>
        !code.Contains('/', StringComparison.Ordinal) && await database.Service.Rounds.FindAsync(code, ct) is { Opening: { } opening } round
            ? (await database.Service.Revisions.FindAsync(opening.IndexSystem, round.Revision, ct))?.Definition
            : null;

    private static ItemSource[] SourcesOf(ValueChannel channel) => channel switch
    {
        ValueChannel.Supplied => [ItemSource.Register, ItemSource.Survey],
        ValueChannel.Graded => [ItemSource.Evaluator],
        _ => [ItemSource.Unit],
    };
}

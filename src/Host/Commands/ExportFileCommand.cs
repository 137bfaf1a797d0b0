using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Exports.Requests;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu export scores|gaps|template|report|preview</c>: the files of a round, as the service makes them for coordinators.</summary>
internal static class ExportFileCommand
{
    private static readonly string[] _bases = ["reported", "verified", "final"];

    private static readonly (string Name, Text Description, Text Details)[] _commands =
    [
        ("scores", new("导出评分汇总表（xlsx）", "export the score workbook"), new("排名、各级指标得分、统计；公式可以在 Excel、WPS、LibreOffice 里重算。", "Ranking, marks of every level, statistics, with live formulas.")),
        ("gaps", new("导出差距清单（xlsx）", "export the shortfall list"), new("每个单位每项失分的原因和最少改动。", "For every lost mark of every unit the reason and the least change.")),
        ("template", new("导出一个单位的填报表（xlsx）", "export a unit's workbook to be filled in"), new("要写 --unit。填好后用 fadu import 或在网页上交回。", "Needs --unit. Filled in, it is handed in by fadu import or on the web.")),
        ("report", new("导出评估报告（docx），写了 --unit 则为单位报告（xlsx）", "export the evaluation report (docx), or with --unit that unit's report (xlsx)"), new("评估报告按四个部分写成公文格式。", "The evaluation report has the four parts that such reports have.")),
        ("preview", new("导出一版指标体系的差异表（xlsx）", "export what a revision would change"), new("写 --revision；不写则预览草稿。", "Of --revision; of the draft where left out.")),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All(Terminal terminal) => _commands.Select(one => Create(one.Name, one.Description, one.Details, terminal));

    private static DocumentedCommand Create(string name, Text description, Text details, Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var round = RoundOptions.Text("--round", "CODE", terminal.In(new("轮次编号", "code of the round")), isRequired: true);
        var unit = RoundOptions.Text("--unit", "CODE", terminal.In(new("单位编号", "code of the unit")), isRequired: name == "template");
        var group = RoundOptions.Text("--group", "NAME", terminal.In(new("只含这一组的单位", "only units of this group")), isRequired: false);
        var basis = RoundOptions.Text("--basis", string.Join('|', _bases), terminal.In(new("口径，不写用 verified", "whose values; verified where left out")), isRequired: false);
        var asOf = RoundOptions.Text("--as-of", "MOMENT", terminal.In(new("截至这个时刻，如 2023-09-30", "as it stood at this moment, like 2023-09-30")), isRequired: false);
        var revision = new Option<int?>("--revision") { HelpName = "N", Description = terminal.In(new("按体系的第 N 版", "by revision N of the system")) };
        var to = RoundOptions.Text("--out", "FILE", terminal.In(new("写入这个文件", "write to this file")), isRequired: true);
        var command = new DocumentedCommand(name, terminal.In(description), $"{terminal.In(details)}\n\n{terminal.In(StoreOptions.Where)}");
        foreach (var option in (Option[])[round, .. name is "template" or "report" ? [unit] : (Option[])[], .. name is "scores" or "gaps" ? [group] : (Option[])[], .. name == "template" ? (Option[])[] : [basis, asOf, revision], to])
            command.Options.Add(option);
        store.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            new()
            {
                Kind = KindOf(name, name is "template" or "report" && parsed.GetValue(unit) is not null),
                Round = parsed.GetRequiredValue(round),
                Unit = name is "template" or "report" ? parsed.GetValue(unit) : null,
                Group = name is "scores" or "gaps" ? parsed.GetValue(group) : null,
                Revision = name == "template" ? null : parsed.GetValue(revision),
            },
            name == "template" ? null : parsed.GetValue(basis), name == "template" ? null : parsed.GetValue(asOf), parsed.GetRequiredValue(to), parsed.GetValue(store.Json), store.Read(parsed), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(ExportRequest request, string? basis, string? asOf, string to, bool isJson, DatabasePlace place, Terminal terminal, CancellationToken ct)
    {
        var moment = asOf is null ? null : Moments.Read(asOf);
        Problem[] faults =
        [
            .. basis is null || _bases.Contains(basis) ? [] : (Problem[])[new("arguments.value", new($"--basis 后面可以写 {string.Join("、", _bases)}，不能写“{basis}”", $"--basis takes {string.Join(", ", _bases)}, not '{basis}'"), "--basis")],
            .. asOf is null || moment is not null ? [] : (Problem[])[Moments.Refuse("--as-of", asOf)],
        ];
        if (faults is not [])
            return Reporting.Refuse(terminal, faults, isJson);

        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        // Whoever runs commands on the database sees all of it.
        var viewer = new Viewer { Account = "fadu", Grants = [new(Role.Coordinator, null, false)], Language = terminal.Language };
        var export = database.Service.Exports.Single(one => one.Kind == request.Kind);
        var prepared = await export.PrepareAsync(
            new(viewer, await database.Service.Register.ReadAsync(ct)), request with { Basis = Enum.Parse<Basis>(basis ?? "verified", ignoreCase: true), AsOf = moment }, ct);
        if (prepared.Value is not { } plan)
            return Reporting.Refuse(terminal, [.. prepared.Problems.Select(InOptions)], isJson);

        var progress = new CountProgress(terminal, new("已完成", "done"), new("%", "%"));
        SafeFile.WriteBytes(to, output => plan.Write(output, share => progress.Report((int)(share * 100)), ct));
        progress.Finish();
        terminal.Error.WriteLine(terminal.In(new($"{plan.FileName}：第 {plan.Revision} 版，已写入 {to}", $"{plan.FileName}: revision {plan.Revision}, written to {to}")));
        if (isJson)
            Json.Write(terminal, new JsonObject { ["kind"] = request.Kind.ToString(), ["round"] = request.Round, ["revision"] = plan.Revision, ["fileName"] = plan.FileName, ["file"] = to });
        return ExitCode.Done;
    }

    private static ExportKind KindOf(string name, bool isUnits) => name switch
    {
        "scores" => ExportKind.Scores,
        "gaps" => ExportKind.Gaps,
        "template" => ExportKind.Template,
        "preview" => ExportKind.Preview,
        _ => isUnits ? ExportKind.UnitReport : ExportKind.EvaluationReport,
    };

    private static Problem InOptions(Problem problem) => problem with { Where = problem.Where is { } where ? $"--{where}" : null };
}

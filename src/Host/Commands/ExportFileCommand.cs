using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Registers;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu export scores|gaps|template|bulk|report|preview</c>: the files of a round, as the service makes them for coordinators.</summary>
internal static class ExportFileCommand
{
    private static readonly string[] _bases = ["reported", "verified", "final"];

    private static readonly (string Name, Text Description, Text Details)[] _commands =
    [
        ("scores", new("导出评分汇总表（xlsx）", "export the score workbook"), new("排名、各级指标得分、统计；公式可以在 Excel、WPS、LibreOffice 里重算。", "Ranking, marks of every level, statistics, with live formulas.")),
        ("gaps", new("导出差距清单（xlsx）", "export the shortfall list"), new("每个单位每项失分的原因和最少改动。", "For every lost mark of every unit the reason and the least change.")),
        ("template", new("导出一个单位的填报表（xlsx）", "export a unit's workbook to be filled in"), new("要写 --unit。填好后用 fadu import 或在网页上交回。", "Needs --unit. Filled in, it is handed in by fadu import or on the web.")),
        ("bulk", new("导出一轮的批量填报表（xlsx）", "export the workbook of all units of a round"), new(
            "一行一个单位，一列一个数据项；--channel 写收哪些数据：supplied 登记和调查数据（默认），attributes 单位属性，reported 单位填报的。填好后用 fadu import values 或在网页上交回。",
            "A row for each unit, a column for each item; --channel says what it takes: supplied by registers and surveys (where left out), attributes of units, reported by units. Filled in, it is handed in by fadu import values or on the web.")),
        ("report", new("导出评估报告（docx），写了 --unit 则为单位报告（xlsx）", "export the evaluation report (docx), or with --unit that unit's report (xlsx)"), new(
            "评估报告按四个部分写成公文格式；--issuer 写发文机关，--no-names 不写单位名称。单位报告可以用 --target-total、--target-band 或 --target-rank 带上提升方案。",
            "The evaluation report has the four parts that such reports have; --issuer says who signs, --no-names leaves the units' names out. A unit's report has a plan where --target-total, --target-band or --target-rank is given.")),
        ("preview", new("导出一版指标体系的差异表（xlsx）", "export what a revision or the draft would change (xlsx)"), new("本轮现行的和 --revision 那一版对照；不写则和草稿对照。", "Compares the round as it is with the revision in --revision; with the draft where left out.")),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All(Terminal terminal) => _commands.Select(one => Create(one.Name, one.Description, one.Details, terminal));

    private static readonly string[] _channels = ["supplied", "attributes", "reported"];

    private static DocumentedCommand Create(string name, Text description, Text details, Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var round = RoundOptions.Text("--round", "CODE", terminal.In(new("轮次编号", "code of the round")), isRequired: true);
        var unit = RoundOptions.Text("--unit", "CODE", terminal.In(new("单位编号", "code of the unit")), isRequired: name == "template");
        var group = RoundOptions.Text("--group", "NAME", terminal.In(new("只含这一组的单位", "only units of this group")), isRequired: false);
        var basis = RoundOptions.Text("--basis", string.Join('|', _bases), terminal.In(new("口径，不写用 verified", "whose values; verified where left out")), isRequired: false);
        var asOf = RoundOptions.Text("--as-of", "MOMENT", terminal.In(new("截至这个时刻，如 2023-09-30", "as it stood at this moment, like 2023-09-30")), isRequired: false);
        var revision = new Option<int?>("--revision") { HelpName = "N", Description = terminal.In(new("按体系的第 N 版", "by revision N of the system")) };
        var channel = RoundOptions.Text("--channel", string.Join('|', _channels), terminal.In(new("收哪些数据，不写用 supplied", "what it takes; supplied where left out")), isRequired: false);
        var values = RoundOptions.Flag("--values", terminal.In(new("已有的数据也写进去", "with what is known already")));
        var issuer = RoundOptions.Text("--issuer", "NAME", terminal.In(new("评估报告的发文机关，不写则留空待填", "who signs the evaluation report; left out, a place to be filled in")), isRequired: false);
        var nameless = RoundOptions.Flag("--no-names", terminal.In(new("评估报告不写单位名称和排名", "the evaluation report names no units")));
        var plan = new PlanOptions(terminal, inReport: true);
        var to = RoundOptions.Text("--out", "FILE", terminal.In(new("写入这个文件", "write to this file")), isRequired: true);
        var command = new DocumentedCommand(name, terminal.In(description), $"{terminal.In(details)}\n\n{terminal.In(StoreOptions.Where)}");
        var (ofUnits, ofGroups, ofScores, isReport) = (name is "template" or "report", name is "scores" or "gaps" or "bulk", name is not ("template" or "bulk"), name == "report");
        Option[] options =
        [
            round, .. ofUnits ? [unit] : (Option[])[], .. ofGroups ? [group] : (Option[])[], .. name == "bulk" ? [channel, values] : (Option[])[], .. ofScores ? [basis, asOf, revision] : (Option[])[], .. isReport ? [issuer, nameless] : (Option[])[], to,
        ];
        foreach (var option in options)
            command.Options.Add(option);
        if (isReport)
            plan.AddTo(command);
        store.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            new()
            {
                Kind = KindOf(name, ofUnits && parsed.GetValue(unit) is not null),
                Round = parsed.GetRequiredValue(round),
                Unit = ofUnits ? parsed.GetValue(unit) : null,
                Group = ofGroups ? parsed.GetValue(group) : null,
                Revision = ofScores ? parsed.GetValue(revision) : null,
                WithValues = name == "bulk" && parsed.GetValue(values),
                Issuer = isReport ? parsed.GetValue(issuer) : null,
                NamesUnits = !isReport || !parsed.GetValue(nameless),
            },
            isReport ? plan.Read(parsed) : new PlanQuestion(null, new()),
            ofScores ? parsed.GetValue(basis) : null, ofScores ? parsed.GetValue(asOf) : null, name == "bulk" ? parsed.GetValue(channel) ?? _channels[0] : null, parsed.GetRequiredValue(to), parsed.GetValue(store.Json), store.Read(parsed), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(ExportRequest request, Result<PlanQuestion> target, string? basis, string? asOf, string? channel, string to, bool isJson, DatabasePlace place, Terminal terminal, CancellationToken ct)
    {
        var moment = asOf is null ? null : Moments.Read(asOf);
        Problem[] faults =
        [
            .. basis is null || _bases.Contains(basis) ? [] : (Problem[])[new("arguments.value", new($"--basis 后面可以写 {string.Join("、", _bases)}，不能写“{basis}”", $"--basis takes {string.Join(", ", _bases)}, not '{basis}'"), "--basis")],
            .. channel is null || _channels.Contains(channel) ? [] : (Problem[])[new("arguments.value", new($"--channel 后面可以写 {string.Join("、", _channels)}，不能写“{channel}”", $"--channel takes {string.Join(", ", _channels)}, not '{channel}'"), "--channel")],
            .. asOf is null || moment is not null ? [] : (Problem[])[Moments.Refuse("--as-of", asOf)],
            .. target.Problems,
            .. request.Unit is null && target.Value?.Target is not null ? [new("arguments.target_alone", new("评估报告没有提升方案；要单位报告，请同时写 --unit", "an evaluation report has no plan; for a unit's report give --unit too"), "--unit")] : (Problem[])[],
            .. request is { Kind: ExportKind.UnitReport } and ({ Issuer: not null } or { NamesUnits: false })
                ? [new("arguments.unit_report", new("--issuer 和 --no-names 用于评估报告，不能与 --unit 同写", "--issuer and --no-names are for the evaluation report and don't go with --unit"), "--unit")] : (Problem[])[],
            .. FileEnding.Refusal("--out", to, request.Kind is ExportKind.EvaluationReport ? ".docx" : ".xlsx") is { } ending ? [ending] : (Problem[])[],
        ];
        if (faults is not [])
            return Reporting.Refuse(terminal, faults, isJson);

        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        // Whoever runs commands on the database sees all of it.
        var register = await database.Service.Register.ReadAsync(ct);
        var taken = channel is null ? (BulkChannel?)null : Enum.Parse<BulkChannel>(channel, ignoreCase: true);
        var viewer = new Viewer { Account = "fadu", Grants = [new(Role.Coordinator, null, false), .. taken is BulkChannel.Reported ? AllUnits(register) : []], Language = terminal.Language };
        var export = database.Service.Exports.Single(one => one.Kind == request.Kind);
        var prepared = await export.PrepareAsync(
            new(viewer, register), request with { Channel = taken, Basis = Enum.Parse<Basis>(basis ?? "verified", ignoreCase: true), AsOf = moment, Target = target.Value?.Target }, ct);
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

    // What units report is handed out to their reporters.
    private static IEnumerable<Grant> AllUnits(RegisterState register) =>
        register.Units.Values.Where(unit => unit.Parent is null).Select(unit => new Grant(Role.Reporter, unit.Code, Below: true));

    private static ExportKind KindOf(string name, bool isUnits) => name switch
    {
        "scores" => ExportKind.Scores,
        "gaps" => ExportKind.Gaps,
        "template" => ExportKind.Template,
        "bulk" => ExportKind.BulkTemplate,
        "preview" => ExportKind.Preview,
        _ => isUnits ? ExportKind.UnitReport : ExportKind.EvaluationReport,
    };

    // asOf is --as-of here.
    private static Problem InOptions(Problem problem) => problem with
    {
        Where = problem.Where is { } where ? $"--{string.Concat(where.Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"))}" : null,
    };
}

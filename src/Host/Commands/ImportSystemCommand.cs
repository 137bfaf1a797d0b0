using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application.Commands;
using Fadu.Application.Importing;
using Fadu.Host.Batch;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu import system</c>: an index system as a draft, or as a published revision.</summary>
internal static class ImportSystemCommand
{
    private static readonly Text _description = new("导入指标体系作草稿，加 --publish 就发布成新版本", "import an index system as a draft; with --publish, as the next revision");

    private static readonly Text _details = new(
        $"""
        例：
          fadu import system indicators/bwzq.yaml --publish "2023年中期评估方案"

        {StoreOptions.Where.Chinese}
        """,
        $"""
        Example:
          fadu import system indicators/bwzq.yaml --publish "scheme of the 2023 review"

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var options = new ImportOptions(terminal, "FILE.yaml");
        var publish = RoundOptions.Text("--publish", "REASON", terminal.In(new("发布成新版本，写明理由", "publish it as the next revision, for this reason")), isRequired: false);
        var command = new DocumentedCommand("system", terminal.In(_description), terminal.In(_details)) { Options = { publish } };
        options.AddTo(command, hasRows: false);
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(options.File), parsed.GetValue(publish), options.Mode(parsed) is ImportMode.DryRun, options.Caller(parsed, "coordinator", parsed.GetValue(publish)),
            options.Store.Read(parsed), parsed.GetValue(options.Store.Json), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(
        string file, string? reason, bool isDry, Caller caller, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        var findings = new Findings();
        var read = SystemFiles.Read(file, findings);
        foreach (var warning in findings.Warnings)
            terminal.Warn(warning);
        if (read is null)
            return Reporting.Refuse(terminal, findings.Faults, isJson);

        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        var (desk, system) = (database.Service.IndexSystems, read.System);
        var record = await desk.FindAsync(system.Code, ct) ?? SystemRecord.None;
        // Revision and draft alike: importing once more changes nothing, and there is nothing to publish.
        var isPublished = record.Latest is { } latest && record.Revision(latest) == system;
        if (!isDry && !isPublished)
        {
            var imported = await desk.ExecuteAsync(system.Code, new { import = true, system }, new ImportDraft(system).Decide, caller, ct);
            var done = imported.Succeeded && reason is not null ? await desk.ExecuteAsync(system.Code, new { publish = reason }, new PublishRevision(reason).Decide, caller, ct) : imported;
            if (!done.Succeeded)
                return Reporting.Refuse(terminal, done.Problems, isJson);
        }
        else if (isDry && Dry(system, reason, record, isPublished) is { } refused)
        {
            return Reporting.Refuse(terminal, refused, isJson);
        }

        var after = await desk.FindAsync(system.Code, ct) ?? SystemRecord.None;
        Tell(system, after, isDry, isPublished, isJson, terminal);
        return ExitCode.Done;
    }

    private static IReadOnlyList<Problem>? Dry(IndexSystem system, string? reason, SystemRecord record, bool isPublished)
    {
        var imported = new ImportDraft(system).Decide(record);
        if (!imported.Succeeded || reason is null || isPublished)
            return imported.Succeeded ? null : imported.Problems;
        var published = new PublishRevision(reason).Decide(imported.Value.Aggregate(record, SystemRecord.Evolve));
        return published.Succeeded ? null : published.Problems;
    }

    private static void Tell(IndexSystem system, SystemRecord after, bool isDry, bool wasPublished, bool isJson, Terminal terminal)
    {
        if (isJson)
        {
            Json.Write(terminal, new JsonObject { ["system"] = system.Code, ["applied"] = !isDry, ["revision"] = after.Latest, ["draft"] = after.Draft is not null });
            return;
        }

        terminal.Say(isDry ? new($"{system.Code} {system.Name}：可以导入；只检查，没有写入", $"{system.Code} {system.Name}: can be imported; only checked, nothing was written")
            : wasPublished ? new($"{system.Code} {system.Name}：和已发布的第 {after.Latest} 版一样，没有变化", $"{system.Code} {system.Name}: the same as revision {after.Latest}, nothing changed")
            : after.Draft is null ? new($"{system.Code} {system.Name}：已发布第 {after.Latest} 版", $"{system.Code} {system.Name}: published as revision {after.Latest}")
            : new($"{system.Code} {system.Name}：已存为草稿，还没有发布", $"{system.Code} {system.Name}: kept as the draft, not published"));
    }
}

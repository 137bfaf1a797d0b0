using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Application.IndexSystems;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu export system</c>: a revision or the draft of an index system as a file.</summary>
internal static class ExportSystemCommand
{
    private static readonly Text _description = new("把指标体系的一版或草稿导出成文件", "export a revision or the draft of an index system as a file");

    private static readonly Text _details = new(
        $"""
        写成 YAML，读回来是同样的体系；fadu check 可以检查它，fadu import system 可以再导入。原文件里的注释不在其中。

        例：
          fadu export system BWZQ --out bwzq.yaml
          fadu export system BWZQ --revision 2
          fadu export system BWZQ --draft --out 草稿.yaml

        {StoreOptions.Where.Chinese}
        """,
        $"""
        As YAML, which reads back to the same system; fadu check checks it, fadu import system takes it again. Comments of the
        file that was imported are not in it.

        Examples:
          fadu export system BWZQ --out bwzq.yaml
          fadu export system BWZQ --revision 2
          fadu export system BWZQ --draft --out draft.yaml

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var code = new Argument<string>("CODE") { HelpName = "CODE", Description = terminal.In(new("指标体系的编号", "code of the index system")) };
        var revision = new Option<int?>("--revision") { HelpName = "N", Description = terminal.In(new("第 N 版，不写用最新一版", "revision N; the newest where left out")) };
        revision.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError(terminal.In(new($"--revision 要写版本号，不能是“{token.Value}”", $"--revision takes the number of a revision, not '{token.Value}'")));
        });
        var draft = RoundOptions.Flag("--draft", terminal.In(new("导出草稿", "the draft")));
        var to = RoundOptions.Text("--out", "FILE", terminal.In(new("写入这个文件，不写则输出到标准输出", "write to this file; standard output where left out")), isRequired: false);
        var command = new DocumentedCommand("system", terminal.In(_description), terminal.In(_details)) { Arguments = { code }, Options = { revision, draft, to } };
        store.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            new(parsed.GetRequiredValue(code), parsed.GetValue(revision), parsed.GetValue(draft), parsed.GetValue(to), parsed.GetValue(store.Json)), store.Read(parsed), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(Request asked, DatabasePlace place, Terminal terminal, CancellationToken ct)
    {
        if (asked is { IsDraft: true, Revision: not null })
        {
            return Reporting.Refuse(terminal, [new Problem("arguments.draft_or_revision", new(
                "--draft 和 --revision 只能写一个", "write either --draft or --revision"), null)], asked.IsJson);
        }

        if (asked is { IsJson: true, To: null })
        {
            return Reporting.Refuse(terminal, [new Problem("arguments.out_needed", new(
                "--json 时体系要写入文件，请写 --out FILE", "with --json the system goes to a file: write --out FILE"), null)], isJson: true);
        }

        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        var record = await database.Service.IndexSystems.FindAsync(asked.Code, ct) ?? SystemRecord.None;
        if (DefinitionOf(record, asked) is not { } definition)
            return Reporting.Refuse(terminal, [Missing(record, asked)], asked.IsJson);

        var text = IndexSystemDesk.Export(definition);
        if (asked.To is null)
            terminal.Out.Write(text);
        else
            SafeFile.Write(asked.To, to => to.Write(text));
        Tell(record, asked, terminal);
        return ExitCode.Done;
    }

    private static IndexSystem? DefinitionOf(SystemRecord record, Request asked) =>
        asked.IsDraft ? record.Draft?.Definition : (asked.Revision ?? record.Latest) is { } number ? record.Revision(number) : null;

    private static void Tell(SystemRecord record, Request asked, Terminal terminal)
    {
        var revision = asked.IsDraft ? null : asked.Revision ?? record.Latest;
        terminal.Error.WriteLine(terminal.In(revision is { } number
            ? new($"{asked.Code}：第 {number} 版", $"{asked.Code}: revision {number}")
            : new($"{asked.Code}：草稿", $"{asked.Code}: the draft")));
        if (asked.IsJson)
            Json.Write(terminal, new JsonObject { ["system"] = asked.Code, ["revision"] = revision, ["draft"] = asked.IsDraft, ["file"] = asked.To });
    }

    private static Problem Missing(SystemRecord record, Request asked) => record switch
    {
        { Code: "" } => new("system.unknown", new($"没有编号为“{asked.Code}”的指标体系，请核对编号", $"there is no index system '{asked.Code}'; check the code"), "CODE"),
        _ when asked.IsDraft => new("draft.none", new($"{asked.Code} 没有草稿", $"{asked.Code} has no draft"), "--draft"),
        { Latest: { } latest } => new("revision.unknown", new($"没有第 {asked.Revision} 版；现有第 1 版至第 {latest} 版", $"there is no revision {asked.Revision}; there are 1 to {latest}"), "--revision"),
        _ => new("revision.none", new($"{asked.Code} 还没有发布过版本；草稿请加 --draft", $"no revision of {asked.Code} has been published yet; for the draft add --draft"), "--revision"),
    };

    private sealed record Request(string Code, int? Revision, bool IsDraft, string? To, bool IsJson);
}

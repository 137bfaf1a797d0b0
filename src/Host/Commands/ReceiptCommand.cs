using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application.Commands;
using Fadu.EventStore.Verification;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu receipt</c>: proof of a unit's submission.</summary>
internal static class ReceiptCommand
{
    private static readonly Text _description = new("给一个单位的填报出具回执，可以离线核对", "make a receipt for a unit's submission, to be checked without the database");

    private static readonly Text _details = new(
        $"""
        回执含这个单位在本轮的全部填报事件，和到检查点的证明；单位可以自己保存，用 fadu verify --receipt 核对。

        例：
          fadu receipt --round BWZQ-2023 --unit 510101 --out 回执.json

        {StoreOptions.Where.Chinese}
        """,
        $"""
        A receipt holds every event of the unit's submission and the proof that leads to a checkpoint; the unit may keep it and
        check it with fadu verify --receipt.

        Example:
          fadu receipt --round BWZQ-2023 --unit 510101 --out receipt.json

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var round = RoundOptions.Text("--round", "CODE", terminal.In(new("轮次编号", "code of the round")), isRequired: true);
        var unit = RoundOptions.Text("--unit", "UNIT", terminal.In(new("单位编号", "code of the unit")), isRequired: true);
        var to = RoundOptions.Text("--out", "FILE", terminal.In(new("回执写入这个文件", "write the receipt to this file")), isRequired: true);
        var against = RoundOptions.Text("--checkpoint", "LINE|@FILE", terminal.In(new("证明到这个已公布的检查点；不写用现在的", "prove it against this published checkpoint; one made now where left out")), isRequired: false);
        var command = new DocumentedCommand("receipt", terminal.In(_description), terminal.In(_details)) { Options = { round, unit, to, against } };
        store.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(round), parsed.GetRequiredValue(unit), parsed.GetRequiredValue(to), parsed.GetValue(against), store.Read(parsed), parsed.GetValue(store.Json), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(
        string round, string unit, string file, string? line, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        var against = line is null ? null : Checkpoints.Read(line);
        if (against is { Succeeded: false })
            return Reporting.Refuse(terminal, against.Problems, isJson);
        if (round.Contains('/', StringComparison.Ordinal) || unit.Contains('/', StringComparison.Ordinal))
            return Unknown(round, unit, isJson, terminal);

        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        var stream = Submission.StreamOf(round, unit);
        var head = (await database.Service.Workplace.LoadAsync(Aggregates.Submission, stream, ct)).Head;
        var made = head.Version == 0 ? null
            : against?.Value is { } published ? await database.Events.ReceiptAsync(stream, head.Version, published, ct)
            : await database.Events.ReceiptAsync(stream, head.Version, ct);
        if (made is not { } receipt)
            return Unknown(round, unit, isJson, terminal);

        SafeFile.Write(file, to => to.Write(receipt.Json + "\n"));
        if (isJson)
            Json.Write(terminal, new JsonObject { ["stream"] = receipt.Stream, ["version"] = receipt.Version, ["checkpoint"] = receipt.Checkpoint.ToString(), ["file"] = file });
        else
            Tell(receipt, file, terminal);
        return ExitCode.Done;
    }

    private static void Tell(Receipt receipt, string file, Terminal terminal)
    {
        terminal.Say(new($"{file}：{receipt.Stream} 第 1 至 {receipt.Version} 版的回执", $"{file}: receipt for {receipt.Stream}, versions 1 to {receipt.Version}"));
        terminal.Say(new($"检查点：{receipt.Checkpoint}", $"checkpoint: {receipt.Checkpoint}"));
    }

    private static int Unknown(string round, string unit, bool isJson, Terminal terminal) => Reporting.Refuse(terminal, [new Problem("receipt.none", new(
        $"单位 {unit} 在轮次 {round} 没有填报，请核对编号", $"the unit {unit} has no submission in the round {round}; check the codes"), null)], isJson);
}

using System.CommandLine;
using Fadu.EventStore.Verification;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu verify</c>: whether the events are what they were when they were stored.</summary>
internal static class VerifyCommand
{
    private static readonly Text _description = new(
        "核对全部事件是否被改动、删除、插入；核对检查点和回执", "verify that no event was changed, removed or inserted; check checkpoints and receipts");

    private static readonly Text _details = new(
        $"""
        重新计算每个事件的校验值和每条流的链，列出不符之处，第一处在前；后台读取者有把进度存在库里的，还核对
        它们有没有漏读。有不符退出码为 1。
        有佐证文件夹时，还核对填报用到的每个文件都在、内容未变：文件夹按 --evidence，不写按 FADU_EVIDENCE_FOLDER，再不写按
        FADU_DATA 下的 evidence。没有填报用到的文件只列出，不算不符。
        只核对链发现不了整条流或流的末尾被删；和以前公布的检查点比较就能发现。检查点是一行文字，请公布或另存。
        没有校验值的事件由别的程序写入，或者校验值被去掉；逐个列出，内容无从证明。只由 Fadu 写入的库不该有：
        --require-hashes 把它们算作不符。
        --receipt 只看回执文件本身，不连数据库；同时给 --checkpoint 时，核对回执里的检查点就是公布的那个。

        例：
          fadu verify --make-checkpoint > 2023-11.checkpoint
          fadu verify --checkpoint @2023-11.checkpoint
          fadu verify --receipt 回执.json --checkpoint @2023-11.checkpoint

        {StoreOptions.Where.Chinese}
        """,
        $"""
        Hashes every event anew, follows the chain of every stream and lists what does not fit, the first in the store first; and
        holds what each background reader was handed, if one keeps its progress here, against what there is. Exit code 1 where anything
        is wrong.
        Where there is a folder of evidence, every attached file has to be in it with the content that it had: the folder in
        --evidence, else in FADU_EVIDENCE_FOLDER, else evidence in FADU_DATA. Files that no submission ever had are told and do no harm.
        The chains alone can't tell that a whole stream or its end was removed; a checkpoint that was published before can. A
        checkpoint is one line: publish it, or keep it elsewhere.
        An event without a hash was stored by another program, or its hash was taken off: each is listed, and nothing proves what it
        says. Where Fadu alone writes there are none: --require-hashes counts them as wrong.
        --receipt looks at the receipt alone, without a database; with --checkpoint, whether the one inside is the published one.

        Examples:
          fadu verify --make-checkpoint > 2023-11.checkpoint
          fadu verify --checkpoint @2023-11.checkpoint
          fadu verify --receipt receipt.json --checkpoint @2023-11.checkpoint

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var against = RoundOptions.Text("--checkpoint", "LINE|@FILE", terminal.In(new("以前的检查点：那一行，或 @文件名", "a checkpoint made before: the line, or @ and a file's name")), isRequired: false);
        var receipt = RoundOptions.Text("--receipt", "FILE", terminal.In(new("核对这个回执，不连数据库", "check this receipt, without a database")), isRequired: false);
        var make = RoundOptions.Flag("--make-checkpoint", terminal.In(new("核对无误后，只把新的检查点写到标准输出", "where nothing is wrong, write a new checkpoint to standard output and nothing else")));
        var evidence = RoundOptions.Text("--evidence", "FOLDER", terminal.In(new("佐证文件夹，一并核对", "folder of evidence, to be verified too")), isRequired: false);
        var hashes = RoundOptions.Flag("--require-hashes", terminal.In(new("没有校验值的事件也算不符", "count events without a hash as wrong")));
        var command = new DocumentedCommand("verify", terminal.In(_description), terminal.In(_details)) { Options = { against, receipt, make, evidence, hashes } };
        store.AddTo(command);
        command.SetAction((parsed, ct) =>
            RunAsync(
                parsed.GetValue(against), parsed.GetValue(receipt), parsed.GetValue(make), parsed.GetValue(evidence), store.Read(parsed),
                new VerifyOutput(terminal, parsed.GetValue(store.Json), parsed.GetValue(hashes)), parsed.GetValue(store.Json), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(
        string? line, string? receipt, bool makes, string? evidence, DatabasePlace place, VerifyOutput output, bool isJson, Terminal terminal, CancellationToken ct)
    {
        var against = line is null ? null : Checkpoints.Read(line);
        if (against is { Succeeded: false })
            return Reporting.Refuse(terminal, against.Problems, isJson);
        if (evidence is not null && !Directory.Exists(evidence))
        {
            return Reporting.Refuse(terminal, [new("evidence.no_folder", new(
                $"没有文件夹 {evidence}，请核对 --evidence", $"there is no folder {evidence}; check --evidence"), null)], isJson);
        }

        if (receipt is not null && (makes || evidence is not null))
        {
            var other = makes ? "--make-checkpoint" : "--evidence";
            return Reporting.Refuse(terminal, [new("arguments.receipt_alone", new(
                $"--receipt 不连数据库，不能同时写 {other}", $"--receipt uses no database; it can't be given with {other}"), null)], isJson);
        }

        if (receipt is not null)
        {
            var check = Receipt.Check(WrittenPath.Keep(receipt, () => File.ReadAllText(receipt)), against?.Value);
            output.Write(receipt, check);
            return check.Outcome is ReceiptOutcome.Holds ? ExitCode.Done : ExitCode.Failed;
        }

        var progress = new CountProgress(terminal, new("已核对", "verified"), new("个事件", "events"));
        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        var report = await database.Events.VerifyAsync(new() { Checkpoint = against?.Value, Progress = new Forwarded(progress) }, ct);
        progress.Finish();
        var readers = await database.Events.CheckReadersAsync(ct);
        var files = await EvidenceCheck.RunAsync(evidence, place, database.Service, terminal, ct);
        var isSound = output.IsSound(report, readers) && files.IsSound;
        if (makes && isSound)
            terminal.Out.WriteLine(report.Checkpoint);
        else
            output.Write(report, readers, files);
        return isSound ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Tells of the events alone.</summary>
    internal sealed class Forwarded(IProgress<long> to) : IProgress<VerifyProgress>
    {
        /// <inheritdoc />
        public void Report(VerifyProgress value) => to.Report(value.Events);
    }
}

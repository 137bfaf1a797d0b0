using System.Text.Json.Nodes;
using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Verification;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Writes what a verification has found.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="isJson">Whether as JSON; else as text.</param>
/// <param name="needsHashes">Whether an event without a hash counts as wrong.</param>
internal sealed class VerifyOutput(Terminal terminal, bool isJson, bool needsHashes)
{
    /// <summary>Whether nothing at all is wrong; else the exit code is not 0.</summary>
    public bool IsSound(VerifyReport report, IReadOnlyList<ReaderCheck> readers) =>
        report.IsSound && readers.All(reader => reader.IsComplete) && (!needsHashes || report.Unchained == 0);

    /// <summary>Of the store.</summary>
    /// <param name="report">Of the events.</param>
    /// <param name="readers">Of background readers.</param>
    /// <param name="evidence">Of the files of evidence; null where they are not asked about.</param>
    public void Write(VerifyReport report, IReadOnlyList<ReaderCheck> readers, EvidenceCheck? evidence)
    {
        if (isJson)
        {
            var json = JsonOf(report, readers);
            if (evidence is not null)
            {
                json["sound"] = IsSound(report, readers) && evidence.IsSound;
                json["evidence"] = evidence.ToJson();
            }

            Json.Write(terminal, json);
            return;
        }

        if (report.First is { } first)
            terminal.Say(new($"第一处不符：{PlaceOf(first).Chinese}：{NameOf(first.Kind).Chinese}", $"the first that is wrong: {PlaceOf(first).English}: {NameOf(first.Kind).English}"));
        foreach (var finding in report.Findings)
            terminal.Say(new($"{NameOf(finding.Kind).Chinese}：{finding.Message.Chinese}", finding.Message.English));
        if (report.FindingCount - report.Findings.Count is > 0 and var more)
            terminal.Say(new($"另有 {StoreOptions.Count(more)} 处", $"and {StoreOptions.Count(more)} more"));
        foreach (var reader in readers.Where(reader => !reader.IsComplete))
            terminal.Say(new($"读取者 {reader.Name} 漏读或多读了事件；请运行 fadu rebuild", $"the reader {reader.Name} was not handed just the events that there are; run fadu rebuild"));
        var (events, streams) = (StoreOptions.Count(report.Events), StoreOptions.Count(report.Streams));
        terminal.Say(report.IsSound
            ? report.Unchained == 0
                ? new($"{events} 个事件、{streams} 条流，全部与存入时一致", $"{events} events in {streams} streams, all as they were stored")
                : new($"{events} 个事件、{streams} 条流，有校验值的都与存入时一致", $"{events} events in {streams} streams, all that have a hash as they were stored")
            : new($"{events} 个事件、{streams} 条流，{StoreOptions.Count(report.FindingCount)} 处不符", $"{events} events in {streams} streams, {StoreOptions.Count(report.FindingCount)} things are wrong"));
        WriteUnchained(report);
        terminal.Say(OfReaders(readers));
        foreach (var line in evidence?.Lines() ?? [])
            terminal.Say(line);
        if (report is { Against: { } against, IsSound: true })
            terminal.Say(new($"与 {against.Position} 处的检查点一致", $"as in the checkpoint at {against.Position}"));
        if (report.IsSound)
            terminal.Say(new($"检查点：{report.Checkpoint}", $"checkpoint: {report.Checkpoint}"));
    }

    /// <summary>Of a receipt.</summary>
    public void Write(string file, ReceiptCheck check)
    {
        var holds = check.Outcome is ReceiptOutcome.Holds;
        if (isJson)
        {
            Json.Write(terminal, new JsonObject
            {
                ["receipt"] = file,
                ["holds"] = holds,
                ["outcome"] = Upper(check.Outcome),
                ["stream"] = check.Stream,
                ["version"] = check.Version,
                ["checkpoint"] = check.Checkpoint?.ToString(),
                ["messages"] = new JsonArray([.. check.Messages.Select(message => (JsonNode)message.English)]),
            });
            return;
        }

        terminal.Say(new($"{file}：{NameOf(check.Outcome).Chinese}", $"{file}: {NameOf(check.Outcome).English}"));
        if (check.Stream is not null)
            terminal.Say(new($"{check.Stream} 第 {check.Version} 版", $"{check.Stream}, version {check.Version}"));
        foreach (var message in check.Messages)
            terminal.Say(new($"  {message.Chinese}", $"  {message.English}"));
        if (check.Checkpoint is { } checkpoint)
            terminal.Say(new($"检查点：{checkpoint}", $"checkpoint: {checkpoint}"));
    }

    // Another program may have stored them, or somebody took their hashes off: which of the two, the store can't tell.
    private void WriteUnchained(VerifyReport report)
    {
        if (report.Unchained == 0)
            return;
        terminal.Say(new(
            $"其中 {StoreOptions.Count(report.Unchained)} 个事件没有校验值：由别的程序写入，或者校验值被去掉；它们的内容无从证明",
            $"{StoreOptions.Count(report.Unchained)} of the events have no hash: another program stored them, or their hashes were taken off; nothing proves what they say"));
        foreach (var one in report.UnchainedEvents)
            terminal.Say(new($"  {one.Stream} 第 {one.Version} 版（第 {one.Sequence} 号）", $"  {one.Stream}, version {one.Version} (number {one.Sequence})"));
        if (report.Unchained - report.UnchainedEvents.Count is > 0 and var more)
            terminal.Say(new($"  另有 {StoreOptions.Count(more)} 个", $"  and {StoreOptions.Count(more)} more"));
    }

    // Without a reader nothing was proven of readers, and that must not look like proof.
    private static Text OfReaders(IReadOnlyList<ReaderCheck> readers) => readers is []
        ? new("没有后台读取者把进度存在库里，这一项没有可核对的", "no background reader keeps its progress here, so there was none to check")
        : new($"核对了 {readers.Count} 个后台读取者，{readers.Count(reader => reader.IsComplete)} 个没有漏读", $"{readers.Count} background readers checked, {readers.Count(reader => reader.IsComplete)} missed nothing");

    private static Text PlaceOf(VerifyFinding finding) => (finding.Stream, finding.Version) switch
    {
        ({ } stream, { } version) => new($"{stream} 第 {version} 版", $"{stream}, version {version}"),
        ({ } stream, null) => new(stream, stream),
        _ => new("整个库", "the store as a whole"),
    };

    private static Text NameOf(FindingKind kind) => kind switch
    {
        FindingKind.Altered => new("内容被改动", "altered"),
        FindingKind.Removed => new("事件被删除", "removed"),
        FindingKind.Inserted => new("插入了不属于这里的事件", "inserted"),
        FindingKind.Reordered => new("次序被改动", "reordered"),
        FindingKind.HashRemoved => new("校验值被去掉", "its hash was taken off"),
        FindingKind.Unreadable => new("内容无法读取", "unreadable"),
        FindingKind.MissingSinceCheckpoint => new("比检查点时少了事件", "missing since the checkpoint"),
        FindingKind.DiffersFromCheckpoint => new("与检查点不同", "not what stood there at the checkpoint"),
        _ => new("库比检查点旧（可能恢复过旧备份）", "older than the checkpoint, as by an older backup"),
    };

    private static Text NameOf(ReceiptOutcome outcome) => outcome switch
    {
        ReceiptOutcome.Holds => new("回执有效", "the receipt holds"),
        ReceiptOutcome.Unreadable => new("不是回执，或者被改动过", "no receipt, or changed"),
        ReceiptOutcome.Altered => new("回执里的事件被改动过", "an event in the receipt was altered"),
        ReceiptOutcome.NotInCheckpoint => new("回执里的流不在检查点里", "its stream is not in the checkpoint"),
        _ => new("回执里的检查点不是给出的那个", "its checkpoint is not the one that was given"),
    };

    private JsonObject JsonOf(VerifyReport report, IReadOnlyList<ReaderCheck> readers) => new()
    {
        ["sound"] = IsSound(report, readers),
        ["events"] = report.Events,
        ["streams"] = report.Streams,
        ["unchained"] = report.Unchained,
        ["unchainedEvents"] = new JsonArray([.. report.UnchainedEvents.Select(one => new JsonObject { ["stream"] = one.Stream, ["version"] = one.Version, ["sequence"] = one.Sequence })]),
        ["findingCount"] = report.FindingCount,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject
        {
            ["kind"] = Upper(finding.Kind),
            ["stream"] = finding.Stream,
            ["version"] = finding.Version,
            ["sequence"] = finding.Sequence,
            ["message"] = finding.Message.English,
        })]),
        ["readers"] = new JsonArray([.. readers.Select(reader => new JsonObject { ["name"] = reader.Name, ["complete"] = reader.IsComplete, ["behind"] = reader.Behind })]),
        ["against"] = report.Against?.ToString(),
        ["checkpoint"] = report.Checkpoint.ToString(),
    };

    // In the way of enumerations in GraphQL: HASH_REMOVED.
    private static string Upper<T>(T name)
        where T : struct, Enum =>
        string.Concat(name.ToString().Select((character, i) => i > 0 && char.IsUpper(character) ? $"_{character}" : $"{char.ToUpperInvariant(character)}"));
}

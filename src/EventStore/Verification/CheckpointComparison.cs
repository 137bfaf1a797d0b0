using Fadu.EventStore.Events;

namespace Fadu.EventStore.Verification;

/// <summary>Compares what stands up to a checkpoint's place with what the checkpoint says stood there.</summary>
internal static class CheckpointComparison
{
    /// <param name="expected">The checkpoint.</param>
    /// <param name="found">What stands there now.</param>
    /// <param name="last">The furthest place of any event.</param>
    public static IReadOnlyList<VerifyFinding> Of(Checkpoint expected, Checkpoint found, EventPosition last)
    {
        var findings = new List<VerifyFinding>();
        if (last < expected.Position)
        {
            Add(FindingKind.BehindCheckpoint,
                new($"库里没有事件到达检查点的位置 {expected.Position}，最后的事件在 {last}：库被退回到检查点之前（比如恢复了旧备份），或者末尾被截去",
                $"Nothing in the store reaches the checkpoint's place {expected.Position}, its last event is at {last}: it was set back behind the checkpoint, as by an older backup, or its end was cut off."));
        }

        if (found.Events < expected.Events || found.Streams < expected.Streams)
        {
            Add(FindingKind.MissingSinceCheckpoint,
                new($"到 {expected.Position} 为止，检查点计有 {expected.Streams} 条流、{expected.Events} 个事件；现有 {found.Streams} 条流、{found.Events} 个事件："
                + $"少了 {Math.Max(0, expected.Events - found.Events)} 个事件、{Math.Max(0, expected.Streams - found.Streams)} 条流",
                $"Up to {expected.Position} the checkpoint counts {expected.Events} events in {expected.Streams} streams; there are {found.Events} in {found.Streams}: "
                + $"{Math.Max(0, expected.Events - found.Events)} events and {Math.Max(0, expected.Streams - found.Streams)} streams are missing."));
        }
        else if (found.Events > expected.Events || found.Streams > expected.Streams)
        {
            Add(FindingKind.DiffersFromCheckpoint,
                new($"到 {expected.Position} 为止，检查点计有 {expected.Streams} 条流、{expected.Events} 个事件；现有 {found.Streams} 条流、{found.Events} 个事件："
                + "有事件被插到检查点的位置之前",
                $"Up to {expected.Position} the checkpoint counts {expected.Events} events in {expected.Streams} streams; there are {found.Events} in {found.Streams}: "
                + "some were inserted with a place before the checkpoint's."));
        }

        if (findings.Count == 0 && (found.From != expected.From || found.To != expected.To || found.Root != expected.Root))
        {
            Add(FindingKind.DiffersFromCheckpoint,
                new($"到 {expected.Position} 为止，流和事件与检查点一样多，但不是同一些：根是 {found.Root}，检查点的是 {expected.Root}。"
                + "有事件连同其后全部校验值被改写，或者被替换",
                $"Up to {expected.Position} there are as many events and streams as the checkpoint counts, but not the same ones: the root is {found.Root}, the checkpoint's {expected.Root}. "
                + "Events were rewritten together with the hashes of all that follow them, or replaced."));
        }

        return findings;

        void Add(FindingKind kind, Wording message) => findings.Add(new(kind, null, null, null, message));
    }
}

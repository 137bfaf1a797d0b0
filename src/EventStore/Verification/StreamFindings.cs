using Fadu.EventStore.Events;

namespace Fadu.EventStore.Verification;

/// <summary>Collects what is found in one stream.</summary>
internal sealed class StreamFindings(string stream)
{
    public List<PlacedFinding> All { get; } = [];

    /// <summary>Something about an event; the first thing said about it stands.</summary>
    public void Add(FindingKind kind, ChainEvent @event, Wording message)
    {
        if (@event.IsReported)
            return;
        @event.IsReported = true;
        All.Add(new(
            new(kind, stream, @event.Version, @event.Position.Sequence, new(
                $"{stream} 第 {@event.Version} 版（第 {@event.Position.Sequence} 号）：{message.Chinese}",
                $"{stream}, version {@event.Version} (number {@event.Position.Sequence}): {message.English}")),
            @event.Position));
    }

    /// <summary>Events that are not there.</summary>
    /// <param name="from">Version of the first of them.</param>
    /// <param name="to">Version of the last of them.</param>
    /// <param name="before">The event before them; null: none.</param>
    /// <param name="after">The event behind them; null: none.</param>
    /// <param name="message">What follows the versions.</param>
    public void AddRemoved(long from, long to, ChainEvent? before, ChainEvent? after, Wording message)
    {
        var versions = from == to
            ? new Wording($"第 {from} 版：该事件", $"version {from}: the event is")
            : new Wording($"第 {from} 至 {to} 版：这些事件", $"versions {from} to {to}: the events are");
        All.Add(new(
            new(FindingKind.Removed, stream, from, null, new($"{stream} {versions.Chinese}{message.Chinese}", $"{stream}, {versions.English} {message.English}")),
            before?.Position ?? after?.Position ?? EventPosition.Start));
    }
}

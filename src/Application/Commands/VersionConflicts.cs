using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Kernel;

namespace Fadu.Application.Commands;

/// <summary>Tells a caller who was not the first what the others have done.</summary>
/// <param name="store">The events.</param>
internal sealed class VersionConflicts(PostgresEventStore store)
{
    // In the message; the refusal itself lists them all.
    private const int Told = 3;

    /// <summary>The refusal, with what happened to the stream since.</summary>
    public async Task<VersionConflictProblem> OfAsync(string stream, long expected, long actual, CancellationToken ct)
    {
        var (changes, texts) = (new List<ChangeSince>(), new List<Text>());
        if (actual > expected)
        {
            var range = new StreamRange(Math.Max(expected, actual - VersionConflictProblem.MostChanges), actual, null);
            await foreach (var @event in store.ReadStreamAsync(stream, range, ct))
            {
                var (what, item) = ChangeTexts.Of(@event.Body);
                changes.Add(new(@event.Version, @event.Type, item, @event.Metadata.User, @event.Time));
                texts.Add(InShort(@event, what, item));
            }
        }

        return new(MessageOf(expected, actual, texts), stream, expected, actual, changes);
    }

    private static Text InShort(RecordedEvent @event, Text what, string? item)
    {
        var (who, about) = (@event.Metadata.User, item is null ? "" : $" {item}");
        return new($"{who ?? "有人"} {what.Chinese}{about}", $"{who ?? "somebody"} {what.English}{about}");
    }

    private static Text MessageOf(long expected, long actual, List<Text> texts)
    {
        var (last, count) = (texts.TakeLast(Told).ToArray(), actual - expected);
        if (last is [])
        {
            return new(
                $"版本对不上（您看到的是第 {expected} 版，现在是第 {actual} 版），请刷新后再提交",
                $"the versions do not match (you have seen version {expected}, it is at {actual}); look again and submit again");
        }

        var chinese = string.Join("；", last.Select(text => text.Chinese)) + (count > last.Length ? $"；共 {count} 处" : "");
        var english = string.Join("; ", last.Select(text => text.English)) + (count > last.Length ? $"; {count} changes in all" : "");
        return new(
            $"别人已先改动（您看到的是第 {expected} 版，现在是第 {actual} 版）：{chinese}。请查看改动后再提交",
            $"somebody else was faster (you have seen version {expected}, it is at {actual}): {english}. Look at the changes and submit again");
    }
}

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
    /// <param name="stream">The stream.</param>
    /// <param name="expected">Its version as the caller has seen it.</param>
    /// <param name="actual">As it stands.</param>
    /// <param name="caller">Who is told; a unit learns in which role somebody evaluated, not who.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<VersionConflictProblem> OfAsync(string stream, long expected, long actual, Caller caller, CancellationToken ct)
    {
        var (changes, texts) = (new List<ChangeSince>(), new List<Text>());
        if (actual > expected)
        {
            var range = new StreamRange(Math.Max(expected, actual - VersionConflictProblem.MostChanges), actual, null);
            await foreach (var @event in store.ReadStreamAsync(stream, range, ct))
            {
                var (what, item) = ChangeTexts.Of(@event.Body);
                var who = IsNamed(@event.Metadata, caller) ? @event.Metadata.User : null;
                changes.Add(new(@event.Version, @event.Type, item, who, @event.Time));
                texts.Add(InShort(who, what, item));
            }
        }

        return new(MessageOf(expected, actual, texts), stream, expected, actual, changes);
    }

    private static bool IsNamed(EventMetadata metadata, Caller caller) =>
        caller.Role is not "reporter" || metadata.User == caller.Account || metadata.Actor?.Role is "reporter" or "coordinator" or "administrator";

    private static Text InShort(string? who, Text what, string? item)
    {
        var about = item is null ? "" : $" {item}";
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

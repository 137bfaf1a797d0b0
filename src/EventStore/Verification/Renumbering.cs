namespace Fadu.EventStore.Verification;

/// <summary>Says what happened to a stream in which events stand at other versions than they were stored with.</summary>
internal static class Renumbering
{
    /// <param name="events">All events of the stream by version, with their origins.</param>
    /// <param name="findings">Gets what is found.</param>
    public static void Report(IReadOnlyList<ChainEvent> events, StreamFindings findings)
    {
        ReportDoubles(events, findings);
        var known = events.Where(@event => @event is { Origin: not null, IsReported: false }).ToArray();
        if (IsAscending(known))
        {
            ReportShifts(events, known, findings);
            return;
        }

        foreach (var @event in known.Where(@event => @event.Origin != @event.Version))
            findings.Add(FindingKind.Reordered, @event, new($"存入时是第 {@event.Origin} 版", $"it was stored as version {@event.Origin}."));
    }

    // Two that claim one version: the one that another was chained to is true, else the one that was stored first.
    private static void ReportDoubles(IReadOnlyList<ChainEvent> events, StreamFindings findings)
    {
        var named = events.Where(@event => @event.Origin is not null).Select(@event => (@event.Origin, @event.Previous)).ToHashSet();
        foreach (var claims in events.Where(@event => @event.Origin is not null).GroupBy(@event => @event.Origin))
        {
            var ranked = claims.OrderByDescending(@event => named.Contains((@event.Origin + 1, @event.Hash))).ThenBy(@event => @event.Position.Sequence);
            foreach (var other in ranked.Skip(1))
                findings.Add(FindingKind.Inserted, other, new(
                    $"它是放进去的，原在第 {other.Origin} 版的事件被改了号", $"it was put there, and what stood at version {other.Origin} was given another number."));
        }
    }

    // Between two events that are known, as many others must stand as versions lay between them when they were stored.
    private static void ReportShifts(IReadOnlyList<ChainEvent> events, ChainEvent[] known, StreamFindings findings)
    {
        ChainEvent? before = null;
        foreach (var @event in known)
        {
            var (from, to) = ((before?.Origin ?? 0) + 1, @event.Origin!.Value - 1);
            var between = events.Where(other => other is { Origin: null, IsReported: false } && other.Version > (before?.Version ?? 0) && other.Version < @event.Version).ToArray();
            var places = to - from + 1;
            foreach (var other in between.Skip((int)places))
                findings.Add(FindingKind.Inserted, other, new("它是放进去的，后面的事件被改了号", "it was put there, and what follows was given other numbers."));
            if (between.Length < places)
                findings.AddRemoved(from + between.Length, to, before, @event, new("不在了，后面的事件被改了号", "missing, and what follows was given other numbers."));
            before = @event;
        }
    }

    private static bool IsAscending(ChainEvent[] known)
    {
        for (var i = 1; i < known.Length; i++)
        {
            if (known[i].Origin < known[i - 1].Origin)
                return false;
        }

        return true;
    }
}

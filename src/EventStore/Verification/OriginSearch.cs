namespace Fadu.EventStore.Verification;

/// <summary>Tells of each event of a stream whether its content gives its hash, and if not, where it would.</summary>
internal sealed class OriginSearch(string stream, long longest, IReadOnlyList<(string Stream, long Version)> holes)
{
    // Each attempt hashes the event; a long stream with every event altered must not take hours.
    private int _attempts = 20_000;

    /// <summary>Sets state and origin of an event.</summary>
    public void Place(ChainEvent @event)
    {
        @event.State = StateOf(@event);
        if (@event.State is ChainState.Sound)
            @event.Origin = @event.Version;
    }

    /// <summary>Where an event comes from that another stream misses; null: unknown.</summary>
    public (string Stream, long Version)? ForeignOrigin(ChainEvent @event)
    {
        foreach (var hole in holes)
        {
            if (hole.Stream != stream && _attempts-- > 0 && @event.HashAs(hole.Stream, hole.Version, @event.Previous!) == @event.Hash)
                return hole;
        }

        return null;
    }

    private ChainState StateOf(ChainEvent @event)
    {
        if (@event.HashAfter("") is null)
            return ChainState.Unreadable;
        if (@event.Hash is null || @event.Previous is null)
            return @event is { Hash: null, Previous: null } ? ChainState.Unchained : ChainState.Partial;
        if (@event.HashAfter(@event.Previous) == @event.Hash)
            return ChainState.Sound;

        foreach (var version in Nearby(@event.Version))
        {
            if (_attempts-- <= 0)
                break;
            if (@event.HashAs(stream, version, @event.Previous) == @event.Hash)
            {
                @event.Origin = version;
                return ChainState.Moved;
            }
        }

        return ForeignOrigin(@event) is null ? ChainState.Broken : ChainState.Foreign;
    }

    // The closest first: most that is moved is moved by one.
    private IEnumerable<long> Nearby(long version)
    {
        for (var distance = 1L; distance <= Math.Min(longest, 512); distance++)
        {
            if (version - distance >= 1)
                yield return version - distance;
            if (version + distance <= longest)
                yield return version + distance;
        }
    }
}

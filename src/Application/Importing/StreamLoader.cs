using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;

namespace Fadu.Application.Importing;

/// <summary>Loads many aggregates of one kind at once.</summary>
internal static class StreamLoader
{
    /// <summary>By the name of the stream; those without events are left out.</summary>
    public static async Task<Dictionary<string, Loaded<TState>>> LoadAsync<TState, TEvent>(
        PostgresEventStore store, Aggregate<TState, TEvent> aggregate, IReadOnlyList<string> streams, CancellationToken ct)
        where TEvent : class
    {
        var loaded = new Dictionary<string, Loaded<TState>>(StringComparer.Ordinal);
        if (streams is [])
            return loaded;

        RecordedEvent? last = null;
        var state = aggregate.Initial;
        await foreach (var @event in store.ReadStreamsAsync(new() { Names = streams, UpTo = EventPosition.End }, ct))
        {
            if (last is not null && last.Stream != @event.Stream)
                Keep();
            state = aggregate.Evolve(state, (TEvent)@event.Body);
            last = @event;
        }

        if (last is not null)
            Keep();
        return loaded;

        void Keep()
        {
            loaded[last.Stream] = new(state, new(last.Stream, last.Version, last.Hash ?? "", last.Time));
            state = aggregate.Initial;
        }
    }
}

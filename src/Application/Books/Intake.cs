using System.Diagnostics;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;

namespace Fadu.Application.Books;

/// <summary>Brings a book everything that is committed behind its place, in order. One run at a time.</summary>
/// <param name="store">The events.</param>
/// <param name="place">Where the book stands.</param>
/// <param name="take">Takes in events behind that place.</param>
internal sealed class Intake(PostgresEventStore store, Func<EventPosition> place, Func<IReadOnlyList<RecordedEvent>, Task> take)
{
    // More than that are read as they come, and only as far as they are complete.
    private const int Few = 1000;

    private EventPosition _waited = EventPosition.Start;

    /// <summary>
    /// For how long it waits for transactions that began earlier than what was committed: whoever has just done something is to see it, also
    /// while somebody else's is being committed. That takes milliseconds; what takes longer holds nobody up for longer than this, and once.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes in what is there, as far as no other event can come before it any more, by the end of <see cref="Patience"/>.</summary>
    public async Task RunAsync()
    {
        var began = Stopwatch.GetTimestamp();
        // What was waited for in vain is not waited for again.
        while (await TakeCompleteAsync() is var held && held > _waited)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience)
                _waited = held;
            else
                await Task.Delay(2);
        }
    }

    // The last event that another could still come before; none: all are taken in.
    private async Task<EventPosition> TakeCompleteAsync()
    {
        var filter = new EventFilter(place(), null) { WithMetadata = false };
        var read = await store.ReadCommittedAsync(filter, Few, CancellationToken.None);
        IReadOnlyList<RecordedEvent> complete = read.Events.Count < Few
            ? [.. read.Events.TakeWhile(@event => @event.Position <= read.Complete)]
            : await store.ReadAllAsync(filter, CancellationToken.None).ToListAsync();
        if (complete is not [])
            await take(complete);
        return read.Events is [.., { Position: var last }] && last > place() ? last : EventPosition.Start;
    }
}

using System.Runtime.CompilerServices;
using Fadu.Api.Requests;
using Fadu.Application.Access;
using Fadu.Application.Live;
using Fadu.Application.Tasks;
using Fadu.EventStore.Events;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Live;

/// <summary>What waits for the caller, as it changes.</summary>
/// <param name="live">Tells when something has happened.</param>
/// <param name="sights">Who the caller is.</param>
/// <param name="desk">Where tasks come from.</param>
/// <param name="clock">Measures pauses.</param>
[GraphQLFields("Subscription")]
internal sealed class TaskSubscriptions(LiveRounds live, Sights sights, TaskDesk desk, TimeProvider clock)
{
    // Tasks look at whole rounds, and nobody waits for them by the second.
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<TasksChange> TasksChangedAsync(string? after, RequestContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        IReadOnlyList<Duty>? told = null;
        var place = Positions.Read(after, context);
        while (true)
        {
            var moved = await NextAsync(await sights.LiveAsync(context, told is null, ct), place, ct);
            // A deadline passes without an event, so tasks are looked at anew in any case; and what was granted may have changed while it waited.
            var now = await desk.OfAsync(await sights.LiveAsync(context, isNew: true, ct), ct);
            if (told is null || !told.SequenceEqual(now))
                yield return new(moved?.ToString(), now);
            (told, place) = (now, moved ?? place);
            await Task.Delay(_pause, clock, ct);
        }
    }

    // The book of any round moves with whatever happens in the store.
    private async Task<EventPosition?> NextAsync(Sight sight, EventPosition? after, CancellationToken ct)
    {
        if (sight.Register.Rounds.FirstOrDefault(round => round.Value.Opening is not null && sight.SeesRound(round.Value)).Key is not { } code)
            return null;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct);
        waiting.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            await foreach (var book in live.OfAsync(code, after, waiting.Token))
                return book.Position;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
        }

        return after;
    }
}

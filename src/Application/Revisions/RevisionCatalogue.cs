using System.Collections.Concurrent;
using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Revisions;

/// <summary>Published revisions, checked and compiled once for a node: a revision never changes.</summary>
/// <param name="store">The events.</param>
public sealed class RevisionCatalogue(PostgresEventStore store)
{
    private readonly ConcurrentDictionary<(string System, int Number), Lazy<PublishedRevision>> _known = new();

    /// <summary>A revision; null where there is none of that number.</summary>
    public async Task<PublishedRevision?> FindAsync(string system, int number, CancellationToken ct)
    {
        if (_known.TryGetValue((system, number), out var known))
            return known.Value;

        await foreach (var @event in store.ReadStreamAsync(Aggregates.StreamOfSystem(system), StreamRange.Whole, ct))
        {
            if (@event.Body is RevisionPublished published)
                _known.TryAdd((system, published.Number), new(() => new(system, published.Number, CheckedAgain(published), () => Compiled(system, published.Number))));
        }

        return _known.TryGetValue((system, number), out known) ? known.Value : null;
    }

    // The revisions of a system have most formulas in common, and compiling them takes longer than all else. Two are enough: the nearest.
    private IReadOnlyList<ScoringPlan> Compiled(string system, int number) =>
    [
        .. _known.Where(one => one.Key.System == system && one.Key.Number != number && one.Value is { IsValueCreated: true, Value.IsCompiled: true })
            .OrderBy(one => Math.Abs(one.Key.Number - number)).Take(2).Select(one => one.Value.Value.Plan),
    ];

    private static CheckedSystem CheckedAgain(RevisionPublished published) => IndexSystemChecker.Check(published.Definition).System
        ?? throw new InvalidOperationException($"Revision {published.Number} of {published.Definition.Code} was published and no longer passes its check.");
}

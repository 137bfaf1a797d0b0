using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;

namespace Fadu.Application.Importing;

/// <summary>Appends what an import decided, several streams to a transaction.</summary>
/// <param name="store">The events.</param>
/// <param name="caller">Who imports.</param>
/// <param name="unchanged">Streams on which the decisions stand.</param>
/// <param name="progress">Hears of the rows appended.</param>
internal sealed class ImportAppender(PostgresEventStore store, Caller caller, IReadOnlyList<StreamHead> unchanged, IProgress<long> progress)
{
    /// <summary>Streams in one transaction.</summary>
    public const int AtOnce = 500;

    /// <summary>Appends them in order.</summary>
    /// <returns>How many events, and the stream at which somebody else was faster (one of those on which the decisions stand, too); nothing of its transaction is appended then.</returns>
    public async Task<(long Events, string? Conflict)> AppendAsync(IReadOnlyList<PendingStream> pending, CancellationToken ct)
    {
        var (events, rows) = (0L, 0L);
        var own = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        foreach (var some in pending.Chunk(AtOnce))
        {
            var outcome = await store.AppendAsync(new() { Streams = [.. some.Select(one => one.Append)], Unchanged = UnchangedFor(some, own), Metadata = Workplace.MetadataOf(caller) }, ct);
            if (outcome is Conflicted conflicted)
                return (events, conflicted.Conflicts[0].Stream);
            foreach (var head in ((Appended)outcome).Heads)
                own[head.Stream] = head;
            events += some.Sum(one => one.Append.Events.Count);
            progress.Report(rows += some.Length);
        }

        return (events, null);
    }

    // What the same transaction appends to is held by that; what an earlier one of the import appended to stands where that left it.
    private IReadOnlyList<StreamHead> UnchangedFor(PendingStream[] some, Dictionary<string, StreamHead> own)
    {
        if (Array.TrueForAll(some, one => one.StandsOn is []))
            return unchanged;

        var appended = some.Select(one => one.Append.Head.Stream).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. unchanged,
            .. from head in some.SelectMany(one => one.StandsOn).DistinctBy(head => head.Stream)
               where !appended.Contains(head.Stream)
               select own.GetValueOrDefault(head.Stream, head),
        ];
    }

    /// <summary>Appends as the mode has it, and says what came of it.</summary>
    public async Task<ImportReport> FinishAsync(int rows, ImportMode mode, IReadOnlyList<PendingStream> pending, IReadOnlyList<ImportFault> faults, CancellationToken ct)
    {
        var applies = mode switch
        {
            ImportMode.DryRun => false,
            ImportMode.SkipBad => true,
            _ => faults is [],
        };
        var (events, conflict) = applies ? await AppendAsync(pending, ct) : (0, null);
        var bad = faults.Select(fault => fault.Row).Distinct().Count();
        return new()
        {
            Rows = rows,
            Changed = pending.Count,
            Unchanged = rows - pending.Count - bad,
            Faults = faults,
            Events = events,
            Applied = applies,
            Conflict = conflict,
        };
    }
}

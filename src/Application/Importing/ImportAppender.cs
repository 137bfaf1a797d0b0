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

    /// <summary>Events of an import that is entered as a whole: all of them are one transaction, and stand in memory for it.</summary>
    public const int MostTogether = 100_000;

    /// <summary>Appends them in order.</summary>
    /// <param name="pending">What is appended.</param>
    /// <param name="together">Whether all of it is one transaction.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>How many events, and the stream at which somebody else was faster (one of those on which the decisions stand, too); nothing of its transaction is appended then.</returns>
    public async Task<(long Events, string? Conflict)> AppendAsync(IReadOnlyList<PendingStream> pending, bool together, CancellationToken ct)
    {
        var (events, rows) = (0L, 0L);
        var own = new Dictionary<string, StreamHead>(StringComparer.Ordinal);
        foreach (var some in pending.Chunk(together ? Math.Max(1, pending.Count) : AtOnce))
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
        var bad = faults.Select(fault => fault.Row).Distinct().Count();
        var together = mode is ImportMode.AllOrNothing;
        if (applies && together && TooMany(pending) is { } refused)
            (applies, faults) = (false, [refused]);

        var (events, conflict) = applies ? await AppendAsync(pending, together, ct) : (0, null);
        return new()
        {
            Rows = rows,
            Changed = pending.Count,
            Changes = pending.Sum(one => (long)one.Append.Events.Count),
            Unchanged = rows - pending.Count - bad,
            Faults = faults,
            Events = events,
            // Somebody who was faster may have left nothing of it.
            Applied = applies && (conflict is null || events > 0),
            Conflict = conflict,
        };
    }

    // At the first row that is one too many.
    private static ImportFault? TooMany(IReadOnlyList<PendingStream> pending)
    {
        var events = 0;
        foreach (var one in pending)
        {
            if ((events += one.Append.Events.Count) > MostTogether)
            {
                return new(one.Row, null, new("import.too_many", new(
                    $"要么全写要么不写时，一次最多写入 {MostTogether} 处变化；请分几次导入（例如按组别），或者改用“跳过有错误的行”（--skip-bad、mode=skip-bad），那样分批写入",
                    $"an import that is entered as a whole may have at most {MostTogether} changes; import it in parts (by group, say), or with rows with faults left out (--skip-bad, mode=skip-bad), which is written part by part"), null));
            }
        }

        return null;
    }
}

using Fadu.Application.Commands;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.IndexSystems;
using Fadu.Application.Revisions;
using Fadu.Application.Rounds;
using Fadu.Application.Units;
using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>Makes up a city whose districts and departments are in the middle of a review, and the review of the year before, by the domain's own decisions.</summary>
/// <param name="workplace">On a store that was opened with the clock.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="units">Units.</param>
/// <param name="systems">Index systems.</param>
/// <param name="rounds">Rounds.</param>
/// <param name="evidence">Takes the files.</param>
/// <param name="clock">Moved along.</param>
public sealed class DemonstrationSeeder(
    Workplace workplace, RevisionCatalogue revisions, UnitDesk units, IndexSystemDesk systems, RoundDesk rounds, IEvidenceStore evidence, SeedClock clock)
{
    // The newest district was not there the year before.
    private const string Newcomer = "QX16";
    private const int SampleSize = 5;

    /// <summary>How far the demonstration is in this database.</summary>
    /// <returns>Whether it is all there; and what stands in the way of making it: <c>demo.incomplete</c>, <c>demo.other_data</c>, or null.</returns>
    public async Task<(bool IsThere, Problem? Obstacle)> LookAsync(CancellationToken ct)
    {
        var round = await rounds.FindAsync(DemonstrationCodes.Round, ct);
        if (round?.Samples is [_, ..])
            return (true, null);
        if (round is not null || await rounds.FindAsync(DemonstrationCodes.PreviousRound, ct) is not null || await units.FindAsync([DemonstrationCodes.City], ct) is { Count: > 0 })
        {
            return (false, new Problem("demo.incomplete", new(
                "上次准备演示数据时中断了；请换一个空的 FADU_DATA 文件夹或空库再启动",
                "making the demonstration was interrupted; start again with an empty FADU_DATA folder or an empty database"), null));
        }

        return (false, await HasOthersAsync(ct)
            ? new Problem("demo.other_data", new(
                "这个库里已有别的数据，不会混入演示数据；请换一个空的 FADU_DATA 文件夹或空库，或者不带 --demo 启动",
                "this database holds other data, which the demonstration is not mixed with; take an empty FADU_DATA folder or database, or start without --demo"), null)
            : null);
    }

    /// <summary>Makes it up in an empty database.</summary>
    /// <param name="options">What.</param>
    /// <param name="progress">Hears of the events appended.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>Or whatever a decision refuses.</returns>
    /// <exception cref="EvidenceStoreException">The store can't take the files.</exception>
    public async Task<Result<DemonstrationSummary>> RunAsync(DemonstrationOptions options, IProgress<long> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var days = DemonstrationDays.Of(options.Now);
        var files = new StoredEvidence(evidence);
        var storing = files.RunAsync(ct);
        try
        {
            clock.MoveTo(options.Begins);
            var cast = new SeedCast(new() { Units = options.Districts.Count + options.Departments.Count, System = options.System, Now = options.Now });
            var typical = new TypicalValues(options.System);
            var all = DemonstrationUnits.Of(options);
            var before = await SeedWriter.WhileAsync(workplace.Store, clock, progress, writer => BeforeAsync(options, days.Before, cast, typical, all, files, writer, ct), ct);
            if (before.Value is not ({ } previous, var earlier))
                return before.Problems.ToArray();
            if (await PubliciseAsync(days.Before, ct) is { Problems: [_, ..] refused })
                return refused.ToArray();

            var told = new Offset(progress, earlier);
            var current = await SeedWriter.WhileAsync(workplace.Store, clock, told, writer => CurrentAsync(options, days.Current, cast, typical, all, files, previous, writer, ct), ct);
            if (current.Value is not { } made)
                return current.Problems.ToArray();

            files.Finish();
            await storing;
            // Last of all: with a sample drawn, the demonstration counts as made.
            var drawn = await rounds.DrawSampleAsync(
                DemonstrationCodes.Round, $"{options.City}-第1次抽查", SampleSize, new([DemonstrationCodes.DistrictGroup], NotDrawnBefore: true), SeedCast.Coordinator, ct);
            return drawn.Succeeded ? new DemonstrationSummary(all.Count, earlier + made.Events, files.Count, days.Current.Deadline) : drawn.Problems.ToArray();
        }
        finally
        {
            files.Finish();
            await storing.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<Made> BeforeAsync(
        DemonstrationOptions options, SeedCalendar calendar, SeedCast cast, TypicalValues typical, IReadOnlyList<(SeedUnit Unit, UnitProgress Progress)> all, ISeedEvidence files, SeedWriter writer, CancellationToken ct)
    {
        await new DemonstrationRegister(options, typical, writer).RunAsync([.. all.Select(one => one.Unit)], cast, ct);
        var (revision, published) = await new SeedPublisher(systems, revisions).PublishAsync(options.System, ct);
        var stage = new SeedStage { Code = DemonstrationCodes.PreviousRound, Revision = revision, Calendar = calendar, Writer = writer };
        // In the year before, everybody came to the end.
        var cohorts = all.Where(one => one.Unit.Code != Newcomer).Select((one, i) => (Cohort(one.Unit with { Fate = SeedFate.Accepted }, i, typical, isPrevious: true), UnitProgress.Accepted));
        await new DemonstrationRound(stage, cast, files).RunAsync(calendar.Opened.Year, null, [.. cohorts], ct);
        await writer.FinishAsync();
        return new(stage.Round, published + writer.Events);
    }

    private async Task<Made> CurrentAsync(
        DemonstrationOptions options, SeedCalendar calendar, SeedCast cast, TypicalValues typical, IReadOnlyList<(SeedUnit Unit, UnitProgress Progress)> all, ISeedEvidence files, Round previous, SeedWriter writer, CancellationToken ct)
    {
        var (revision, _) = await new SeedPublisher(systems, revisions).PublishAsync(options.System, ct);
        var stage = new SeedStage { Code = DemonstrationCodes.Round, Revision = revision, Calendar = calendar, Writer = writer };
        var cohorts = all.Select((one, i) => (Cohort(one.Unit, i, typical, isPrevious: false), one.Progress));
        await new DemonstrationRound(stage, cast, files).RunAsync(calendar.Opened.Year, previous, [.. cohorts], ct);
        await writer.FinishAsync();
        return new(stage.Round, writer.Events);
    }

    private async Task<Result<Done>> PubliciseAsync(SeedCalendar calendar, CancellationToken ct)
    {
        clock.MoveTo(calendar.Opened.AddDays(DemonstrationDays.PublicationDay));
        var publicised = await rounds.PubliciseAsync(
            DemonstrationCodes.PreviousRound, Basis.Verified, calendar.Opened.AddDays(DemonstrationDays.ClosingDay - 1), null, SeedCast.Coordinator, ct);
        if (!publicised.Succeeded)
            return publicised;
        clock.MoveTo(calendar.Opened.AddDays(DemonstrationDays.ClosingDay));
        return await rounds.CloseAsync(DemonstrationCodes.PreviousRound, SeedCast.Coordinator, ct);
    }

    private static SeedCohort Cohort(SeedUnit unit, int number, TypicalValues typical, bool isPrevious) => new(number, [unit], unit.Code)
    {
        Values = [new DrawnValues(typical, unit.DrawnFrom, isPrevious)],
        Previous = isPrevious ? null : [new DrawnValues(typical, unit.DrawnFrom, isPrevious: true)],
    };

    private async Task<bool> HasOthersAsync(CancellationToken ct)
    {
        foreach (var prefix in new[] { "unit/", "index-system/", "round/", "account/" })
        {
            await foreach (var _ in workplace.Store.ReadStreamsAsync(new() { Prefix = prefix, UpTo = EventPosition.End }, ct))
                return true;
        }

        return false;
    }

    private sealed record Made(Round Round, long Events);

    // The second half counts on from the first.
    private sealed class Offset(IProgress<long> progress, long from) : IProgress<long>
    {
        public void Report(long value) => progress.Report(from + value);
    }
}

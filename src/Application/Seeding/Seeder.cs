using Fadu.Application.Commands;
using Fadu.Application.IndexSystems;
using Fadu.Application.Revisions;
using Fadu.Application.Rounds;
using Fadu.Application.Units;
using Fadu.Kernel;

namespace Fadu.Application.Seeding;

/// <summary>Makes up a round as it might have been: everything goes through the domain's decisions, and the same seed gives the same.</summary>
/// <param name="workplace">On a store that was opened with the clock.</param>
/// <param name="revisions">Published revisions.</param>
/// <param name="units">Units.</param>
/// <param name="systems">Index systems.</param>
/// <param name="rounds">Rounds.</param>
/// <param name="clock">Moved along.</param>
public sealed class Seeder(Workplace workplace, RevisionCatalogue revisions, UnitDesk units, IndexSystemDesk systems, RoundDesk rounds, SeedClock clock)
{
    // More would hold many submissions in memory at once.
    private const int MostGap = 8;

    /// <summary>Makes it up.</summary>
    /// <param name="options">What.</param>
    /// <param name="progress">Hears of the events appended.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>Or <c>seed.*</c> and whatever a decision refuses.</returns>
    public async Task<Result<SeedSummary>> RunAsync(SeedOptions options, IProgress<long> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (await rounds.FindAsync(options.RoundCode, ct) is not null)
        {
            return new Problem("seed.round_exists", new(
                $"评估轮次 {options.RoundCode} 已经有了；请用 --round 换一个编号", $"there is a round {options.RoundCode} already; choose another code with --round"), options.RoundCode);
        }

        clock.MoveTo(options.Begins);
        return await SeedWriter.WhileAsync(workplace.Store, clock, progress, async writer =>
        {
            var summary = await DecideAsync(options, writer, ct);
            // What is on its way counts as well.
            await writer.FinishAsync();
            return summary with { Events = summary.Events + writer.Events };
        }, ct);
    }

    private async Task<SeedSummary> DecideAsync(SeedOptions options, SeedWriter writer, CancellationToken ct)
    {
        var typical = new TypicalValues(options.System);
        await new SeedRegister(options, typical, units, writer).RunAsync(ct);
        var (revision, published) = await new SeedPublisher(systems, revisions).PublishAsync(options.System, ct);

        var cast = new SeedCast(options);
        var readsPrevious = new SeedSteps(Stage(options, options.RoundCode, revision, writer, 0, 1, 1), cast).ReadsPrevious;
        var cities = SeedUnit.Cities(options.Units);
        var gap = Math.Clamp(cities / 40, 1, MostGap);
        SeedStage? before = null;
        if (readsPrevious)
        {
            // Units that are new have nothing of the year before.
            before = Stage(options, $"{options.RoundCode}-1", revision, writer, -1, cities + gap, 7 * gap);
            await before.OpenAsync(options.Year - 1, null, null, ct);
            await before.EnrolAsync(Everyone(options).Where(WasThere), ct);
            await before.InviteAsync(cast, [], ct);
            await new SeedRun(before, new(before, cast)).RunAsync(Cohorts(options, typical, isPrevious: true, false), [], cities + gap, gap, ct);
        }

        var lateCohorts = (Everyone(options).Count(unit => unit.Fate is SeedFate.Late) + SeedUnit.OfOneCity - 1) / SeedUnit.OfOneCity;
        var stage = Stage(options, options.RoundCode, revision, writer, 0, cities + gap, lateCohorts + (7 * gap));
        await stage.OpenAsync(options.Year, before?.Code, before?.Round, ct);
        await stage.EnrolAsync(Everyone(options), ct);
        await stage.InviteAsync(cast, [.. SeedUnit.Of(0, options).Select(unit => unit.Code)], ct);
        await new SeedRun(stage, new(stage, cast)).RunAsync(
            Cohorts(options, typical, isPrevious: false, readsPrevious), Latecomers(options, typical, cities, readsPrevious), cities + gap, gap, ct);
        return new()
        {
            Round = stage.Code,
            PreviousRound = before?.Code,
            System = revision.System,
            Revision = revision.Number,
            Units = options.Units,
            Parents = cities,
            Events = published,
            Fates = Everyone(options).CountBy(unit => unit.Fate).ToDictionary(),
        };
    }

    private static SeedStage Stage(SeedOptions options, string code, PublishedRevision revision, SeedWriter writer, int years, int early, int late) =>
        new() { Code = code, Revision = revision, Calendar = new(options.Year + years, early, late), Writer = writer };

    private static IEnumerable<SeedUnit> Everyone(SeedOptions options) => Enumerable.Range(0, SeedUnit.Cities(options.Units)).SelectMany(city => SeedUnit.Of(city, options));

    private static bool WasThere(SeedUnit unit) => (unit.DrawnFrom & 31) != 0;

    // In the year before, everybody reported in time.
    private static IEnumerable<SeedCohort> Cohorts(SeedOptions options, TypicalValues typical, bool isPrevious, bool readsPrevious) => Enumerable.Range(0, SeedUnit.Cities(options.Units))
        .Select(city => Cohort(city, SeedUnit.City(city, options.Units),
            isPrevious ? SeedUnit.Of(city, options).Where(WasThere).Select(unit => unit with { Fate = SeedFate.Accepted }) : SeedUnit.Of(city, options).Where(unit => unit.Fate is not SeedFate.Late),
            typical, isPrevious, readsPrevious));

    private static IEnumerable<SeedCohort> Latecomers(SeedOptions options, TypicalValues typical, int first, bool readsPrevious) =>
        Everyone(options).Where(unit => unit.Fate is SeedFate.Late).Chunk(SeedUnit.OfOneCity).Select((units, i) => Cohort(first + i, units[0].Parent, units, typical, false, readsPrevious));

    private static SeedCohort Cohort(int number, string reporter, IEnumerable<SeedUnit> units, TypicalValues typical, bool isPrevious, bool readsPrevious)
    {
        SeedUnit[] all = [.. units];
        return new(number, all, reporter)
        {
            Values = [.. all.Select(unit => new DrawnValues(typical, unit.DrawnFrom, isPrevious))],
            Previous = readsPrevious ? [.. all.Select(unit => new DrawnValues(typical, unit.DrawnFrom, isPrevious: true))] : null,
        };
    }
}

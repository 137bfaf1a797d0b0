using Fadu.Indicators.Rounds;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>Takes the units of the city through a round, step by step, each as far as it comes.</summary>
/// <param name="stage">The round.</param>
/// <param name="cast">Who acts.</param>
/// <param name="files">What units attach.</param>
internal sealed class DemonstrationRound(SeedStage stage, SeedCast cast, ISeedEvidence files)
{
    private readonly SeedSteps _steps = new(stage, cast) { Files = files };
    private readonly DemonstrationDays _days = new(stage.Calendar);

    /// <summary>Opens it, enrols everybody and lets the units act.</summary>
    /// <param name="year">Its year.</param>
    /// <param name="before">The round of the year before; null where there is none.</param>
    /// <param name="units">Each as a cohort of its own, since each has a reporter of its own.</param>
    /// <param name="ct">Ends it.</param>
    public async Task RunAsync(int year, Round? before, IReadOnlyList<(SeedCohort Cohort, UnitProgress Progress)> units, CancellationToken ct)
    {
        await stage.OpenAsync(year, before?.Opening?.Code, before, ct);
        await stage.EnrolAsync(units.Select(one => one.Cohort.Units[0]), ct);
        await stage.InviteAsync(cast, [units[0].Cohort.Units[0].Code], ct);

        await EachAsync(3, 5, HasBegun, (cohort, at) => _steps.ReportAsync(cohort, at, 0, ct).AsTask());
        await EachAsync(9, 5, HasBegun, (cohort, at) => _steps.ReportAsync(cohort, at, 1, ct).AsTask());
        await EachAsync(15, 5, HandsIn, (cohort, at) => _steps.SubmitAsync(cohort, at, ct).AsTask());
        await EachAsync(21, 1, _ => true, (cohort, at) => _steps.SupplyAsync(cohort, at, ct).AsTask());
        await EachAsync(22, 1, progress => progress is UnitProgress.Withdrawn, (cohort, at) => _steps.WithdrawAsync(cohort, at, ct));
        await EachAsync(22, 1, progress => progress is UnitProgress.Extended, (cohort, at) => _steps.ExtendAsync(cohort.Units[0], at, "防汛救灾任务重，申请延期填报", ct).AsTask());
        await EachAsync(24, 6, IsLookedAt, (cohort, at) => _steps.VerifyAsync(cohort, at, again: false, ct).AsTask());
        await EachAsync(31, 2, progress => progress is UnitProgress.Mended, (cohort, at) => _steps.MendAsync(cohort, at, ct));
        await EachAsync(34, 1, progress => progress is UnitProgress.Mended, (cohort, at) => _steps.VerifyAsync(cohort, at, again: true, ct).AsTask());
        await EachAsync(35, 3, IsGraded, (cohort, at) => _steps.GradeAsync(cohort, at, ct));
        await EachAsync(39, 4, progress => progress is UnitProgress.Accepted or UnitProgress.Mended, (cohort, at) => _steps.AcceptAsync(cohort, at, ct).AsTask());

        async Task EachAsync(int day, int days, Func<UnitProgress, bool> acts, Func<SeedCohort, DateTimeOffset, Task> step)
        {
            for (var i = 0; i < units.Count; i++)
            {
                if (acts(units[i].Progress))
                    await step(units[i].Cohort, _days.At(day, days, i, units.Count));
            }
        }
    }

    private static bool HasBegun(UnitProgress progress) => progress is not UnitProgress.Silent;

    private static bool HandsIn(UnitProgress progress) => progress is not (UnitProgress.Silent or UnitProgress.Draft or UnitProgress.Extended or UnitProgress.Ready);

    private static bool IsLookedAt(UnitProgress progress) => HandsIn(progress) && progress is not (UnitProgress.Submitted or UnitProgress.Withdrawn);

    private static bool IsGraded(UnitProgress progress) => progress is UnitProgress.Graded or UnitProgress.Mended or UnitProgress.Accepted;
}

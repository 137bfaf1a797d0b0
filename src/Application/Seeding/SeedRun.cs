namespace Fadu.Application.Seeding;

/// <summary>Sends cohort after cohort through a round, several on their way at once, each a step further in each slot.</summary>
/// <param name="stage">The round.</param>
/// <param name="steps">What they do.</param>
internal sealed class SeedRun(SeedStage stage, SeedSteps steps)
{
    private const int Last = 6;

    /// <summary>The whole round.</summary>
    /// <param name="early">Cohorts that hand in before the deadline.</param>
    /// <param name="late">Cohorts that get an extension.</param>
    /// <param name="earlySlots">Slots before the deadline.</param>
    /// <param name="gap">Slots between two steps of a cohort.</param>
    /// <param name="ct">Ends it.</param>
    public async Task RunAsync(IEnumerable<SeedCohort> early, IEnumerable<SeedCohort> late, int earlySlots, int gap, CancellationToken ct)
    {
        var underway = new LinkedList<(SeedCohort Cohort, int Begun)>();
        var slot = 0;
        foreach (var cohort in early)
        {
            underway.AddLast((cohort, slot));
            await AdvanceAsync(underway, slot++, gap, ct);
        }

        // Time for the last ones to submit.
        for (; slot < earlySlots; slot++)
            await AdvanceAsync(underway, slot, gap, ct);
        foreach (var cohort in late)
        {
            foreach (var unit in cohort.Units)
                await steps.ExtendAsync(unit, stage.Calendar.Deadline.AddHours(-1), "防汛救灾，申请延期填报", ct);
            underway.AddLast((cohort, slot));
            await AdvanceAsync(underway, slot++, gap, ct);
        }

        for (; underway.Count > 0; slot++)
            await AdvanceAsync(underway, slot, gap, ct);
    }

    private async Task AdvanceAsync(LinkedList<(SeedCohort Cohort, int Begun)> underway, int slot, int gap, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var at = stage.Calendar.SlotAt(slot);
        for (var node = underway.First; node is not null;)
        {
            var ((cohort, begun), next) = (node.Value, node.Next);
            if ((slot - begun) % gap == 0)
            {
                var step = (slot - begun) / gap;
                await StepAsync(cohort, step, at, ct);
                if (step == Last)
                    underway.Remove(node);
            }

            node = next;
        }
    }

    private async Task StepAsync(SeedCohort cohort, int step, DateTimeOffset at, CancellationToken ct)
    {
        switch (step)
        {
            case 0:
                await steps.ReportAsync(cohort, at, 0, ct);
                break;
            case 1:
                await steps.ReportAsync(cohort, at, 1, ct);
                await steps.SubmitAsync(cohort, at, ct);
                break;
            case 2:
                await steps.SupplyAsync(cohort, at, ct);
                await steps.WithdrawAsync(cohort, at, ct);
                break;
            case 3:
                await steps.VerifyAsync(cohort, at, again: false, ct);
                break;
            case 4:
                await steps.MendAsync(cohort, at, ct);
                break;
            case 5:
                await steps.VerifyAsync(cohort, at, again: true, ct);
                await steps.GradeAsync(cohort, at, ct);
                break;
            default:
                await steps.AcceptAsync(cohort, at, ct);
                break;
        }
    }
}

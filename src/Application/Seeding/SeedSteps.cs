using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Seeding;

/// <summary>What the units of a cohort and their evaluators do, step by step, each through the domain's own decisions.</summary>
/// <param name="stage">The round.</param>
/// <param name="cast">Who acts.</param>
internal sealed class SeedSteps(SeedStage stage, SeedCast cast)
{
    private static readonly string[] CorrectionReasons = ["与佐证材料不一致，按材料核定", "统计口径有误，按填报说明重新计算", "重复计算，已剔除"];

    private readonly IndexSystem _system = stage.Revision.Definition.System;

    /// <summary>The files that units attach.</summary>
    public ISeedEvidence Files { get; init; } = new MadeUpEvidence();

    /// <summary>Whether any formula reads the round before.</summary>
    public bool ReadsPrevious => stage.Revision.Definition.Leaves.SelectMany(leaf => new[] { leaf.Formula, leaf.AppliesWhen }).OfType<Formula.CheckedFormula>()
        .SelectMany(formula => formula.Parameters).Any(parameter => parameter.Kind is Formula.Expressions.ParameterKind.Previous);

    /// <summary>The units report a part of their items, with evidence; those that are silent do nothing.</summary>
    /// <param name="cohort">The units.</param>
    /// <param name="at">The moment.</param>
    /// <param name="part">0 or 1.</param>
    /// <param name="ct">Ends it.</param>
    public ValueTask ReportAsync(SeedCohort cohort, DateTimeOffset at, int part, CancellationToken ct) =>
        EachAsync(cohort, at, SeedCast.ReporterOf(cohort.Reporter), row => cohort.Units[row].Fate is not SeedFate.Silent, (row, context, state) =>
        {
            var random = RandomOf(cohort, row, part);
            var share = cohort.Units[row].Fate is SeedFate.Draft ? 0.5 : 1;
            var items = _system.Items.Where((item, i) => item.From is ItemSource.Unit && i % 2 == part
                && (item.Required ? random.NextDouble() < share : !item.StatisticsOnly || random.NextDouble() < 0.85 * share)).ToArray();
            var events = new List<SubmissionEvent>();
            state = Take(events, state, new ReportItems(context, [.. items.Select(item => new ReportedItem(item.Code, cohort.Values[row].Of(item.Name)))]).Decide(state));
            foreach (var item in items.Where(item => item.Evidence is not null && state.Item(item.Code).Draft is { IsAffirmative: true }))
                state = Take(events, state, Files.For(context, cohort.Units[row], item, "").Decide(state));
            return events;
        }, ct);

    /// <summary>The units submit; those that never come so far do nothing.</summary>
    public ValueTask SubmitAsync(SeedCohort cohort, DateTimeOffset at, CancellationToken ct)
    {
        var binding = SeedBinding.Of(stage, cohort);
        return EachAsync(cohort, at, SeedCast.ReporterOf(cohort.Reporter), row => HandsIn(cohort.Units[row]), (row, context, state) =>
            Decided(new SubmitSubmission(context, binding[row]).Decide(state)), ct);
    }

    /// <summary>Surveys and registers are brought in.</summary>
    public ValueTask SupplyAsync(SeedCohort cohort, DateTimeOffset at, CancellationToken ct) =>
        EachAsync(cohort, at, SeedCast.Supplier, _ => true, (row, context, state) =>
        {
            var random = RandomOf(cohort, row, 5);
            var events = new List<SubmissionEvent>();
            foreach (var (source, name) in ((ItemSource, string)[])[(ItemSource.Register, "部门登记数据"), (ItemSource.Survey, "第三方调查")])
            {
                var items = _system.Items.Where(item => item.From == source && random.NextDouble() < (item.Required ? 0.985 : 0.8));
                state = Take(events, state, new SupplyItems(context, name, [.. items.Select(item => new ReportedItem(item.Code, cohort.Values[row].Of(item.Name)))]).Decide(state));
            }

            return events;
        }, ct);

    /// <summary>Evaluators verify what was submitted, correct some, and send some back.</summary>
    public ValueTask VerifyAsync(SeedCohort cohort, DateTimeOffset at, bool again, CancellationToken ct) =>
        EachAsync(cohort, at, cast.VerifierOf(cohort.Number), row => cohort.States[row].Status is SubmissionStatus.Submitted && (!again || cohort.Units[row].Fate is SeedFate.Returned), (row, context, state) =>
        {
            var (unit, random, events) = (cohort.Units[row], RandomOf(cohort, row, again ? 7 : 6), new List<SubmissionEvent>());
            var submitted = _system.Items.Where(item => state.Item(item.Code).Submitted is not null).ToArray();
            var share = again || unit.Fate is SeedFate.Accepted or SeedFate.Late ? 1 : 0.5;
            foreach (var item in submitted.Where(_ => random.NextDouble() < share))
                state = Take(events, state, Judged(context, state, item, random));
            if (!again && unit.Fate is SeedFate.Returned && submitted is not [])
                Take(events, state, new ReturnSubmission(context, [Reason(submitted[random.Next(submitted.Length)], random)]).Decide(state));
            return events;
        }, ct);

    /// <summary>What was sent back is mended and submitted once more.</summary>
    public async Task MendAsync(SeedCohort cohort, DateTimeOffset at, CancellationToken ct)
    {
        for (var row = 0; row < cohort.Units.Count && at > stage.Calendar.Deadline; row++)
        {
            if (cohort.States[row].Status is SubmissionStatus.Returned)
                await ExtendAsync(cohort.Units[row], at, "退回后补正", ct);
        }

        var binding = SeedBinding.Of(stage, cohort);
        await EachAsync(cohort, at, SeedCast.ReporterOf(cohort.Reporter), row => cohort.States[row].Status is SubmissionStatus.Returned, (row, context, state) =>
        {
            var events = new List<SubmissionEvent>();
            var item = _system.Items.First(one => one.Code == state.Reasons[0].Item);
            var value = state.Item(item.Code).Draft is { Number: > 1 and var number } && item.Type is ItemType.Integer && number - 1 >= (item.Min ?? 0) ? ItemValue.Of(number - 1) : state.Item(item.Code).Draft!.Value;
            state = Take(events, state, new ReportItems(context, [new(item.Code, value)]).Decide(state));
            state = Take(events, state, Files.For(context, cohort.Units[row], item, "补充").Decide(state));
            Take(events, state, new SubmitSubmission(context, binding[row]).Decide(state));
            return events;
        }, ct);
    }

    /// <summary>A unit gets more time.</summary>
    public ValueTask ExtendAsync(SeedUnit unit, DateTimeOffset at, string reason, CancellationToken ct) =>
        stage.DecideAsync(at, SeedCast.Coordinator, new ExtendDeadline(unit.Code, stage.Calendar.LateUntil, reason).Decide(stage.Round), ct);

    /// <summary>Panels grade; who belongs to a unit stays away.</summary>
    public async Task GradeAsync(SeedCohort cohort, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var (people, items) in ((IReadOnlyList<(string Account, string Name)>, IReadOnlyList<Item>)[])[(cast.Experts, cast.Graded), (cast.Finders, cast.Found)])
        {
            for (var i = 0; i < people.Count && items is not []; i++)
            {
                var (account, number) = (people[i].Account, i);
                await EachAsync(cohort, at, SeedCast.Evaluator(account), row => IsLookedAt(cohort, row) && stage.Round.Evaluators[account].Evaluates(cohort.Units[row].Code), (row, context, state) =>
                {
                    var events = new List<SubmissionEvent>();
                    foreach (var item in items)
                        state = Take(events, state, new GradeItem(context, item.Code, cohort.Values[row].GradeOf(item.Name, number)).Decide(state));
                    return events;
                }, ct);
            }
        }
    }

    /// <summary>Evaluators are done with what is verified and graded.</summary>
    public ValueTask AcceptAsync(SeedCohort cohort, DateTimeOffset at, CancellationToken ct)
    {
        var binding = SeedBinding.Of(stage, cohort);
        return EachAsync(cohort, at, cast.VerifierOf(cohort.Number), row => cohort.States[row].Status is SubmissionStatus.Submitted && cohort.Units[row].Fate is not (SeedFate.Pending or SeedFate.Withdrawn), (row, context, state) =>
            Decided(new AcceptSubmission(context, binding[row]).Decide(state)), ct, isLast: true);
    }

    /// <summary>Some leave the round.</summary>
    public async Task WithdrawAsync(SeedCohort cohort, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var unit in cohort.Units.Where(unit => unit.Fate is SeedFate.Withdrawn))
            await stage.DecideAsync(at, SeedCast.Coordinator, new WithdrawUnit(unit.Code, "行政区划调整，不再参加本轮评估").Decide(stage.Round), ct);
    }

    private static bool HandsIn(SeedUnit unit) => unit.Fate is not (SeedFate.Silent or SeedFate.Draft);

    private static bool IsLookedAt(SeedCohort cohort, int row) => cohort.States[row].Status is SubmissionStatus.Submitted && cohort.Units[row].Fate is not SeedFate.Pending;

    private static Result<SubmissionEvent[]> Judged(SubmissionContext context, Submission state, Item item, Random random)
    {
        var value = state.Item(item.Code).Submitted!.Value;
        var isWrong = random.NextDouble() < 0.03 && item.Type is ItemType.Integer && value.Number is > 1;
        return isWrong
            ? new CorrectItem(context, item.Code, ItemValue.Of(Math.Max(item.Min ?? 0, decimal.Floor(value.Number!.Value * 0.9m))), CorrectionReasons[random.Next(CorrectionReasons.Length)]).Decide(state)
            : new VerifyItem(context, item.Code, value).Decide(state);
    }

    private static ReturnReason Reason(Item item, Random random) => random.Next(3) switch
    {
        0 when item.Evidence is not null => new(item.Code, ReturnReasonType.EvidenceUnreadable, null),
        1 => new(item.Code, ReturnReasonType.OutsidePeriod, "只计评价周期内的数"),
        _ => new(item.Code, ReturnReasonType.ValueWrong, $"“{item.Name}”与上报台账不一致，请核对"),
    };

    private static Random RandomOf(SeedCohort cohort, int row, int step) => new(unchecked((cohort.Units[row].DrawnFrom * 13) + step));

    private static SubmissionEvent[] Decided(Result<SubmissionEvent[]> result) => result.Value ?? throw new SeedRefusedException("submission", result.Problems);

    private static Submission Take(List<SubmissionEvent> events, Submission state, Result<SubmissionEvent[]> result)
    {
        var decided = Decided(result);
        events.AddRange(decided);
        return decided.Aggregate(state, Submission.Evolve);
    }

    private ValueTask EachAsync(
        SeedCohort cohort, DateTimeOffset at, Caller by, Func<int, bool> acts, Func<int, SubmissionContext, Submission, IReadOnlyList<SubmissionEvent>> decide, CancellationToken ct, bool isLast = false)
    {
        var changes = new List<SeedChange>();
        for (var row = 0; row < cohort.Units.Count; row++)
        {
            var unit = cohort.Units[row].Code;
            if (!stage.Round.TakesPart(unit) || !acts(row))
                continue;

            var context = new SubmissionContext { Round = stage.Round, System = _system, Unit = unit, Caller = by.Account, At = at };
            if (decide(row, context, cohort.States[row]) is not [] and var events)
            {
                cohort.States[row] = events.Aggregate(cohort.States[row], Submission.Evolve);
                changes.Add(new(Submission.StreamOf(stage.Code, unit), Aggregates.Submission.Kind, events, IsLast: isLast));
            }
        }

        return stage.Writer.WriteAsync(new(at, by, changes), ct);
    }
}

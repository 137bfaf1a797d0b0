using Fadu.Application.Accounts;
using Fadu.Application.Differences;
using Fadu.Formula.Values;
using Fadu.Indicators.Differences;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Tests.Differences;

public sealed class DifferenceDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private DifferenceDesk Desk => fixture.Service.Differences;

    [Fact]
    public async Task What_a_unit_submits_and_what_evaluators_make_of_it_are_told_apart_with_who_did_it()
    {
        var stage = await new RoundStage(fixture, "split").BeginAsync();
        var empty = Later();
        await stage.SubmitAsync(stage.Jia, 50, 4);
        var submitted = Later();
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", RoundStage.V(50m)).Done();
        await stage.DoAsync(stage.Jia, "wang", (context, state) => new CorrectItem(context, "settled", RoundStage.V(3), "卷宗只有三件").Decide(state)).Done();
        await stage.VerifyAsync(stage.Jia, "zhang", "has-cases", RoundStage.V(true)).Done();
        var verified = Later();

        var reported = (await Desk.FindAsync(await fixture.AsCoordinatorAsync(), "split", stage.Jia, empty, submitted, new(Basis.Reported, null), default)).Value!;
        Shown(reported).ShouldBe("0 → 2.8: Values 2.8 (普法经费 2, 有纠纷 0, 调解成功数 0.8)");
        reported.Causes.Keys.Order().ShouldBe(["fund", "has-cases", "settled"]);
        (reported.Causes["fund"].Account, reported.Causes["fund"].Type, reported.Causes["fund"].ByReview).ShouldBe((stage.Jia, "submission_submitted", false));

        var reviewed = (await Desk.FindAsync(await fixture.AsCoordinatorAsync(), "split", stage.Jia, submitted, verified, new(Basis.Verified, null), default)).Value!;
        reviewed.Unit.Total.Parts.Select(part => part.Kind).ShouldBe([DifferenceKind.Decisions]);
        (reviewed.Causes["settled"].Account, reviewed.Causes["settled"].Type, reviewed.Causes["settled"].Reason, reviewed.Causes["settled"].ByReview)
            .ShouldBe(("wang", "item_corrected", "卷宗只有三件", true));
        reviewed.Unit.Total.Parts[0].Items.Select(item => (item.Parameter.Key, item.After)).ShouldBe(
            [("fund", Value.Of(50m)), ("has-cases", Value.Of(true)), ("settled", Value.Of(3m))]);

        // To its reporters whoever evaluated is a role without a name, also in the round where the person evaluates others.
        var told = (await Desk.FindAsync(await fixture.AsReporterAsync(stage.Jia), "split", stage.Jia, submitted, verified, new(Basis.Verified, null), default)).Value!;
        (told.Causes["settled"].Account, told.Causes["settled"].Role, told.Causes["settled"].Reason).ShouldBe((null, "evaluator", "卷宗只有三件"));
        var both = await fixture.AsAsync("li", new(Role.Reporter, stage.Jia, false), new(Role.Evaluator, null, false));
        (await Desk.FindAsync(both, "split", stage.Jia, submitted, verified, new(Basis.Verified, null), default)).Value!.Causes["fund"].Account.ShouldBeNull();

        var nothing = (await Desk.FindAsync(await fixture.AsCoordinatorAsync(), "split", stage.Jia, submitted, verified, new(Basis.Reported, null), default)).Value!;
        (nothing.Unit.Total.Parts.Count, nothing.Causes.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_revision_that_was_adopted_between_is_told_as_weights_or_formulas()
    {
        var stage = await new RoundStage(fixture, "adopted").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 4);
        var before = Later();
        var definition = stage.Definition;
        await stage.PublishAsync(definition with
        {
            FullMarks = 14,
            Indicators = [definition.Indicators[0] with { Children = [definition.Indicators[0].Children[0] with { Marks = 8 }, definition.Indicators[0].Children[1]] }, .. definition.Indicators.Skip(1)],
        });
        await fixture.Service.Rounds.AdoptAsync("adopted", 2, await stage.PreviewedAsync(2, Basis.Reported), RoundStage.Office, default).Done();
        Later();

        var found = (await Desk.FindAsync(await fixture.AsCoordinatorAsync(), "adopted", stage.Jia, before, null, new(Basis.Reported, null), default)).Value!;

        (found.RevisionBefore, found.RevisionAfter, found.Causes.Count).ShouldBe((1, 2, 0));
        found.Unit.Total.Parts.Select(part => (part.Kind, part.Marks)).ShouldBe([(DifferenceKind.Weights, 2m)]);
    }

    [Fact]
    public async Task Under_one_revision_at_both_moments_only_values_and_decisions_tell_them_apart()
    {
        var stage = await new RoundStage(fixture, "one-revision").BeginAsync();
        var before = Later();
        await stage.SubmitAsync(stage.Jia, 50, 4);
        var definition = stage.Definition;
        await stage.PublishAsync(definition with
        {
            FullMarks = 14,
            Indicators = [definition.Indicators[0] with { Children = [definition.Indicators[0].Children[0] with { Marks = 8 }, definition.Indicators[0].Children[1]] }, .. definition.Indicators.Skip(1)],
        });
        await fixture.Service.Rounds.AdoptAsync("one-revision", 2, await stage.PreviewedAsync(2, Basis.Reported), RoundStage.Office, default).Done();
        Later();

        (await TotalAsync(1)).ShouldBe("1 1 0 → 2.8 Values 2.8");
        (await TotalAsync(2)).ShouldBe("2 2 0 → 4.8 Values 4.8");
        (await Desk.FindAsync(await fixture.AsCoordinatorAsync(), "one-revision", stage.Jia, before, null, new(Basis.Reported, 7), default))
            .Problems.Select(problem => problem.Code).ShouldBe(["revision.unknown"]);

        async Task<string> TotalAsync(int revision)
        {
            var found = (await Desk.FindAsync(await fixture.AsCoordinatorAsync(), "one-revision", stage.Jia, before, null, new(Basis.Reported, revision), default)).Value!;
            var total = found.Unit.Total;
            return $"{found.RevisionBefore} {found.RevisionAfter} {total.Before} → {total.After} {string.Join(", ", total.Parts.Select(part => $"{part.Kind} {part.Marks}"))}";
        }
    }

    [Fact]
    public async Task Moments_and_units_that_make_no_sense_are_refused()
    {
        var unopened = Later();
        var stage = await new RoundStage(fixture, "refused").BeginAsync();
        var open = Later();
        var now = fixture.Clock.Now;

        (await CodesAsync("refused", stage.Jia, now, open)).ShouldBe("difference.moments");
        (await CodesAsync("refused", stage.Jia, open, now.AddDays(1))).ShouldBe("difference.moments");
        (await CodesAsync("nothing", stage.Jia, open, null)).ShouldBe("round.unknown");
        (await CodesAsync("refused", stage.Jia, unopened, null)).ShouldBe("difference.round_not_open");
        (await CodesAsync("refused", "nobody", open, null)).ShouldBe("difference.unit_not_enrolled");
    }

    private async Task<string> CodesAsync(string round, string unit, DateTimeOffset from, DateTimeOffset? to) =>
        string.Join(' ', (await Desk.FindAsync(await fixture.AsCoordinatorAsync(), round, unit, from, to, new(Basis.Reported, null), default)).Problems.Select(problem => problem.Code));

    // A moment after everything so far and before everything to come.
    private DateTimeOffset Later()
    {
        var moment = fixture.Clock.Now.AddMinutes(1);
        fixture.Clock.Now = moment.AddMinutes(1);
        return moment;
    }

    private static string Shown(ScoreDifference found) =>
        $"{found.Unit.Total.Before} → {found.Unit.Total.After}: {string.Join(", ", found.Unit.Total.Parts.Select(part => $"{part.Kind} {part.Marks} ({string.Join(", ", part.Items.Select(item => $"{item.Parameter.Name} {item.Marks}"))})"))}";
}

using Fadu.Indicators.Submissions;

namespace Fadu.Application.Tests.Statistics;

public sealed class ProgressDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Timeliness_is_told_of_submissions_that_may_be_seen_now_and_at_any_past_moment()
    {
        var stage = await new RoundStage(fixture, "timely").BeginAsync();
        var opened = fixture.Clock.Now;
        await stage.SubmitAsync(stage.Jia, 50, 5);
        fixture.Clock.Now = opened.AddDays(2);
        await stage.DoAsync(stage.Jia, "zhang", (context, state) => new ReturnSubmission(context, [new("fund", ReturnReasonType.ValueWrong, "核对")]).Decide(state)).Done();
        var (round, desk) = (await stage.RoundAsync(), fixture.Service.Progress);

        var office = (await desk.TimelinessAsync(await fixture.AsCoordinatorAsync(), round, null, default)).Value!;
        var reporter = (await desk.TimelinessAsync(await fixture.AsReporterAsync(stage.Jia), round, null, default)).Value!;
        var then = (await desk.TimelinessAsync(await fixture.AsCoordinatorAsync(), round, opened, default)).Value!;

        office.Units.Select(unit => (unit.Unit, unit.Status, unit.Reported, unit.DaysEarly, unit.Times.Returns)).ShouldBe(
        [
            (stage.Jia, SubmissionStatus.Returned, 3, 30, 1),
            (stage.Yi, SubmissionStatus.None, 0, null, 0),
            (stage.Bing, SubmissionStatus.None, 0, null, 0),
        ]);
        office.Units[0].MeanReview.ShouldBe(TimeSpan.FromDays(2));
        office.Items![0].ShouldSatisfyAllConditions(
            item => (item.Item.Code, item.Binding, item.Present, item.OnTime, item.Returned).ShouldBe(("fund", 3, 1, 1, 1)));
        (reporter.Units.Single().Unit, reporter.Items).ShouldBe((stage.Jia, null));
        then.Units[0].Status.ShouldBe(SubmissionStatus.Submitted);
        (await desk.TimelinessAsync(await fixture.AsCoordinatorAsync(), round, opened.AddDays(-1), default)).Problems.Select(problem => problem.Code).ShouldBe(["round.unknown"]);
        (await desk.TimelinessAsync(await fixture.AsCoordinatorAsync(), round, fixture.Clock.Now.AddDays(1), default)).Problems.Select(problem => problem.Code)
            .ShouldBe(["scores.as_of_future"], "what is to come is not told as if it were known");
    }

    [Fact]
    public async Task What_was_done_meanwhile_shows_the_next_time()
    {
        var stage = await new RoundStage(fixture, "timely-next").BeginAsync();
        var (sight, round, desk) = (await fixture.AsCoordinatorAsync(), await stage.RoundAsync(), fixture.Service.Progress);
        var before = (await desk.TimelinessAsync(sight, round, null, default)).Value!.Units[0];

        await stage.ReportAsync(stage.Jia, ("fund", RoundStage.V(1))).Done();

        (before.Reported, (await desk.TimelinessAsync(sight, round, null, default)).Value!.Units[0].Reported).ShouldBe((0, 1));
    }

    [Fact]
    public async Task All_who_ask_after_the_same_event_share_one_look()
    {
        var stage = await new RoundStage(fixture, "timely-shared").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", RoundStage.V(1))).Done();
        var desk = fixture.Service.Progress;

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.FindAsync(stage.Code, null, default))));
        await stage.ReportAsync(stage.Jia, ("fund", RoundStage.V(2))).Done();
        var next = await desk.FindAsync(stage.Code, null, default);

        found.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        next.ShouldNotBe(found[0]);
    }
}

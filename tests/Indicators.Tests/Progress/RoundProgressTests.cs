using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using static Fadu.Indicators.Tests.Progress.ProgressStage;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Progress;

public sealed class RoundProgressTests
{
    [Fact]
    public void Each_unit_that_takes_part_tells_how_complete_and_how_timely_it_is()
    {
        var units = With(
            [.. ProgressStage.Submitted, ("2026-03-21 09:00", new ItemVerified("fund", V(50), 1))],
            [("2026-03-05 09:00", new ItemReported("settled", V(3)))],
            new DeadlineExtended("u2", RoundStage.Moment("2026-04-05 12:00"), "停电")).Units();

        units.Select(unit => (unit.Unit, unit.Status, unit.Required, unit.Reported, unit.EvidenceAsked, unit.EvidencePresent, unit.Reviewable, unit.Verified)).ShouldBe(
        [
            // without disputes nothing about them binds
            ("u1", SubmissionStatus.Submitted, 1, 1, 1, 1, 1, 1),
            ("u2", SubmissionStatus.Draft, 3, 1, 1, 0, 0, 0),
        ]);
        units.Select(unit => (unit.Name, unit.Group, unit.Deadline, unit.Extended, unit.DaysEarly)).ShouldBe(
        [
            ("单位u1", "东", RoundStage.Deadline, false, 11),
            ("单位u2", "东", RoundStage.Moment("2026-04-05 12:00"), true, null),
        ]);
        units[0].Times.FirstSubmitted.ShouldBe(RoundStage.Moment("2026-03-20 17:00"));
        units[1].MeanReview.ShouldBeNull();
    }

    [Fact]
    public void Each_item_tells_for_how_many_units_it_is_there_and_in_time()
    {
        var items = With(
            [.. ProgressStage.Submitted, ("2026-03-21 09:00", new SubmissionReturned([WrongFund])), ("2026-03-21 10:00", new ItemGraded("site", "zhang", V("A"), 1))],
            [.. ProgressStage.Drafted, ("2026-04-02 08:00", new SubmissionSubmitted(1, true)), ("2026-04-03 08:00", new ItemVerified("fund", V(50), 1))],
            new DeadlineExtended("u2", RoundStage.Moment("2026-04-05 12:00"), "停电")).Items();

        items.Select(item => (item.Item.Code, item.Binding, item.Present, item.EvidenceAsked, item.EvidencePresent, item.Verified, item.OnTime, item.Late, item.Returned)).ShouldBe(
        [
            ("fund", 2, 2, 2, 2, 1, 1, 1, 1),
            ("has-cases", 0, 0, 0, 0, 0, 0, 0, 0),
            ("settled", 0, 0, 0, 0, 0, 0, 0, 0),
            ("site", 2, 1, 0, 0, 0, 0, 0, 0),
            ("known", 2, 0, 0, 0, 0, 0, 0, 0),
        ]);
    }

    [Fact]
    public void Evaluators_are_told_what_waits_for_them_and_for_whom_they_may()
    {
        var progress = With(ProgressStage.Submitted);

        progress.WorkOf("zhang").ShouldBe(
            [new("u1", "单位u1", ["fund"], ["site"], false, RoundStage.Moment("2026-03-20 17:00")), new("u2", "单位u2", [], ["site"], false, null)],
            new TaskComparer());
        progress.WorkOf("li").Select(task => task.Unit).ShouldBe(["u2"]);
        progress.WorkOf("nobody").ShouldBeEmpty();
        With(ProgressStage.Submitted, new EvaluatorWithdrawn("zhang")).WorkOf("zhang").ShouldBeEmpty();
    }

    [Fact]
    public void A_submission_that_is_verified_and_graded_waits_to_be_accepted()
    {
        (string, SubmissionEvent)[] verified =
        [
            .. ProgressStage.Submitted,
            ("2026-03-21 09:00", new ItemVerified("fund", V(50), 1)),
        ];
        (string, SubmissionEvent)[] graded = [.. verified, ("2026-03-21 10:00", new ItemGraded("site", "zhang", V("A"), 1))];

        With(verified).WorkOf("zhang")[0].ToAccept.ShouldBeFalse();
        var task = With(graded).WorkOf("zhang")[0];
        (task.Unit, task.ToVerify.Count, task.ToGrade.Count, task.ToAccept).ShouldBe(("u1", 0, 0, true));
        With([.. graded, ("2026-03-22 09:00", new SubmissionAccepted())]).WorkOf("zhang").Select(one => one.Unit).ShouldBe(["u2"]);
    }

    [Fact]
    public void Without_a_panel_one_grade_is_enough_whoever_gives_it()
    {
        With([], [("2026-03-21 10:00", new ItemGraded("site", "li", V("A"), 1))], new PanelDissolved("p1")).WorkOf("zhang").Select(task => task.Unit).ShouldBe(["u1"]);
    }

    private sealed class TaskComparer : IEqualityComparer<EvaluatorTask>
    {
        public bool Equals(EvaluatorTask? x, EvaluatorTask? y) => x!.ToVerify.SequenceEqual(y!.ToVerify) && x.ToGrade.SequenceEqual(y.ToGrade)
            && x with { ToVerify = [], ToGrade = [] } == y with { ToVerify = x.ToVerify, ToGrade = x.ToGrade } with { ToVerify = [], ToGrade = [] };

        public int GetHashCode(EvaluatorTask obj) => 0;
    }
}

using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using static Fadu.Indicators.Tests.Progress.ProgressStage;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Progress;

public sealed class OutstandingReaderTests
{
    private static readonly DateTimeOffset Now = RoundStage.Moment("2026-03-26 10:00");

    [Fact]
    public void A_unit_that_has_done_nothing_is_asked_for_everything_that_binds()
    {
        var unit = With(ProgressStage.Submitted).Outstanding(Now).ShouldHaveSingleItem();

        (unit.Unit, unit.Name, unit.Group, unit.Status, unit.Deadline, unit.DaysLeft, unit.Overdue, unit.Marks)
            .ShouldBe(("u2", "单位u2", "东", SubmissionStatus.None, RoundStage.Deadline, 5, false, 7.78m));
        unit.Items.ShouldBe(
        [
            // 知晓 has dropped out for want of a survey, and its mark went to the others
            new("fund", "普法经费", OutstandingKind.Missing, null, 4.45m),
            new("has-cases", "有纠纷", OutstandingKind.Missing, null, 0m),
            new("settled", "调解成功数", OutstandingKind.Missing, null, 3.33m),
        ]);
    }

    [Fact]
    public void A_draft_with_everything_has_only_to_be_submitted_and_its_marks_hang_on_that()
    {
        var unit = With(ProgressStage.Drafted, ProgressStage.Submitted).Outstanding(Now).ShouldHaveSingleItem();

        (unit.Unit, unit.Status, unit.Items.Count, unit.Marks).ShouldBe(("u1", SubmissionStatus.Draft, 0, 6.67m));
    }

    [Fact]
    public void Evidence_is_asked_for_a_value_that_says_something()
    {
        (string, SubmissionEvent)[] without = [("2026-03-02 09:00", new ItemReported("fund", V(50))), ("2026-03-02 09:20", new ItemReported("has-cases", V(false)))];
        (string, SubmissionEvent)[] zero = [("2026-03-02 09:00", new ItemReported("fund", V(0))), ("2026-03-02 09:20", new ItemReported("has-cases", V(false)))];

        With(without, ProgressStage.Submitted).Outstanding(Now)[0].Items.ShouldBe([new("fund", "普法经费", OutstandingKind.EvidenceMissing, null, 6.67m)]);
        With(zero, ProgressStage.Submitted).Outstanding(Now)[0].Items.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_sent_back_is_named_with_what_evaluators_wrote_until_it_is_changed()
    {
        var whole = new ReturnReason(null, ReturnReasonType.Other, "请重新核对");
        (string, SubmissionEvent)[] returned = [.. ProgressStage.Submitted, ("2026-03-21 09:00", new SubmissionReturned([WrongFund, whole]))];

        var unit = With(returned, ProgressStage.Submitted).Outstanding(Now)[0];
        var changed = With([.. returned, ("2026-03-22 09:00", new ItemReported("fund", V(40)))], ProgressStage.Submitted).Outstanding(Now)[0];

        (unit.Status, unit.Marks).ShouldBe((SubmissionStatus.Returned, 6.67m));
        unit.Items.ShouldBe([new("fund", "普法经费", OutstandingKind.Returned, "与决算不符", 6.67m)]);
        unit.Remarks.ShouldBe([whole]);
        (changed.Status, changed.Items.Count, changed.Marks).ShouldBe((SubmissionStatus.Draft, 0, 6.67m));
    }

    [Fact]
    public void The_deadline_is_the_units_own_and_counts_in_days_of_the_calendar()
    {
        var extended = new DeadlineExtended("u2", RoundStage.Moment("2026-04-05 12:00"), "停电");

        var late = With([], [], extended).Outstanding(RoundStage.Moment("2026-04-01 00:30"));
        var lastDay = With([], ProgressStage.Submitted).Outstanding(RoundStage.Moment("2026-03-31 23:58"))[0];

        late.Select(unit => (unit.Unit, unit.DaysLeft, unit.Overdue)).ShouldBe([("u1", -1, true), ("u2", 4, false)]);
        (lastDay.DaysLeft, lastDay.Overdue).ShouldBe((0, false));
    }

    [Fact]
    public void An_extension_to_the_end_of_time_is_read_like_any_other() =>
        With([], [], new DeadlineExtended("u2", DateTimeOffset.MaxValue, "停电")).Outstanding(RoundStage.Moment("9999-12-30 12:00"))
            .Select(unit => (unit.Unit, unit.Overdue, unit.DaysLeft)).Last().ShouldBe(("u2", false, 1));

    [Fact]
    public void Of_some_units_only_they_are_told_and_what_was_read_is_kept_for_later_moments()
    {
        var progress = With([]);
        var all = progress.Outstanding(Now);

        var some = progress.Outstanding(Now.AddDays(1), unit => unit == all[0].Unit).ShouldHaveSingleItem();

        all.Count.ShouldBe(2);
        (some.Unit, some.DaysLeft).ShouldBe((all[0].Unit, all[0].DaysLeft - 1));
        some.Items.ShouldBeSameAs(all[0].Items);
    }

    [Fact]
    public void Once_results_are_publicised_nobody_is_reminded() => With([], RoundStage.Publicised).Outstanding(Now).ShouldBeEmpty();

    [Fact]
    public void An_item_that_a_later_revision_brought_is_asked_for_after_the_submission_too()
    {
        // As if 普法经费 had not been there: it stands empty in what was submitted.
        (string, SubmissionEvent)[] before = [("2026-03-02 09:00", new ItemReported("has-cases", V(false))), ("2026-03-03 09:00", new SubmissionSubmitted(1, false))];

        var unit = With(before, ProgressStage.Submitted).Outstanding(Now)[0];

        (unit.Status, unit.Items[0].Item, unit.Items[0].Kind).ShouldBe((SubmissionStatus.Submitted, "fund", OutstandingKind.Missing));
    }
}

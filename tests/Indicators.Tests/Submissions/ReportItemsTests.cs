using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class ReportItemsTests
{
    [Fact]
    public void What_changes_is_reported() => Given(Drafted)
        .When(Report(new("fund", V(200)), new("trained", V(0.00m)), new("open", null), new("note", V("  "))).Decide)
        .Then(new ItemReported("fund", V(200)), new ItemCleared("open"));

    [Fact]
    public void The_first_value_starts_the_draft() =>
        Given().When(Report(new ReportedItem("trained", V(7))).Decide).Then(new ItemReported("trained", V(7))).Status.ShouldBe(SubmissionStatus.Draft);

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once()
    {
        var decided = Given().When(Report(
            new("fund", V(-1)), new("trained", V(1.5m)), new("open", V("也许")), new("site", V("A")), new("known", V(87)), new("cases", V(1)), new("trainde", V(3)), new("note", V("甲")), new("note", V("乙"))).Decide);

        decided.ThenRefused(
            "submission.item_twice items", "value.out_of_range fund", "value.not_whole trained", "value.not_yes_no open", "submission.wrong_source site",
            "submission.wrong_source known", "submission.wrong_source cases", "submission.unknown_item trainde");
        decided.Problems[^1].In(Language.English).ShouldBe("trainde: the index system has no item trainde; trained?");
    }

    [Fact]
    public void A_returned_submission_is_reported_on() =>
        Given(Returned).When(Report(new ReportedItem("fund", V(90))).Decide).Then(new ItemReported("fund", V(90))).Status.ShouldBe(SubmissionStatus.Draft);

    [Fact]
    public void What_was_submitted_is_not_changed()
    {
        Given(Submitted).When(Report(new("fund", V(90)), new("trained", null)).Decide).ThenRefused("submission.not_draft fund", "submission.not_draft trained");
        Given(Accepted).When(Report(new ReportedItem("fund", V(90))).Decide).ThenRefused("submission.not_draft fund");
        Given(Submitted).When(Report(new ReportedItem("fund", V(100))).Decide).ThenNothing();
    }

    [Fact]
    public void An_item_that_a_new_revision_brought_is_open_also_after_submission()
    {
        var extra = new ReportItems(Revised, [new("extra", V(5))]);

        Given(Submitted).When(extra.Decide).Then(new ItemReported("extra", V(5))).Status.ShouldBe(SubmissionStatus.Submitted);
        Given(Accepted).When(extra.Decide).Then(new ItemReported("extra", V(5))).Status.ShouldBe(SubmissionStatus.Accepted);
        Given(Submitted).When(new ReportItems(Revised, [new("extra", V(5)), new("fund", V(1))]).Decide).ThenRefused("submission.not_draft fund");
        Given(Submitted).When(new ReportItems(Revised with { SubmittedUnder = null }, [new("extra", V(5))]).Decide).ThenRefused("submission.not_draft extra");
    }

    [Fact]
    public void The_unit_has_to_take_part()
    {
        Given().When(new ReportItems(Context with { Unit = "u9" }, []).Decide).ThenRefused("submission.unit_not_enrolled unit");
        Given().When(new ReportItems(Context with { Unit = "u3" }, []).Decide).ThenRefused("submission.unit_withdrawn unit");
        Given().When(new ReportItems(Context.In([]), []).Decide).ThenRefused("round.unknown");
    }

    private static ReportItems Report(params ReportedItem[] items) => new(Context, items);
}

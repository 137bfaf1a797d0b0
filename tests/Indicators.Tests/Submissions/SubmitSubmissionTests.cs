using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class SubmitSubmissionTests
{
    private static readonly SubmitSubmission _command = new(Context, All);

    [Fact]
    public void A_complete_draft_is_submitted_once()
    {
        Given(Drafted).When(_command.Decide).Then(new SubmissionSubmitted(1, false)).Item("fund").Submitted.ShouldBe(V(100));
        Given(Submitted).When(_command.Decide).ThenNothing();
        Given(Accepted).When(_command.Decide).ThenRefused("submission.not_draft");
    }

    [Fact]
    public void Every_missing_item_and_every_missing_file_is_named() => Given(new ItemReported("fund", V(1)))
        .When(_command.Decide).ThenRefused("submission.evidence_missing fund", "submission.item_missing trained", "submission.item_missing open");

    [Fact]
    public void What_nothing_reads_that_applies_is_not_asked_for() =>
        Given(new ItemReported("fund", V(1)), new ItemReported("open", V(true))).When(new SubmitSubmission(Context, new HashSet<string> { "open", "trained" }).Decide)
            .ThenRefused("submission.item_missing trained", "submission.evidence_missing open");

    [Fact]
    public void Zero_false_and_nothing_need_no_file() =>
        Given(new ItemReported("fund", V(0.0m)), new ItemReported("trained", V(0)), new ItemReported("open", V(false))).When(_command.Decide).Then(new SubmissionSubmitted(1, false));

    [Fact]
    public void A_unit_without_anything_that_binds_submits_nothing() =>
        Given().When(new SubmitSubmission(Context, new HashSet<string>()).Decide).Then(new SubmissionSubmitted(1, false));

    [Fact]
    public void After_the_deadline_it_takes_an_extension()
    {
        var late = Context with { At = RoundStage.Deadline.AddHours(1) };

        Given(Drafted).When(new SubmitSubmission(Context with { At = RoundStage.Deadline }, All).Decide).Then(new SubmissionSubmitted(1, false));
        Given(Drafted).When(new SubmitSubmission(late, All).Decide).ThenRefused("submission.deadline_passed");
        Given(Returned).When(new SubmitSubmission(late, All).Decide).ThenRefused("submission.deadline_passed");
        Given(Drafted).When(new SubmitSubmission(late.With(new DeadlineExtended("u2", RoundStage.Deadline.AddDays(1), "灾情")), All).Decide).ThenRefused("submission.deadline_passed");
        Given(Drafted).When(new SubmitSubmission(late.With(new DeadlineExtended("u1", RoundStage.Deadline.AddDays(1), "灾情")), All).Decide).Then(new SubmissionSubmitted(1, true));
    }

    [Fact]
    public void A_value_that_no_longer_fits_is_named()
    {
        var narrowed = Context with { System = Context.System with { Items = [.. Context.System.Items.Select(item => item.Code == "fund" ? item with { Max = 50 } : item)] } };

        Given(Drafted).When(new SubmitSubmission(narrowed, All).Decide).ThenRefused("value.out_of_range fund");
    }

    [Fact]
    public void Items_that_a_new_revision_brought_are_submitted_on_their_own()
    {
        var extra = new ItemReported("extra", V(5));
        var command = new SubmitSubmission(Revised, All);

        Given([.. Verified, extra]).When(command.Decide).Then(new SubmissionSubmitted(2, false)).Item("trained").Verified.ShouldNotBeNull();
        Given([.. Accepted, extra]).When(command.Decide).Then(new SubmissionSubmitted(2, false)).Status.ShouldBe(SubmissionStatus.Submitted);
        Given(Submitted).When(command.Decide).ThenNothing();
    }

    [Fact]
    public void A_withdrawn_unit_submits_nothing() =>
        Given(Drafted).When(new SubmitSubmission(Context.With(new UnitWithdrawn("u1", "撤并")), All).Decide).ThenRefused("submission.unit_withdrawn unit");
}

using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class AcceptSubmissionTests
{
    private static readonly AcceptSubmission _command = new(Context, All);

    [Fact]
    public void What_is_verified_and_graded_is_accepted_once()
    {
        Given(Verified).When(_command.Decide).Then(new SubmissionAccepted());
        Given(Accepted).When(_command.Decide).ThenNothing();
    }

    [Fact]
    public void Everything_that_was_not_looked_at_is_named() => Given(Submitted).When(_command.Decide).ThenRefused(
        "submission.item_not_verified fund", "submission.item_not_verified trained", "submission.item_not_verified open",
        "submission.grade_missing site", "submission.grade_missing visit");

    [Fact]
    public void What_does_not_bind_is_not_waited_for() => Given(Submitted).When(new AcceptSubmission(Context, new HashSet<string> { "note", "known" }).Decide).Then(new SubmissionAccepted());

    [Fact]
    public void A_panel_is_complete_without_those_who_belong_to_the_unit()
    {
        var three = Context.With(new EvaluatorEnrolled("zhao", "赵", [], null), new PanelFormed("p1", ["zhang", "li", "wang", "zhao"], ["site"]));
        var decided = Given(Verified).When(new AcceptSubmission(three, All).Decide);

        decided.ThenRefused("submission.grade_missing site");
        decided.Problems[0].In(Language.Chinese).ShouldBe("site: “阵地评级”还缺 赵 的评定；来不了的，请协调员调整评议团");
        Given([.. Verified, new ItemGraded("site", "zhao", V("A"), 1)]).When(new AcceptSubmission(three, All).Decide).Then(new SubmissionAccepted());
    }

    [Fact]
    public void Where_the_measure_has_changed_it_is_verified_again() =>
        Given(Verified).When(new AcceptSubmission(Revised, All).Decide).ThenRefused("submission.item_not_verified fund");

    [Fact]
    public void Only_what_was_submitted_is_accepted() => Given(Returned).When(_command.Decide).ThenRefused("submission.not_submitted");
}

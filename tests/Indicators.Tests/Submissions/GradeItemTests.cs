using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class GradeItemTests
{
    private static readonly GradeItem _command = new(Context, "site", V("A"));

    [Fact]
    public void An_item_is_graded_and_graded_anew()
    {
        Given(Submitted).When(_command.Decide).Then(new ItemGraded("site", "zhang", V("A"), 1));
        Given(Verified).When(_command.Decide).Then(new ItemGraded("site", "zhang", V("A"), 1));
        Given(Verified).When((_command with { Grade = V("B") }).Decide).ThenNothing();
    }

    [Fact]
    public void A_visit_to_a_unit_that_has_reported_nothing_is_graded() =>
        Given().When(new GradeItem(Context, "visit", V(80)).Decide).Then(new ItemGraded("visit", "zhang", V(80), 1)).Status.ShouldBe(SubmissionStatus.None);

    [Fact]
    public void A_panel_grades_alone_and_without_one_everybody_does()
    {
        var other = Context.With(new EvaluatorEnrolled("zhao", "赵", [], null)) with { Caller = "zhao" };

        Given(Submitted).When((_command with { Context = other }).Decide).ThenRefused("submission.not_in_panel site");
        Given(Submitted).When(new GradeItem(other, "visit", V(80)).Decide).Then(new ItemGraded("visit", "zhao", V(80), 1));
        Given(Submitted).When((_command with { Context = other.With(new PanelDissolved("p1")) }).Decide).Then(new ItemGraded("site", "zhao", V("A"), 1));
    }

    [Fact]
    public void The_grade_fits_the_item()
    {
        Given(Submitted).When((_command with { Grade = V("E") }).Decide).ThenRefused("value.not_an_option site");
        Given(Submitted).When((_command with { Grade = V(" ") }).Decide).ThenRefused("value.blank site");
        Given(Submitted).When((_command with { Grade = default }).Decide).ThenRefused("value.blank site");
        Given(Submitted).When(new GradeItem(Context, "visit", V(101)).Decide).ThenRefused("value.out_of_range visit");
        Given(Submitted).When(new GradeItem(Context, "fund", V(1)).Decide).ThenRefused("submission.wrong_source fund");
        Given(Submitted).When(new GradeItem(Context, "gone", V(1)).Decide).ThenRefused("submission.unknown_item gone");
    }

    [Fact]
    public void What_was_accepted_is_graded_no_more() => Given(Accepted).When(_command.Decide).ThenRefused("submission.accepted site");
}

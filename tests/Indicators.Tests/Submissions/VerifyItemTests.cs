using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class VerifyItemTests
{
    private static readonly VerifyItem _command = new(Context, "fund", V(100));

    [Fact]
    public void The_submitted_value_is_verified_once()
    {
        Given(Submitted).When(_command.Decide).Then(new ItemVerified("fund", V(100), 1));
        Given(Verified).When(_command.Decide).ThenNothing();
    }

    [Fact]
    public void A_correction_can_be_taken_back_by_verifying() =>
        Given(Verified).When(new VerifyItem(Context, "open", V(false)).Decide).Then(new ItemVerified("open", V(false), 1)).Item("open").Verified.ShouldBe(new VerifiedValue(V(false), 1, null));

    [Fact]
    public void Where_the_measure_has_changed_it_is_verified_again() =>
        Given(Verified).When((_command with { Context = Revised }).Decide).Then(new ItemVerified("fund", V(100), 2));

    [Fact]
    public void No_other_value_is_verified_and_none_where_there_is_none()
    {
        Given(Submitted).When((_command with { Value = V(99) }).Decide).ThenRefused("submission.value_changed fund");
        Given(Submitted).When((_command with { Item = "note" }).Decide).ThenRefused("submission.item_missing note");
        Given(Submitted).When((_command with { Item = "site" }).Decide).ThenRefused("submission.wrong_source site");
        Given(Submitted).When((_command with { Item = "gone" }).Decide).ThenRefused("submission.unknown_item gone");
    }

    [Fact]
    public void Nothing_is_verified_before_it_is_submitted() => Given(Drafted).When(_command.Decide).ThenRefused("submission.not_submitted");

    [Theory]
    [InlineData("sun", "submission.evaluator_not_enrolled caller")]
    [InlineData("wang", "submission.evaluator_not_enrolled caller")]
    [InlineData("li", "submission.evaluator_recused caller")]
    [InlineData("zhao", "submission.evaluator_not_assigned caller")]
    public void Only_evaluators_of_the_unit_who_are_not_of_it_evaluate(string caller, string code)
    {
        var context = Context.With(new EvaluatorEnrolled("zhao", "赵", [], ["u2"])) with { Caller = caller };

        Given(Submitted).When(new VerifyItem(context, "fund", V(100)).Decide).ThenRefused(code);
        Given(Submitted).When(new CorrectItem(context, "fund", V(90), "决算").Decide).ThenRefused(code);
        Given(Submitted).When(new GradeItem(context, "site", V("A")).Decide).ThenRefused(code);
        Given(Submitted).When(new WithdrawGrade(context, "site").Decide).ThenRefused(code);
        Given(Submitted).When(new ReturnSubmission(context, [WrongFund]).Decide).ThenRefused(code);
        Given(Submitted).When(new AcceptSubmission(context, All).Decide).ThenRefused(code);
    }
}

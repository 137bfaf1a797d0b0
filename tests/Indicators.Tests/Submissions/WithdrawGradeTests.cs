using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class WithdrawGradeTests
{
    [Fact]
    public void An_evaluator_takes_the_own_grade_back_once()
    {
        Given(Verified).When(new WithdrawGrade(Context, "site").Decide).Then(new ItemGradeWithdrawn("site", "zhang")).Item("site").Grades.ShouldBeEmpty();
        Given(Submitted).When(new WithdrawGrade(Context, "site").Decide).ThenNothing();
    }

    [Fact]
    public void What_was_accepted_keeps_its_grades() => Given(Accepted).When(new WithdrawGrade(Context, "site").Decide).ThenRefused("submission.accepted site");
}

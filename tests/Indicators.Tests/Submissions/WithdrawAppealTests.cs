using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class WithdrawAppealTests
{
    private static readonly SubmissionEvent[] _appealed = [.. Accepted, new AppealFiled(1, 1, "1.1", "经费漏计一笔"), new AppealFiled(2, 1, "2", "漏计")];
    private static readonly WithdrawAppeal _command = new(Publicised, 1, "已自行核实");

    [Fact]
    public void An_appeal_is_taken_back_with_or_without_a_reason_and_waits_for_no_decision_any_more()
    {
        var state = Given(_appealed).When(_command.Decide).Then(new AppealWithdrawn(1, "已自行核实"));

        state.Appeals.ShouldBe(
        [
            new Appeal(1, 1, "1.1", "经费漏计一笔", null) { Withdrawn = true },
            new Appeal(2, 1, "2", "漏计", null),
        ]);
        state.OpenAppeals.ShouldBe(1);
        Given(_appealed).When((_command with { Number = 2, Reason = null }).Decide).Then(new AppealWithdrawn(2, null)).OpenAppeals.ShouldBe(1);
    }

    [Fact]
    public void It_is_taken_back_once_and_not_after_it_was_decided()
    {
        Given([.. _appealed, new AppealWithdrawn(1, null)]).When(_command.Decide).ThenNothing();
        Given([.. _appealed, new AppealDecided(1, null, "已计入")]).When(_command.Decide).ThenRefused("submission.appeal_decided number");
        Given(_appealed).When((_command with { Number = 3 }).Decide).ThenRefused("submission.unknown_appeal number");
    }

    [Fact]
    public void A_reason_that_is_given_says_something() =>
        Given(_appealed).When((_command with { Reason = " " }).Decide).ThenRefused("field.reason reason");

    [Fact]
    public void The_last_moment_for_appeals_does_not_matter_nor_whether_the_unit_still_takes_part()
    {
        var late = Publicised with { At = Publicised.At.AddYears(1) };

        Given(_appealed).When((_command with { Context = late }).Decide).Then(new AppealWithdrawn(1, "已自行核实"));
        Given(_appealed).When((_command with { Context = Publicised.With(new UnitWithdrawn("u1", "撤并")) }).Decide).Then(new AppealWithdrawn(1, "已自行核实"));
    }

    [Fact]
    public void Many_events_folded_at_once_take_it_back_too() =>
        Submission.Replay(Submission.None, [.. _appealed, new AppealWithdrawn(2, null)]).Appeals.Select(appeal => appeal.IsOpen).ShouldBe([true, false]);
}

using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class DecideAppealTests
{
    private static readonly SubmissionEvent[] _appealed = [.. Accepted, new AppealFiled(1, 1, "1.1", "经费漏计一笔")];
    private static readonly DecideAppeal _upheld = new() { Context = Publicised, Number = 1, Reason = "已计入" };
    private static readonly DecideAppeal _corrected = _upheld with { Correction = new("fund", V(120)), Reason = "补计一笔" };

    [Fact]
    public void The_score_is_upheld_or_a_value_corrected()
    {
        Given(_appealed).When(_upheld.Decide).Then(new AppealDecided(1, null, "已计入")).OpenAppeals.ShouldBe(0);
        Given(_appealed).When(_corrected.Decide).Then(new AppealDecided(1, new("fund", V(120)), "补计一笔")).Item("fund").Appealed.ShouldBe(V(120));
    }

    [Fact]
    public void A_grade_and_a_supplied_value_can_be_corrected_too()
    {
        Given(_appealed).When((_corrected with { Correction = new("visit", V(90)) }).Decide).Then(new AppealDecided(1, new("visit", V(90)), "补计一笔"));
        Given(_appealed).When((_corrected with { Correction = new("cases", V(0)) }).Decide).Then(new AppealDecided(1, new("cases", V(0)), "补计一笔"));
    }

    [Fact]
    public void An_appeal_is_decided_once()
    {
        SubmissionEvent[] decided = [.. _appealed, new AppealDecided(1, new("fund", V(120)), "补计一笔")];

        Given(decided).When(_corrected.Decide).ThenNothing();
        Given(decided).When(_upheld.Decide).ThenRefused("submission.appeal_decided number");
        Given(decided).When((_upheld with { Number = 2 }).Decide).ThenRefused("submission.unknown_appeal number");
    }

    [Fact]
    public void An_appeal_that_was_withdrawn_is_not_decided() =>
        Given([.. _appealed, new AppealWithdrawn(1, null)]).When(_upheld.Decide).ThenRefused("submission.appeal_withdrawn number");

    [Fact]
    public void The_correction_fits_and_changes_something()
    {
        Given(_appealed).When((_corrected with { Correction = new("fund", V(-1)), Reason = "" }).Decide).ThenRefused("value.out_of_range fund", "field.reason reason");
        Given(_appealed).When((_corrected with { Correction = new("fund", V(100)) }).Decide).ThenRefused("submission.same_value fund");
        Given(_appealed).When((_corrected with { Correction = new("gone", V(1)) }).Decide).ThenRefused("submission.unknown_item gone");
    }

    // Otherwise the round could never be closed.
    [Fact]
    public void The_appeal_of_a_unit_that_was_withdrawn_since_is_decided() =>
        Given(_appealed).When((_upheld with { Context = Publicised.With(new UnitWithdrawn("u1", "撤并")) }).Decide).Then(new AppealDecided(1, null, "已计入"));
}

using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class PubliciseResultsTests
{
    private static readonly PubliciseResults _command = new()
    {
        Revision = 1,
        Basis = Basis.Verified,
        Position = "120",
        AppealsUntil = AppealsUntil,
        Results = [Result("u1"), Result("u2")],
        OpenAppeals = 0,
        At = Moment("2026-05-01 09:00"),
    };

    private static readonly PubliciseResults _correction = _command with
    {
        Basis = Basis.Final,
        Position = "150",
        CorrectionNotice = "u1 的经费按申诉更正",
        AppealsUntil = null,
        At = Moment("2026-06-15 09:00"),
    };

    [Fact]
    public void Results_of_all_units_that_take_part_are_publicised()
    {
        var round = Given(Running).When(_command.Decide).Then(Publicised);

        (round.Status, round.Publication).ShouldBe((RoundStatus.Publicised, new Publication(1, 1, Basis.Verified, "120", AppealsUntil, null)));
    }

    [Fact]
    public void The_same_again_changes_nothing() => Given([.. Running, Publicised]).When(_command.Decide).ThenNothing();

    [Fact]
    public void A_later_publication_says_what_it_corrects() => Given([.. Running, Publicised]).When(_correction.Decide)
        .Then(Publicised with { Number = 2, Basis = Basis.Final, Position = "150", CorrectionNotice = "u1 的经费按申诉更正", AppealsUntil = null });

    [Fact]
    public void A_correction_without_a_notice_and_a_notice_without_a_correction_are_refused()
    {
        var silent = Given([.. Running, Publicised]).When((_correction with { CorrectionNotice = null }).Decide);
        silent.ThenRefused("field.reason correctionNotice");
        silent.Problems[0].Message.Chinese.ShouldBe("结果已经公示过 1 次；再次公示要写更正说明，说明更正了什么");
        Given(Running).When((_command with { CorrectionNotice = "更正" }).Decide).ThenRefused("round.nothing_to_correct correctionNotice");
    }

    [Fact]
    public void The_first_publication_takes_appeals_for_some_time()
    {
        Given(Running).When((_command with { AppealsUntil = null }).Decide).ThenRefused("round.appeal_deadline_missing appealsUntil");
        Given(Running).When((_command with { AppealsUntil = _command.At }).Decide).ThenRefused("round.appeal_deadline_past appealsUntil");
    }

    [Fact]
    public void A_correction_does_not_cut_the_time_for_appeals_short()
    {
        var early = _correction with { At = Moment("2026-05-10 09:00") };

        Given([.. Running, Publicised]).When(early.Decide).ThenRefused("round.appeals_cut appealsUntil");
        Given([.. Running, Publicised]).When((early with { AppealsUntil = AppealsUntil.AddDays(-1) }).Decide).ThenRefused("round.appeals_cut appealsUntil");
        Given([.. Running, Publicised]).When((early with { AppealsUntil = AppealsUntil }).Decide)
            .Then(Publicised with { Number = 2, Basis = Basis.Final, Position = "150", CorrectionNotice = "u1 的经费按申诉更正" });
    }

    [Fact]
    public void Open_appeals_are_decided_first() => Given([.. Running, Publicised]).When((_correction with { OpenAppeals = 2 }).Decide).ThenRefused("round.appeals_open");

    [Fact]
    public void Reported_scores_and_those_of_another_revision_are_not_publicised() => Given(Running)
        .When((_command with { Basis = Basis.Reported, Revision = 2, Position = "" }).Decide)
        .ThenRefused("round.basis_not_verified basis", "round.other_revision revision", "field.name position");

    [Fact]
    public void Each_unit_that_takes_part_has_one_result()
    {
        Given(Running).When((_command with { Results = [Result("u1"), Result("u1"), Result("u3")] }).Decide)
            .ThenRefused("round.unit_twice results", "round.unit_not_enrolled u3", "round.result_missing u2");
        Given(Opened).When((_command with { Results = [] }).Decide).ThenRefused("round.no_results results");
    }
}

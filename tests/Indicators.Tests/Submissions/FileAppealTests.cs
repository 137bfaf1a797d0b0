using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class FileAppealTests
{
    private static readonly FileAppeal _command = new(Publicised, "1.1", "经费漏计一笔");
    private static readonly AppealFiled _filed = new(1, 1, "1.1", "经费漏计一笔");

    [Theory]
    [InlineData("1")]
    [InlineData("1.1")]
    [InlineData("V1")]
    public void A_unit_appeals_against_an_indicator_or_a_rule(string code) =>
        Given(Accepted).When((_command with { Indicator = code }).Decide).Then(_filed with { Indicator = code }).OpenAppeals.ShouldBe(1);

    [Fact]
    public void One_appeal_about_an_indicator_waits_at_a_time()
    {
        Given(_filed).When(_command.Decide).ThenNothing();
        Given(_filed).When((_command with { Reason = "还有一笔" }).Decide).ThenRefused("submission.appeal_pending indicator");
        Given(_filed).When((_command with { Indicator = "2" }).Decide).Then(_filed with { Number = 2, Indicator = "2" });
        Given(_filed, new AppealWithdrawn(1, null)).When(_command.Decide).Then(_filed with { Number = 2 });
        Given(_filed, new AppealDecided(1, null, "已计入")).When((_command with { Reason = "还有一笔" }).Decide).Then(_filed with { Number = 2, Reason = "还有一笔" });
    }

    [Fact]
    public void An_appeal_names_an_indicator_and_a_reason() =>
        Given().When((_command with { Indicator = "9", Reason = "" }).Decide).ThenRefused("submission.unknown_indicator indicator", "field.reason reason");

    [Fact]
    public void Appeals_run_from_publication_to_their_deadline()
    {
        var last = Publicised with { At = RoundStage.AppealsUntil };

        Given().When((_command with { Context = Context }).Decide).ThenRefused("round.not_publicised");
        Given().When((_command with { Context = last }).Decide).Then(_filed);
        Given().When((_command with { Context = last with { At = last.At.AddSeconds(1) } }).Decide).ThenRefused("submission.appeals_over");
    }

    [Fact]
    public void A_publication_may_take_no_appeals() => Given()
        .When((_command with { Context = Publicised.With(RoundStage.Publicised with { Number = 2, AppealsUntil = null, CorrectionNotice = "更正" }) }).Decide)
        .ThenRefused("submission.appeals_over");
}

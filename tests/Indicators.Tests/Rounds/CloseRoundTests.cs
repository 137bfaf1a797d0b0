using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class CloseRoundTests
{
    private static readonly DateTimeOffset _after = AppealsUntil.AddDays(1);

    [Fact]
    public void A_round_is_closed_once_its_results_stand()
    {
        Given([.. Running, Publicised]).When(new CloseRound(0, _after).Decide).Then(new RoundClosed()).Status.ShouldBe(RoundStatus.Closed);
        Given([.. Running, Publicised, new RoundClosed()]).When(new CloseRound(0, _after).Decide).ThenNothing();
    }

    [Fact]
    public void Results_are_publicised_before() => Given(Running).When(new CloseRound(0, _after).Decide).ThenRefused("round.not_publicised");

    [Fact]
    public void Appeals_are_over_and_decided_before() =>
        Given([.. Running, Publicised]).When(new CloseRound(1, AppealsUntil).Decide).ThenRefused("round.appeals_open", "round.appeals_running");

    [Fact]
    public void Without_appeals_nothing_is_waited_for() =>
        Given([.. Running, Publicised, Publicised with { Number = 2, AppealsUntil = null, CorrectionNotice = "更正" }]).When(new CloseRound(0, Deadline).Decide).Then(new RoundClosed());
}

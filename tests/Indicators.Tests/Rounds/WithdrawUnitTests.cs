using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class WithdrawUnitTests
{
    [Fact]
    public void A_unit_leaves_also_after_publication() =>
        Given([.. Running, Publicised]).When(new WithdrawUnit("u1", "弄虚作假").Decide).Then(new UnitWithdrawn("u1", "弄虚作假")).TakesPart("u1").ShouldBeFalse();

    [Fact]
    public void A_unit_leaves_once() => Given(Running).When(new WithdrawUnit("u3", "又撤").Decide).ThenNothing();

    [Fact]
    public void A_stranger_cannot_leave_and_a_reason_is_given() =>
        Given(Running).When(new WithdrawUnit("u9", " ").Decide).ThenRefused("round.unit_not_enrolled u9", "field.reason reason");
}

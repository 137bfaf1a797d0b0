using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class WithdrawEvaluatorTests
{
    [Fact]
    public void An_evaluator_leaves_once()
    {
        Given(Running).When(new WithdrawEvaluator("li").Decide).Then(new EvaluatorWithdrawn("li"));
        Given(Running).When(new WithdrawEvaluator("wang").Decide).ThenNothing();
    }

    [Fact]
    public void A_stranger_cannot_leave() => Given(Running).When(new WithdrawEvaluator("sun").Decide).ThenRefused("round.evaluator_not_enrolled account");
}

using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class EraseEvaluatorTests
{
    private static readonly EraseEvaluator Erase = new("li", " 本人要求 ");

    [Fact]
    public void An_evaluator_is_erased_once_whatever_the_round_has_come_to()
    {
        foreach (var status in new[] { RoundStatus.Open, RoundStatus.Publicised, RoundStatus.Closed })
        {
            Given(Until[status]).When(Erase.Decide).Then(new EvaluatorErased("li", "本人要求"));
            Given([.. Until[status], new EvaluatorErased("li", "本人要求")]).When(Erase.Decide).ThenNothing();
        }
    }

    [Fact]
    public void The_account_takes_the_place_of_the_name_and_all_else_stays()
    {
        var (before, after) = (Fold(Running).Evaluators["li"], Fold([.. Running, new EvaluatorErased("li", "本人要求")]).Evaluators["li"]);

        after.ShouldBe(before with { Name = "li", Erased = true });
    }

    [Fact]
    public void There_is_such_an_evaluator_and_a_reason()
    {
        Given(Running).When(new EraseEvaluator("sun", "").Decide).ThenRefused("round.evaluator_not_enrolled account", "field.reason reason");
        Given().When(Erase.Decide).ThenRefused("round.unknown");
    }
}

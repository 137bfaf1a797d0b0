using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class EnrolEvaluatorTests
{
    [Fact]
    public void Units_that_he_or_she_belongs_to_are_named_by_codes() =>
        Given(Running).When(new EnrolEvaluator("zhao", "赵", ["u1", "a/b"], null).Decide).ThenRefused("field.code belongsTo");

    [Fact]
    public void A_person_evaluates() =>
        Given(Running).When(new EnrolEvaluator("zhao", "赵", ["u1"], ["u2"]).Decide).Then(new EvaluatorEnrolled("zhao", "赵", ["u1"], ["u2"]));

    [Fact]
    public void One_who_left_comes_back() =>
        Given(Running).When(new EnrolEvaluator("wang", "王", [], null).Decide).Then(new EvaluatorEnrolled("wang", "王", [], null)).Evaluators["wang"].Withdrawn.ShouldBeFalse();

    [Fact]
    public void The_same_conditions_change_nothing_and_others_replace_them()
    {
        Given(Running).When(new EnrolEvaluator("li", "李", ["u1"], ["u2"]).Decide).ThenNothing();
        Given(Running).When(new EnrolEvaluator("zhang", "张", [], null).Decide).ThenNothing();
        Given(Running).When(new EnrolEvaluator("li", "李", ["u1"], null).Decide).Then(new EvaluatorEnrolled("li", "李", ["u1"], null));
        Given(Running).When(new EnrolEvaluator("zhang", "张", [], ["u1"]).Decide).Then(new EvaluatorEnrolled("zhang", "张", [], ["u1"]));
    }

    [Fact]
    public void Nobody_is_assigned_to_the_own_unit_or_to_one_that_takes_no_part() => Given(Running)
        .When(new EnrolEvaluator("", "\n", ["u1"], ["u1", "u3"]).Decide)
        .ThenRefused("field.code account", "field.name name", "round.evaluator_recused u1", "round.unit_not_enrolled u3");
}

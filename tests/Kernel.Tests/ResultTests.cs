namespace Fadu.Kernel.Tests;

public sealed class ResultTests
{
    private static readonly Problem First = new("a", new("甲", "a"), null);
    private static readonly Problem Second = new("b", new("乙", "b"), "B1");

    [Fact]
    public void A_value_succeeds_without_problems()
    {
        Result<string> result = "done";

        result.Succeeded.ShouldBeTrue();
        result.Value.ShouldBe("done");
        result.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_problem_is_a_refusal()
    {
        Result<string> result = First;

        result.Succeeded.ShouldBeFalse();
        result.Value.ShouldBeNull();
        result.Problems.ShouldBe([First]);
    }

    [Fact]
    public void All_problems_are_kept_in_their_order()
    {
        Result<string> result = (Problem[])[Second, First];

        result.Succeeded.ShouldBeFalse();
        result.Problems.ShouldBe([Second, First]);
    }

    [Fact]
    public void A_refusal_names_at_least_one_problem() =>
        Should.Throw<ArgumentException>(() => (Result<string>)Array.Empty<Problem>()).Message.ShouldStartWith("A refusal names at least one problem.");
}

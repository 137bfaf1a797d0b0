namespace Fadu.Kernel.Tests;

public sealed class ProblemTests
{
    private static readonly Text Message = new("权重合计为 99.5", "the weights add up to 99.5");

    [Fact]
    public void The_place_goes_before_the_message()
    {
        var problem = new Problem("system.marks", Message, "A1");

        problem.In(Language.Chinese).ShouldBe("A1: 权重合计为 99.5");
        problem.In(Language.English).ShouldBe("A1: the weights add up to 99.5");
        problem.ToString().ShouldBe("A1: 权重合计为 99.5");
    }

    [Fact]
    public void A_problem_of_the_whole_has_no_place() =>
        new Problem("system.marks", Message, null).In(Language.English).ShouldBe("the weights add up to 99.5");

    [Fact]
    public void Two_are_the_same_when_code_message_and_place_are()
    {
        new Problem("a", Message, "A1").ShouldBe(new Problem("a", Message, "A1"));
        new Problem("a", Message, "A1").ShouldNotBe(new Problem("a", Message, "A2"));
    }
}

namespace Fadu.Kernel.Tests;

public sealed class TextTests
{
    private static readonly Text Both = new("缺一个值", "a value is missing");

    [Fact]
    public void It_is_given_in_the_language_asked_for()
    {
        Both.In(Language.Chinese).ShouldBe("缺一个值");
        Both.In(Language.English).ShouldBe("a value is missing");
    }

    [Fact]
    public void Nobody_asking_it_is_Chinese()
    {
        Both.ToString().ShouldBe("缺一个值");
        default(Language).ShouldBe(Language.Chinese);
    }

    [Fact]
    public void Two_are_the_same_when_both_languages_are()
    {
        new Text("缺一个值", "a value is missing").ShouldBe(Both);
        new Text("缺一个值", "missing").ShouldNotBe(Both);
    }
}

using Fadu.Host.Answers;
using Fadu.Kernel;

namespace Fadu.Host.Tests.Answers;

public sealed class RequestLanguageTests
{
    [Theory]
    [InlineData("", Language.Chinese)]
    [InlineData("en", Language.English)]
    [InlineData("en-GB, zh;q=0.9", Language.English)]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", Language.Chinese)]
    [InlineData("fr, en;q=0.5, zh;q=0.4", Language.English)]
    [InlineData("en;q=0, *", Language.Chinese)]
    [InlineData("english, de", Language.Chinese)]
    [InlineData("en;q=9, zh;q=0.1", Language.Chinese)]
    [InlineData(",,;q=,en;q=x", Language.Chinese)]
    public void The_language_is_the_preferred_one_of_the_two(string header, Language language) => RequestLanguage.Of(header).ShouldBe(language);
}

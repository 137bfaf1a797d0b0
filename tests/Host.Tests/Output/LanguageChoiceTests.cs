using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Tests.Output;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData(null, null, null, Language.Chinese)]
    [InlineData("", "", "", Language.Chinese)]
    [InlineData(null, null, "C", Language.Chinese)]
    [InlineData(null, null, "C.UTF-8", Language.Chinese)]
    [InlineData(null, null, "POSIX", Language.Chinese)]
    [InlineData(null, null, "zh_CN.UTF-8", Language.Chinese)]
    [InlineData(null, null, "en_US.UTF-8", Language.English)]
    [InlineData(null, null, "de_DE.UTF-8", Language.English)]
    [InlineData(null, "en_US.UTF-8", "zh_CN.UTF-8", Language.English)]
    [InlineData("zh_CN.UTF-8", "en_US.UTF-8", "en_US.UTF-8", Language.Chinese)]
    public void The_locale_decides_where_nobody_asks(string? all, string? messages, string? lang, Language expected) =>
        LanguageChoice.Of(["check"], Environment(all, messages, lang)).ShouldBe(expected);

    [Theory]
    [InlineData("check --lang en x.yaml", Language.English)]
    [InlineData("check --lang=en x.yaml", Language.English)]
    [InlineData("check --lang zh", Language.Chinese)]
    [InlineData("check --lang fr", Language.Chinese)]
    [InlineData("check --lang", Language.Chinese)]
    [InlineData("check -- --lang en", Language.Chinese)]
    public void The_option_goes_before_the_locale(string line, Language expected) =>
        LanguageChoice.Of(line.Split(' '), Environment(null, null, "zh_CN.UTF-8")).ShouldBe(expected);

    private static Func<string, string?> Environment(string? all, string? messages, string? lang) => name => name switch
    {
        "LC_ALL" => all,
        "LC_MESSAGES" => messages,
        "LANG" => lang,
        _ => null,
    };
}

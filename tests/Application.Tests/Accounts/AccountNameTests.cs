using Fadu.Application.Accounts;

namespace Fadu.Application.Tests.Accounts;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData(" Zhang.San@Sifa ", "zhang.san@sifa", true)]
    [InlineData("A", "a", true)]
    [InlineData("9_-", "9_-", true)]
    [InlineData("", "", false)]
    [InlineData(null, "", false)]
    [InlineData(".a", ".a", false)]
    [InlineData("a b", "a b", false)]
    [InlineData("a/b", "a/b", false)]
    [InlineData("张三", "张三", false)]
    [InlineData("ａ", "ａ", false)]
    public void A_name_is_kept_in_lower_case(string? typed, string kept, bool isName)
    {
        AccountName.Of(typed).ShouldBe(kept);
        AccountName.IsName(AccountName.Of(typed)).ShouldBe(isName);
    }

    [Fact]
    public void A_name_has_at_most_64_characters_and_no_capitals()
    {
        AccountName.IsName(new string('a', 64)).ShouldBeTrue();
        AccountName.IsName(new string('a', 65)).ShouldBeFalse();
        AccountName.IsName("Zhang").ShouldBeFalse();
    }
}

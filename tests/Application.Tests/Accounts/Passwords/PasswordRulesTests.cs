using Fadu.Application.Accounts.Passwords;

namespace Fadu.Application.Tests.Accounts.Passwords;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct horse battery", "")]
    [InlineData("Tr0ub4do", "")]
    [InlineData("tr0ub4do", "password.short")]
    [InlineData("普法工作要抓实抓细抓到位", "")]
    [InlineData("普法工作手册Ab1", "")]
    [InlineData("Ab1$xyz", "password.short")]
    [InlineData("", "password.short password.common")]
    [InlineData(null, "password.text")]
    [InlineData("Password123!", "password.common")]
    [InlineData("123456789012", "password.common")]
    [InlineData("Aa1Aa1Aa1Aa1", "password.common")]
    [InlineData("my zhang-1 password", "password.account")]
    [InlineData("MY ZHANG-1 PASSWORD", "password.account")]
    public void What_everybody_guesses_and_what_is_short_is_refused(string? password, string codes) =>
        string.Join(' ', PasswordRules.Check(password, "zhang-1", "password").Select(problem => problem.Code)).ShouldBe(codes);

    [Fact]
    public void Half_a_character_is_no_text() => PasswordRules.Check("half \ud800 a pair of it", "x1", "p").Single().Code.ShouldBe("password.text");

    [Fact]
    public void A_password_has_an_upper_bound()
    {
        var long256 = string.Concat(Enumerable.Range(0, 64).Select(i => $"w{i:00}."))[..256];

        PasswordRules.Check(long256, "x1", "p").ShouldBeEmpty();
        PasswordRules.Check(long256 + "!", "x1", "p").Single().Code.ShouldBe("password.long");
        PasswordRules.Check(new string('p', 5000), "x1", "p").Single().Code.ShouldBe("password.text");
    }

    [Fact]
    public void The_same_password_typed_on_another_keyboard_is_the_same() =>
        PasswordRules.Normalized("ｐａｓｓ e\u0301").ShouldBe(PasswordRules.Normalized("pass é"));

    [Fact]
    public void A_made_password_may_be_taken_and_comes_once()
    {
        var made = Enumerable.Range(0, 200).Select(_ => MadePassword.Draw()).ToArray();

        made.Distinct().Count().ShouldBe(made.Length);
        made.ShouldAllBe(password => PasswordRules.Check(password, "admin", "p").Count == 0);
    }
}

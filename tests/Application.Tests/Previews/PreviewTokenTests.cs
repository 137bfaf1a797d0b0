using Fadu.Application.Previews;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Tests.Previews;

public sealed class PreviewTokenTests
{
    [Theory]
    [InlineData(Basis.Reported, "reported.1:8412:90.ab12")]
    [InlineData(Basis.Verified, "verified.1:8412:90.ab12")]
    [InlineData(Basis.Final, "final.1:8412:90.ab12")]
    public void It_is_read_as_it_was_written(Basis basis, string text)
    {
        var token = new PreviewToken(basis, new(1, 8412, 90), "ab12");

        token.ToString().ShouldBe(text);
        PreviewToken.Read(text).ShouldBe(token);
    }

    [Theory]
    [InlineData("")]
    [InlineData("c0ffee")]
    [InlineData("verified.1:8412:90")]
    [InlineData("verified.1:8412:90.")]
    [InlineData("verified.1:8412.ab12")]
    [InlineData("checked.1:8412:90.ab12")]
    [InlineData("verified.1:8412:90.ab12.x")]
    public void Anything_else_is_none(string text) => PreviewToken.Read(text).ShouldBeNull();
}

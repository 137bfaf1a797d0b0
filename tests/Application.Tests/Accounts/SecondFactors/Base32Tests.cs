using System.Text;
using Fadu.Application.Accounts.SecondFactors;

namespace Fadu.Application.Tests.Accounts.SecondFactors;

public sealed class Base32Tests
{
    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY======")]
    [InlineData("fo", "MZXQ====")]
    [InlineData("foo", "MZXW6===")]
    [InlineData("foob", "MZXW6YQ=")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI======")]
    public void The_published_vectors_hold(string text, string letters)
    {
        Base32.Encode(Encoding.ASCII.GetBytes(text)).ShouldBe(letters.TrimEnd('='));
        Base32.Decode(letters).ShouldBe(Encoding.ASCII.GetBytes(text));
        Base32.Decode(letters.ToLowerInvariant().TrimEnd('=')).ShouldBe(Encoding.ASCII.GetBytes(text));
    }

    [Fact]
    public void Groups_are_read_and_other_characters_are_not()
    {
        Base32.Decode("mzxw 6ytb-oi").ShouldBe("foobar"u8.ToArray());
        Base32.Decode("MZXW1").ShouldBeNull();
        Base32.Decode("M").ShouldBeNull();
        Base32.Decode("MZXW6YTBO").ShouldBeNull();
        Base32.Decode("法").ShouldBeNull();
    }
}

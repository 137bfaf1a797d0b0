using Fadu.Host.Commands;

namespace Fadu.Host.Tests.Commands;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("2023-09-30", "2023-09-30 23:59:59")]
    [InlineData("2023-09-30 18:00", "2023-09-30 18:00:00")]
    [InlineData("2023-09-30T10:00:00Z", "2023-09-30 18:00:00")]
    [InlineData("0001-01-01", "0001-01-01 23:59:59")]
    [InlineData("9999-12-31", "9999-12-31 23:59:59")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31 23:59:59")]
    public void A_moment_is_read_and_shown_from_the_first_to_the_last_that_there_is(string text, string shown) => Moments.Show(Moments.Read(text)!.Value).ShouldBe(shown);

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("0001-01-01 00:00")]
    [InlineData("yesterday")]
    public void What_is_no_moment_is_none(string text) => Moments.Read(text).ShouldBeNull();
}

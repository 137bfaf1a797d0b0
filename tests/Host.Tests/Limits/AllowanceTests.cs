using Fadu.Host.Limits;

namespace Fadu.Host.Tests.Limits;

public sealed class AllowanceTests
{
    [Fact]
    public void One_too_many_is_told_when_to_come_again_and_others_go_on()
    {
        using var allowance = new Allowance(3);

        Enumerable.Range(0, 3).ShouldAllBe(_ => allowance.Refuse("a") == null);
        allowance.Refuse("a").ShouldNotBeNull().ShouldBeInRange(1, 20);
        allowance.Refuse("b").ShouldBeNull();
    }

    [Fact]
    public void Zero_is_no_limit()
    {
        using var allowance = new Allowance(0);

        Enumerable.Range(0, 10_000).ShouldAllBe(_ => allowance.Refuse("a") == null);
    }

    [Theory]
    [InlineData(1, 1, 60)]
    [InlineData(20, 1, 3)]
    [InlineData(60, 1, 1)]
    [InlineData(6000, 100, 1)]
    public void What_was_used_comes_back_within_a_minute(int perMinute, int tokens, int seconds)
    {
        var options = Allowance.OptionsFor(perMinute);

        (options.TokenLimit, options.TokensPerPeriod, options.ReplenishmentPeriod).ShouldBe((perMinute, tokens, TimeSpan.FromSeconds(seconds)));
    }
}

using Fadu.Indicators.Rounds;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class SampleDrawTests
{
    private static readonly string[] _units = ["510104", "510105", "510106", "510107", "510108", "510112", "510113"];

    // Computed by: for u in …; do printf 'SEED|%s' $u | sha256sum; done | sort
    [Theory]
    [InlineData("2026-03-01 双色球 08 11 17 23 29 31 05", "510104 510106 510105 510112")]
    [InlineData("", "510104 510107 510112 510108")]
    public void The_draw_can_be_repeated_by_anybody(string seed, string drawn) => string.Join(' ', SampleDraw.Of(seed, _units, 4)).ShouldBe(drawn);

    [Fact]
    public void The_order_of_the_units_does_not_matter() => SampleDraw.Of("x", _units.Reverse(), 3).ShouldBe(SampleDraw.Of("x", _units, 3));

    [Fact]
    public void No_more_are_drawn_than_there_are() => Should.Throw<ArgumentOutOfRangeException>(() => SampleDraw.Of("x", _units, 8));
}

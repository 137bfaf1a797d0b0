using Fadu.Formula.Intervals;

namespace Fadu.Formula.Tests.Intervals;

public sealed class DirectionsTests
{
    [Theory]
    [InlineData(Direction.Up, Direction.Up, Direction.Up)]
    [InlineData(Direction.Up, Direction.Down, Direction.Down)]
    [InlineData(Direction.Down, Direction.Down, Direction.Up)]
    [InlineData(Direction.None, Direction.Mixed, Direction.None)]
    [InlineData(Direction.Mixed, Direction.Up, Direction.Mixed)]
    [InlineData(Direction.Mixed, Direction.None, Direction.None)]
    public void Directions_combine_as_signs_do(Direction outer, Direction inner, Direction both) => Directions.Through(outer, inner).ShouldBe(both);

    [Fact]
    public void A_factor_turns_the_direction_by_its_sign()
    {
        Directions.OfFactor(Interval.Closed(0, 5)).ShouldBe(Direction.Up);
        Directions.OfFactor(Interval.Closed(-5, 0)).ShouldBe(Direction.Down);
        Directions.OfFactor(Interval.Point(0)).ShouldBe(Direction.None);
        Directions.OfFactor(Interval.Closed(-1, 1)).ShouldBe(Direction.Mixed);
    }

    [Fact]
    public void A_divisor_pushes_down_where_the_dividend_is_not_negative()
    {
        Directions.OfDivisor(Interval.Closed(0, 5), Interval.Closed(1, 9)).ShouldBe(Direction.Down);
        Directions.OfDivisor(Interval.Closed(0, 5), Interval.Closed(-9, -1)).ShouldBe(Direction.Down);
        Directions.OfDivisor(Interval.Closed(-5, 0), Interval.Closed(1, 9)).ShouldBe(Direction.Up);
        Directions.OfDivisor(Interval.Closed(0, 5), Interval.Closed(-1, 1)).ShouldBe(Direction.Mixed);
        Directions.Reversed(Direction.Mixed).ShouldBe(Direction.Mixed);
    }
}

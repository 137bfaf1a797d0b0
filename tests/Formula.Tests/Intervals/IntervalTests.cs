using Fadu.Formula.Intervals;

namespace Fadu.Formula.Tests.Intervals;

public sealed class IntervalTests
{
    private static readonly Interval Positive = new(0, null, true, false, false);
    private static readonly Interval Counts = new(0, 20, false, false, true);

    [Fact]
    public void An_interval_holds_its_ends_unless_they_are_open()
    {
        Interval.Closed(1, 2).Contains(1).ShouldBeTrue();
        Interval.Closed(1, 2).Contains(2.0001m).ShouldBeFalse();
        new Interval(1, 2, true, true, false).Contains(1).ShouldBeFalse();
        new Interval(1, 2, true, true, false).Contains(2).ShouldBeFalse();
        Counts.Contains(3).ShouldBeTrue();
        Counts.Contains(2.5m).ShouldBeFalse();
        Interval.Any.Contains(decimal.MinValue).ShouldBeTrue();
        Positive.Contains(0).ShouldBeFalse();
    }

    [Fact]
    public void An_interval_is_a_point_or_empty_by_its_ends()
    {
        Interval.Point(3).IsPoint.ShouldBeTrue();
        Interval.Point(3).Whole.ShouldBeTrue();
        Interval.Point(2.5m).Whole.ShouldBeFalse();
        new Interval(3, 3, true, false, false).IsEmpty.ShouldBeTrue();
        new Interval(3, 2, false, false, false).IsEmpty.ShouldBeTrue();
        Interval.Any.IsEmpty.ShouldBeFalse();
        Interval.Any.IsPoint.ShouldBeFalse();
    }

    [Fact]
    public void What_is_above_an_open_end_is_above_the_number_there()
    {
        Positive.IsAbove(0).ShouldBeTrue();
        Positive.IsAtLeast(0).ShouldBeTrue();
        Interval.Closed(0, null).IsAbove(0).ShouldBeFalse();
        Interval.Closed(null, 5).IsAtMost(5).ShouldBeTrue();
        Interval.Closed(null, 5).IsBelow(5).ShouldBeFalse();
        Interval.Any.IsAtLeast(decimal.MinValue).ShouldBeFalse();
    }

    [Fact]
    public void Whole_numbers_above_zero_begin_at_one()
    {
        Counts.Intersect(Positive).ShouldBe(new(1, 20, false, false, true));
        Counts.Intersect(new(null, 20, false, true, false)).ShouldBe(new(0, 19, false, false, true));
        Counts.Intersect(Interval.Closed(0.2m, 3.7m)).ShouldBe(new(1, 3, false, false, true));
        Counts.Intersect(Interval.Closed(0.2m, 0.7m)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void The_common_part_is_as_open_as_either()
    {
        Interval.Closed(0, 5).Intersect(new(0, 5, true, true, false)).ShouldBe(new(0, 5, true, true, false));
        Interval.Closed(0, 5).Intersect(Interval.Closed(5, 9)).ShouldBe(Interval.Closed(5, 5));
        Interval.Closed(0, 5).Intersect(new(5, 9, true, false, false)).IsEmpty.ShouldBeTrue();
        Interval.Any.Intersect(Counts).ShouldBe(Counts);
    }

    [Fact]
    public void The_union_is_as_closed_as_either()
    {
        Positive.Union(Interval.Point(0)).ShouldBe(Interval.Closed(0, null));
        Counts.Union(Interval.Point(30)).ShouldBe(new(0, 30, false, false, true));
        Counts.Union(Interval.Point(0.5m)).ShouldBe(Interval.Closed(0, 20));
        new Interval(3, 2, false, false, false).Union(Counts).ShouldBe(Counts);
        Counts.Union(new Interval(3, 3, true, false, false)).ShouldBe(Counts);
        Interval.Closed(null, 1).Union(Interval.Closed(2, null)).ShouldBe(Interval.Any);
    }

    [Fact]
    public void A_bound_is_compared_at_12_decimals()
    {
        Interval.Point(4e-13m).Snapped().ShouldBe(Interval.Closed(0, 0));
        new Interval(1 / 3m * 3, null, true, false, false).Snapped().ShouldBe(Interval.Closed(1, null));
        Positive.Snapped().ShouldBe(Positive);
    }

    [Fact]
    public void An_interval_reads_from_low_to_high()
    {
        Interval.Closed(0, 4.50m).ToString().ShouldBe("[0 … 4.5]");
        Positive.ToString().ShouldBe("(0 … ∞]");
        Interval.Any.ToString().ShouldBe("[-∞ … ∞]");
    }
}

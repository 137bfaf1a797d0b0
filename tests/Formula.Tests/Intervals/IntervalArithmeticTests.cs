using Fadu.Formula.Intervals;
using Fadu.Formula.Tests.Generation;

namespace Fadu.Formula.Tests.Intervals;

public sealed class IntervalArithmeticTests
{
    private static readonly Interval Positive = new(0, null, true, false, false);
    private static readonly Interval Empty = new(1, 0, false, false, false);

    [Fact]
    public void Ends_are_added_and_stay_open()
    {
        IntervalArithmetic.Add(Interval.Closed(1, 2), Interval.Closed(10, 20)).ShouldBe(Interval.Closed(11, 22));
        IntervalArithmetic.Add(Positive, Interval.Point(5)).ShouldBe(new(5, null, true, false, false));
        IntervalArithmetic.Subtract(Interval.Point(5), Positive).ShouldBe(new(null, 5, false, true, false));
        IntervalArithmetic.Subtract(Interval.Closed(1, 2), Interval.Closed(10, 20)).ShouldBe(Interval.Closed(-19, -8));
        IntervalArithmetic.Negate(new(1, 2, true, false, true)).ShouldBe(new(-2, -1, false, true, true));
    }

    [Fact]
    public void A_bound_beyond_decimal_is_no_bound()
    {
        IntervalArithmetic.Add(Interval.Closed(0, decimal.MaxValue), Interval.Point(1)).ShouldBe(Interval.Closed(1, null));
        IntervalArithmetic.Multiply(Interval.Closed(-2, decimal.MaxValue), Interval.Closed(3, 4)).ShouldBe(Interval.Closed(-8, null));
        IntervalArithmetic.Divide(Interval.Closed(0, decimal.MaxValue), Interval.Closed(0.1m, 1)).ShouldBe(Interval.Closed(0, null));
    }

    [Fact]
    public void Ends_that_become_one_number_do_not_leave_an_empty_range() =>
        IntervalArithmetic.Subtract(Interval.Point(1e27m), new(0, 1e-13m, false, true, false)).IsEmpty.ShouldBeFalse();

    [Fact]
    public void A_product_lies_between_the_products_of_the_ends()
    {
        IntervalArithmetic.Multiply(Interval.Closed(-2, 3), Interval.Closed(-5, 7)).ShouldBe(Interval.Closed(-15, 21));
        IntervalArithmetic.Multiply(Interval.Closed(2, 3), Interval.Any).ShouldBe(Interval.Any);
        Same(IntervalArithmetic.Multiply(Interval.Point(0), Interval.Any), Interval.Point(0));
        IntervalArithmetic.Multiply(Positive, Positive).ShouldBe(Positive);
        IntervalArithmetic.Multiply(Interval.Closed(0, null), Interval.Closed(null, 0)).ShouldBe(Interval.Closed(null, 0));
        IntervalArithmetic.Multiply(new(0, 4, false, false, true), new(1, 3, false, false, true)).ShouldBe(new(0, 12, false, false, true));
        IntervalArithmetic.Multiply(Empty, Interval.Any).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_quotient_is_exact_at_its_ends()
    {
        IntervalArithmetic.Divide(Interval.Closed(0, 9), Interval.Point(3)).ShouldBe(Interval.Closed(0, 3));
        IntervalArithmetic.Divide(Interval.Closed(2, 6), Interval.Closed(2, 3)).ShouldBe(new(2 / 3m, 3, false, false, false));
        IntervalArithmetic.Divide(Interval.Closed(2, 6), Positive).ShouldBe(Interval.Closed(0, null));
        IntervalArithmetic.Divide(Interval.Closed(-6, 6), Positive).ShouldBe(Interval.Any);
        IntervalArithmetic.Divide(Interval.Closed(2, 6), Interval.Closed(-3, -2)).ShouldBe(new(-3, -2 / 3m, false, false, false));
        Same(IntervalArithmetic.Divide(Interval.Point(7e27m), Interval.Point(7e27m)), Interval.Point(1));
    }

    [Fact]
    public void A_divisor_on_both_sides_of_zero_tells_nothing()
    {
        IntervalArithmetic.Divide(Interval.Closed(2, 6), Interval.Closed(-1, 1)).ShouldBe(Interval.Any);
        IntervalArithmetic.Divide(Interval.Closed(2, 6), Interval.Point(0)).ShouldBe(Interval.Any);
    }

    [Fact]
    public void The_greater_and_the_lesser_keep_the_nearer_ends()
    {
        IntervalArithmetic.Max(Interval.Point(0), Interval.Closed(-5, 3)).ShouldBe(Interval.Closed(0, 3));
        IntervalArithmetic.Max(Interval.Closed(null, 3), Interval.Closed(null, 5)).ShouldBe(Interval.Closed(null, 5));
        IntervalArithmetic.Min(Interval.Point(10), Interval.Closed(0, null)).ShouldBe(Interval.Closed(0, 10));
        IntervalArithmetic.Max(Positive, Interval.Point(0)).ShouldBe(new(0, null, true, false, false));
    }

    [Fact]
    public void Every_result_of_every_operation_lies_within()
    {
        var random = Seed.Of(0);
        for (var sample = 0; sample < 100_000; sample++)
        {
            var (a, b) = (Any(random), Any(random));
            var (x, y) = (Within(a, random), Within(b, random));
            if (!a.Contains(x) || !b.Contains(y))
                continue;

            Check(a, b, x, y, "+", IntervalArithmetic.Add(a, b), x + y);
            Check(a, b, x, y, "-", IntervalArithmetic.Subtract(a, b), x - y);
            Check(a, b, x, y, "*", IntervalArithmetic.Multiply(a, b), x * y);
            Check(a, b, x, y, "min", IntervalArithmetic.Min(a, b), Math.Min(x, y));
            Check(a, b, x, y, "max", IntervalArithmetic.Max(a, b), Math.Max(x, y));
            Check(a, b, x, y, "union", a.Union(b), x);
            if (y != 0)
                Check(a, b, x, y, "/", IntervalArithmetic.Divide(a, b), x / y);
            if (b.Contains(x))
                Check(a, b, x, y, "both", a.Intersect(b), x);
        }
    }

    // A point that came out of an operation is not known to be whole.
    private static void Same(Interval found, Interval expected) => (found with { Whole = expected.Whole }).ShouldBe(expected);

    private static void Check(Interval a, Interval b, decimal x, decimal y, string operation, Interval result, decimal value)
    {
        // The last digits of a quotient are rounded, those of a bound too.
        var slack = Math.Abs(value) * 1e-25m;
        if (!result.Contains(value) && !result.Contains(value + slack) && !result.Contains(value - slack))
            throw new ShouldAssertException($"{a} {operation} {b} is said to be {result}, but {x} {operation} {y} is {value}; {Seed.Say(0)}");
    }

    private static Interval Any(Random random)
    {
        var whole = random.Next(3) == 0;
        decimal? low = random.Next(5) == 0 ? null : End(random, whole);
        decimal? high = random.Next(5) == 0 ? null : (low ?? 0) + Math.Abs(End(random, whole));
        return new(low, high, !whole && low is not null && random.Next(3) == 0, !whole && high is not null && random.Next(3) == 0, whole);
    }

    private static decimal End(Random random, bool whole) => random.Next(4) switch
    {
        0 => 0,
        1 => random.Next(-5, 6),
        2 when !whole => random.Next(-500, 500) / 100m,
        _ => random.Next(-1_000_000, 1_000_000),
    };

    private static decimal Within(Interval range, Random random)
    {
        var (low, high) = (range.Low ?? (range.High ?? 0) - 1000, range.High ?? (range.Low ?? 0) + 1000);
        var value = random.Next(4) switch { 0 => low, 1 => high, _ => low + ((high - low) * random.Next(1000) / 1000) };
        return range.Whole ? decimal.Floor(value) : value;
    }
}

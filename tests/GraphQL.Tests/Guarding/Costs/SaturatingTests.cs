using Fadu.GraphQL.Guarding.Costs;

namespace Fadu.GraphQL.Tests.Guarding.Costs;

public sealed class SaturatingTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(2, 3, 5, 6)]
    [InlineData(long.MaxValue, 0, long.MaxValue, 0)]
    [InlineData(0, long.MaxValue, long.MaxValue, 0)]
    [InlineData(long.MaxValue, 1, long.MaxValue, long.MaxValue)]
    [InlineData(long.MaxValue - 1, 1, long.MaxValue, long.MaxValue - 1)]
    [InlineData(1L << 32, 1L << 31, (1L << 32) + (1L << 31), long.MaxValue)]
    [InlineData(1L << 32, (1L << 31) - 1, (1L << 32) + (1L << 31) - 1, long.MaxValue - (1L << 32) + 1)]
    public void Sums_and_products_stop_at_the_largest_number(long left, long right, long sum, long product)
    {
        Saturating.Add(left, right).ShouldBe(sum);
        Saturating.Multiply(left, right).ShouldBe(product);
    }
}

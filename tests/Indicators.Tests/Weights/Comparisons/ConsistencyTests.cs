using Fadu.Indicators.Weights.Comparisons;

namespace Fadu.Indicators.Tests.Weights.Comparisons;

public sealed class ConsistencyTests
{
    [Theory]
    [InlineData(2, "0")]
    [InlineData(3, "0.58")]
    [InlineData(9, "1.45")]
    [InlineData(12, "1.48")]
    [InlineData(15, "1.59")]
    public void Random_indices_are_Saatys(int size, string random) => Consistency.Of(size, size).ShouldBe(new(size, 0, decimal.Parse(random, System.Globalization.CultureInfo.InvariantCulture), 0));

    [Fact]
    public void Comparisons_pass_up_to_a_ratio_of_a_tenth()
    {
        new Consistency(3, 0, 0.58m, 0.1m).Passed.ShouldBeTrue();
        new Consistency(3, 0, 0.58m, 0.1000001m).Passed.ShouldBeFalse();
    }
}

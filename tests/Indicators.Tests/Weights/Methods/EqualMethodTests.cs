using Fadu.Indicators.Weights.Methods;

namespace Fadu.Indicators.Tests.Weights.Methods;

public sealed class EqualMethodTests
{
    [Fact]
    public void Every_indicator_weighs_the_same()
    {
        var weighing = new EqualMethod().Weigh(Pairwise.Some(3)).Value!;

        weighing.Weights.ShouldBe([0.333333333333m, 0.333333333333m, 0.333333333333m]);
        (weighing.Method, weighing.Summary).ShouldBe((WeightMethod.Equal, new("等权，3 项", "equal weights, 3 indicators")));
    }
}

using Fadu.Indicators.Weights.Comparisons;
using static Fadu.Indicators.Tests.Weights.Pairwise;

namespace Fadu.Indicators.Tests.Weights.Comparisons;

public sealed class ContradictionFinderTests
{
    // T. L. Saaty, "Decision-making with the AHP: Why is the principal eigenvector necessary", European Journal of Operational Research 145 (2003),
    // 85-91, mends the house with the third and the seventh criterion: 6 becomes 1/2. CR then was computed apart.
    [Fact]
    public void The_house_is_mended_where_Saaty_mends_it()
    {
        var expert = Expert("甲", "5 3 7 6 6 1/3 1/4 | 1/3 5 3 3 1/5 1/7 | 6 3 4 6 1/5 | 1/3 1/4 1/7 1/8 | 1/2 1/5 1/6 | 1/5 1/6 | 1/2");

        var found = new AhpMethod([expert]).Weigh(Some(8)).Value.ShouldBeOfType<AhpWeighing>().Experts[0].Contradiction!;

        (found with { RatioThen = decimal.Round(found.RatioThen, 4), FirstLeg = decimal.Round(found.FirstLeg, 4), SecondLeg = decimal.Round(found.SecondLeg, 4) })
            .ShouldBe(new("C", "G", 6, 0.5m, 0.0822m, "A", 0.3333m, 0.3333m));
    }
}

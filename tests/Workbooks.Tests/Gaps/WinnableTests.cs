using Fadu.Indicators.Gaps;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Gaps;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Gaps;

public sealed class WinnableTests
{
    [Fact]
    public void Half_of_the_marks_below_a_heading_that_counts_half_is_half_of_the_loss()
    {
        // 客观评价 is worth 50; the indicators below it come to 100.
        var scores = ShippedRound.Of("LZPY", 20);
        var contexts = new UnitContexts(scores);
        var gaps = Enumerable.Range(0, 20).SelectMany(row => GapFinder.Find(scores, row, contexts, showsPeers: true).Indicators).Where(gap => gap.Winnable > 0).ToArray();

        gaps.ShouldNotBeEmpty();
        foreach (var gap in gaps)
            Winnable.OfTotal(gap).ShouldBe(gap.Score.Code is "P" or "S" ? gap.Winnable : gap.Winnable / 2);
    }

    [Fact]
    public void What_is_not_known_stays_so()
    {
        var scores = ShippedRound.Of("BWZQ", 40);
        var contexts = new UnitContexts(scores);
        var gaps = Enumerable.Range(0, 40).SelectMany(row => GapFinder.Find(scores, row, contexts, showsPeers: false).Indicators).ToArray();

        gaps.Where(gap => Winnable.OfTotal(gap) is null).ShouldBe(gaps.Where(gap => gap.Winnable is null));
    }
}

using Fadu.Host.Tests.Store;

namespace Fadu.Host.Tests.Commands;

[Collection(SeededCollection.Name)]
public sealed class RebuildCommandTests(SeededDatabase seeded)
{
    [Fact]
    public void Every_round_comes_out_the_same_both_ways()
    {
        var run = seeded.Run("rebuild");

        run.Exit.ShouldBe(0, run.Error);
        run.OutLines.Count.ShouldBe(2);
        run.OutLines.ShouldAllBe(line => line.EndsWith(" 个事件，两种方法结果一致", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_that_is_not_there_is_told() =>
        seeded.Run("rebuild", "--round", "NONE").ErrorLines.ShouldBe(["--round: 没有编号为“NONE”的评估轮次，请核对编号"]);
}

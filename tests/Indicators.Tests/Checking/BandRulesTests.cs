using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class BandRulesTests
{
    [Fact]
    public void Bands_stand_best_first_and_leave_nobody_out()
    {
        Told(new("优", 9, null), new("良", 6, null), new("差", 0, null)).ShouldBeEmpty();
        Told(new("优", 9, 0.7m), new("良", 9, null), new("差", 0, null)).ShouldBeEmpty();
        Told(new("良", 6, null), new("优", 9, null), new("差", 0, null)).ShouldBe(["/bands/1/min: 等次要从高到低写：“优”的 9 比前面“良”的 6 高"]);
        Told(new("优", 9, null), new("良", 6, null)).ShouldBe(["? /bands/1: 达不到“良”的单位没有等次；请在最后加一个 min: 0 的等次"]);
        Told(new("优", 9, null), new("良", 0, 0.5m)).ShouldBe(["? /bands/1: 达不到“良”的单位没有等次；请在最后加一个 min: 0 的等次"]);
        Told(new("优", 9, null), new("良", 9, 0.7m), new("差", 0, null)).ShouldBe(["? /bands/1: 一定：没有单位能得“良”，达到它的都先得了“优”"]);
        Told(new("优", 9, null), new("优", 6, null), new("差", 0, null)).ShouldBe(["/bands/1/name: 等次“优”写了两次"]);
        Told(new("优", 9, 70), new("差", 0, null)).ShouldBe(["/bands/0/eachAtLeast: eachAtLeast 70 应在 0 和 1 之间，70% 写 0.7"]);
    }

    [Fact]
    public void Band_sets_are_checked_alike() =>
        Sketch.Told(Sketch.System with { BandSets = [new("创建/复核", [new("优", 9, null)])] }).ShouldBe(
            ["? /bandSets/创建~1复核/0: 达不到“优”的单位没有等次；请在最后加一个 min: 0 的等次"]);

    private static string[] Told(params Band[] bands) => Sketch.Told(Sketch.System with { Bands = bands });
}

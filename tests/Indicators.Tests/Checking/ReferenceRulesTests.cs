using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Tests.Checking;

public sealed class ReferenceRulesTests
{
    private static readonly IndexSystem _system = Sketch.System with
    {
        Bands = [new("优", 9, null), new("差", 0, null)],
        BandSets = [new("复核", [new("保留", 6, null), new("撤销", 0, null)])],
        Statuses = [new() { Code = "X", Name = "注销", When = "[甲] > 9", BandSets = ["复核"] }],
    };

    [Fact]
    public void A_veto_names_a_band_of_some_set()
    {
        Told(Veto() with { Band = "差" }).ShouldBe([$"? /vetoes/0/band: {Lacks("复核", "差", "撤销")}"]);
        Told(Veto() with { Band = "撤销" }).ShouldBe([$"? /vetoes/0/band: {Lacks("bands", "撤销", "差")}"]);
        Told(Veto() with { Band = "不合格" }).ShouldBe(["/vetoes/0/band: 没有叫“不合格”的等次，请写“优”、“差”、“保留”、“撤销”之一"]);
        Told(Veto() with { BandsBySet = Of("复核", "撤销") }).ShouldBeEmpty();
        Told(Veto() with { BandsBySet = Of("复核", "差") }).ShouldBe(["/vetoes/0/band/复核: 没有叫“差”的等次，请写“保留”、“撤销”之一"]);
        Told(Veto() with { BandsBySet = Of("创建", "差") }).ShouldBe(["/vetoes/0/band/创建: bandSets 里没有“创建”，请写“复核”之一"]);
        Told(Veto() with { Band = "差", Effect = VetoEffect.Commendation }).ShouldBe(["? /vetoes/0/band: effect: commendation 不改等次，band 不起作用；请删去其中一个"]);
    }

    [Fact]
    public void A_band_set_without_the_band_that_a_veto_names_is_told()
    {
        var system = _system with
        {
            BandSets = [.. _system.BandSets, new("再复核", [new("优", 6, null), new("差", 3, null), new("撤销", 0, null)])],
            Vetoes = [Veto() with { Band = "优" }],
        };

        Sketch.Told(system).ShouldBe([$"? /vetoes/0/band: {Lacks("复核", "优", "撤销")}"]);
        Sketch.Told(system with { Vetoes = [Veto() with { Band = "保留" }] }).ShouldBe(
            [$"? /vetoes/0/band: {Lacks("bands", "保留", "差")}", $"? /vetoes/0/band: {Lacks("再复核", "保留", "撤销")}"]);
        Sketch.Told(system with { Bands = [], Vetoes = [Veto() with { Band = "撤销" }] }).ShouldBeEmpty("a system without bands of its own lacks none");
        Sketch.Told(system with { BandSets = [], Statuses = [] }).ShouldBeEmpty();
        Sketch.Told(system with { Vetoes = [Veto() with { BandsBySet = Of("复核", "撤销") }] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_status_rule_names_band_sets() =>
        Sketch.Told(_system with { Statuses = [_system.Statuses[0] with { BandSets = ["复核", "创建"] }] }).ShouldBe(
            ["/statuses/0/bandSets/1: bandSets 里没有“创建”，请写“复核”之一"]);

    [Fact]
    public void An_example_names_a_band_set_and_indicators_and_fails_where_its_band_is_gone()
    {
        Example(new("例", [], "复核", null, "保留", Marks("1"))).ShouldBeEmpty();
        Example(new("例", [], "复核", null, "注销", Marks())).ShouldBeEmpty();
        Example(new("例", [], "创建", null, "保留", Marks())).ShouldBe(["/examples/0/bandSet: bandSets 里没有“创建”，请写“复核”之一"]);
        Example(new("例", [], null, null, "保留", Marks())).ShouldBeEmpty("what comes out is told when it is run");
        Example(new("例", [], null, null, null, Marks("11"))).ShouldBe(["/examples/0/marks/11: 没有编号为 11 的指标，是不是 1？"]);
    }

    private static string Lacks(string set, string band, string last) => $"“{set}”里没有等次“{band}”，那里会降到最后一等“{last}”；请写成 band: {{ 等次表名: 等次 }}";

    private static Veto Veto() => new() { Code = "V", Name = "V", When = "[甲] > 5" };

    private static Dictionary<string, string> Of(string set, string band) => new() { [set] = band };

    private static Dictionary<string, decimal> Marks(params string[] codes) => codes.ToDictionary(code => code, _ => 0m);

    private static string[] Told(Veto veto) => Sketch.Told(_system with { Vetoes = [veto] });

    private static string[] Example(UnitExample example) => Sketch.Told(_system with { Examples = [example] });
}

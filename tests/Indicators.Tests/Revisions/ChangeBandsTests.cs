using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class ChangeBandsTests
{
    private static readonly Band[] Bands = [new("优秀", 9.5m, 0.7m), new("其他", 0, null)];

    [Fact]
    public void A_table_is_replaced_whole()
    {
        Given(Started).When(new ChangeBands(null, Bands).Decide).Then(new BandsChanged(null, Bands));
        Given(Started).When(new ChangeBands("复核", Bands).Decide).Then(new BandsChanged("复核", Bands)).Draft!.Definition.BandSets.ShouldBe([new("复核", Bands)]);
    }

    [Fact]
    public void The_bands_that_it_has_change_nothing() => Given(Started).When(new ChangeBands(null, [new("优秀", 9.0m, null), new("其他", 0, null)]).Decide).ThenNothing();

    [Fact]
    public void There_is_a_draft_and_such_a_set()
    {
        Given().When(new ChangeBands(null, Bands).Decide).ThenRefused("system.unknown");
        Given(Started, First).When(new ChangeBands(null, Bands).Decide).ThenRefused("draft.none");
        Given(Started).When(new ChangeBands("创建", Bands).Decide).ThenRefused("draft.unknown_band_set bandSet");
    }
}

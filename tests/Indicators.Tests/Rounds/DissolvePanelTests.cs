using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class DissolvePanelTests
{
    [Fact]
    public void A_panel_is_dissolved_once()
    {
        Given(Running).When(new DissolvePanel("p1").Decide).Then(new PanelDissolved("p1")).Panels.ShouldBeEmpty();
        Given(Running).When(new DissolvePanel("p2").Decide).ThenNothing();
    }
}

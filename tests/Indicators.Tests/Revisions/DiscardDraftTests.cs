using Fadu.Indicators.Revisions;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class DiscardDraftTests
{
    [Fact]
    public void A_draft_is_given_up() => Given(Started).When(DiscardDraft.Decide).Then(new DraftDiscarded());

    [Fact]
    public void Without_one_nothing_changes() => Given(Started, First).When(DiscardDraft.Decide).ThenNothing();

    [Fact]
    public void The_system_is_known() => Given().When(DiscardDraft.Decide).ThenRefused("system.unknown");
}

using Fadu.Indicators.Revisions;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class StartDraftTests
{
    private static readonly RevisionPublished Second = new(2, Drafted.System with { Name = "二版" }, "改名");

    [Fact]
    public void A_draft_is_a_copy_of_the_newest_or_of_an_older_revision()
    {
        Given(Started, First, Second).When(new StartDraft(null).Decide).Then(new DraftStarted(Second.Definition, 2));
        Given(Started, First, Second).When(new StartDraft(1).Decide).Then(new DraftStarted(Drafted.System, 1));
    }

    [Fact]
    public void An_untouched_copy_is_a_draft_already() =>
        Given(Started, First, new DraftStarted(Drafted.System, 1)).When(new StartDraft(null).Decide).ThenNothing();

    [Fact]
    public void There_is_one_draft_at_a_time()
    {
        Given(Started).When(new StartDraft(null).Decide).ThenRefused("draft.exists");
        Given(Started, First, new DraftStarted(Drafted.System, 1), new MarksChanged("1", 4, null)).When(new StartDraft(1).Decide).ThenRefused("draft.exists");
    }

    [Fact]
    public void A_revision_is_one_that_was_published()
    {
        Given(Started, First).When(new StartDraft(2).Decide).ThenRefused("revision.unknown basedOn");
        Given(Started, First).When(new StartDraft(0).Decide).ThenRefused("revision.unknown basedOn");
        Given(Started, new DraftDiscarded()).When(new StartDraft(null).Decide).ThenRefused("revision.none");
        Given().When(new StartDraft(null).Decide).ThenRefused("system.unknown");
    }
}

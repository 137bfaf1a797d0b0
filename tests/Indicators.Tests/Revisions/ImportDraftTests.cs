using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class ImportDraftTests
{
    private static readonly ImportDraft Command = new(Drafted.System);

    [Fact]
    public void The_first_file_makes_the_system_known() => Given().When(Command.Decide).Then(Started);

    [Fact]
    public void A_file_replaces_the_draft()
    {
        var other = Drafted.System with { Name = "另" };

        Given(Started).When(new ImportDraft(other).Decide).Then(new DraftReplaced(other));
    }

    [Fact]
    public void Without_a_draft_it_follows_the_newest_revision()
    {
        var other = Drafted.System with { Name = "另" };

        Given(Started, First).When(new ImportDraft(other).Decide).Then(new DraftStarted(other, 1));
        Given(Started, new DraftDiscarded()).When(Command.Decide).Then(Started);
    }

    [Fact]
    public void What_stands_there_already_changes_nothing()
    {
        Given(Started).When(Command.Decide).ThenNothing();
        Given(Started, First).When(Command.Decide).ThenNothing();
    }

    [Fact]
    public void A_faulty_definition_may_be_a_draft() => Given().When(new ImportDraft(Drafted.System with { FullMarks = -1 }).Decide)
        .Then(new DraftStarted(Drafted.System with { FullMarks = -1 }, null));

    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    public void What_could_not_be_stored_is_refused(int levels)
    {
        var leaf = Sketch.Leaf("1", 5, "1") with { Examples = [new([new("甲", ["5"])], 1, null)] };
        var deep = Drafted.System with { Indicators = [Enumerable.Range(2, levels - 1).Aggregate(leaf, (below, level) => Sketch.Node($"{level}", null, below))] };

        var decided = Given().When(new ImportDraft(deep).Decide);

        if (levels > 20)
            decided.ThenRefused("draft.too_deep indicators");
        else
            decided.Then(new DraftStarted(deep, null));
    }

    [Fact]
    public void It_is_the_system_that_it_is_imported_to()
    {
        Given(Started).When(new ImportDraft(Drafted.System with { Code = "other" }).Decide).ThenRefused("system.other_code code");
        Given().When(new ImportDraft(Drafted.System with { Code = "a/b" }).Decide).ThenRefused("field.code code");
    }
}

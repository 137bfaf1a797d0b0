using System.Diagnostics;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class SystemRecordTests
{
    [Fact]
    public void Revisions_are_kept_whole_and_numbered_from_one()
    {
        var second = Drafted.System with { Name = "二版" };

        var record = Given(Started, First, new DraftStarted(Drafted.System, 1), new DraftReplaced(second), new RevisionPublished(2, second, "改名")).State;

        (record.Code, record.Latest, record.Draft).ShouldBe(("test", 2, null));
        record.Revision(1).ShouldBe(Drafted.System);
        record.Revision(2).ShouldBe(second);
        record.Revision(0).ShouldBeNull();
        record.Revision(3).ShouldBeNull();
    }

    [Fact]
    public void A_draft_is_what_the_edits_make_of_it()
    {
        Band[] bands = [new("合格", 7, null)];
        var record = Given(
            Started, new MarksChanged("1", 4, 5), new ScaleChanged("2", 10, 6), new FormulaChanged(FormulaPlace.AppliesWhen, "2", "[甲] > 1"),
            new BandsChanged(null, []), new BandsChanged("复核", bands), new ParameterChanged("std", "90%")).State;

        var (one, two) = (Drafted.System.Indicators[0], Drafted.System.Indicators[1]);
        record.ShouldBe(new SystemRecord
        {
            Code = "test",
            Draft = new(
                Drafted.System with
                {
                    Indicators = [one with { Marks = 4, OutOf = 5 }, two with { OutOf = 10, Pass = 6, AppliesWhen = "[甲] > 1" }],
                    Bands = [],
                    BandSets = [new("复核", bands)],
                    Parameters = [Drafted.System.Parameters[0] with { Value = "90%" }],
                },
                null),
        });
    }

    [Fact]
    public void A_discarded_draft_leaves_the_revisions()
    {
        var record = Given(Started, First, new DraftStarted(Drafted.System, 1), new DraftDiscarded()).State;

        (record.Latest, record.Draft).ShouldBe((1, null));
    }

    [Fact]
    public void What_cannot_have_happened_is_our_mistake()
    {
        Should.Throw<UnreachableException>(() => Given(new MarksChanged("1", 4, null)).State);
        Should.Throw<UnreachableException>(() => SystemRecord.Evolve(SystemRecord.None, new Unheard())).Message.ShouldBe("No case for Unheard.");
    }

    private sealed record Unheard : SystemEvent;
}

using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class PublishRevisionTests
{
    private static readonly PublishRevision Command = new(" 首版 ");

    [Fact]
    public void The_first_revision_is_number_one_and_ends_the_draft() => Given(Started).When(Command.Decide).Then(First).Draft.ShouldBeNull();

    [Fact]
    public void The_next_one_has_the_next_number_and_the_whole_definition()
    {
        var changed = Drafted.System with { Vetoes = [] };

        Given(Started, First, new DraftStarted(changed, 1)).When(new PublishRevision("取消否决").Decide).Then(new RevisionPublished(2, changed, "取消否决"));
    }

    [Fact]
    public void Every_fault_stops_it_and_no_warning_does()
    {
        var faulty = Drafted.System with
        {
            Decimals = 11,
            FullMarks = 12,
            Indicators = [.. Drafted.System.Indicators, Sketch.Leaf("3", 1, "Min(1, [丙])"), Sketch.Leaf("4", 0.5m, "[甲] +")],
        };

        Draft(faulty).When(Command.Decide).ThenRefused(
            "system.marks_do_not_add_up /fullMarks", "system.decimals /decimals", "formula.unknown_name 3", "formula.value_missing 4");
        Draft(Drafted.System with { Bands = [new("优秀", 9, null)], Vetoes = [] }).When(Command.Decide).Problems.ShouldBeEmpty("a gap in the bands is a warning");
    }

    [Fact]
    public void Every_failed_example_stops_it()
    {
        var leaf = Sketch.Leaf("1", 5, "Linear([甲], 0, 10)") with { Examples = [new([new("甲", ["10"])], 4, null), new([new("甲", ["4"])], 2, null), new([], 0, null)] };
        var gate = new Gate { Code = "G1", Name = "条件", When = "[甲] >= 0", Examples = [new([], true)] };

        Draft(Drafted.System with { Indicators = [leaf, Drafted.System.Indicators[1]], Gates = [gate] }).When(Command.Decide)
            .ThenRefused("example.marks 1", "example.marks 1", "example.holds G1");
    }

    [Fact]
    public void What_equals_the_newest_revision_is_not_published_again()
    {
        Given(Started, First, new DraftStarted(Drafted.System, 1)).When(Command.Decide).ThenRefused("revision.unchanged");
        Given(Started, First, new DraftStarted(Drafted.System, 1), new MarksChanged("1", 4, 5), new MarksChanged("1", 5, null)).When(Command.Decide)
            .ThenRefused("revision.unchanged");
    }

    [Fact]
    public void A_reason_is_given() => Given(Started).When(new PublishRevision(" ").Decide).ThenRefused("field.reason reason");

    [Fact]
    public void There_is_a_draft()
    {
        Given().When(Command.Decide).ThenRefused("system.unknown");
        Given(Started, First).When(new PublishRevision("").Decide).ThenRefused("draft.none", "field.reason reason");
    }
}

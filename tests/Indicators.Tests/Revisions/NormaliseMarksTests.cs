using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class NormaliseMarksTests
{
    [Fact]
    public void Marks_are_scaled_to_the_full_marks_by_largest_remainder() =>
        Normalise(10, Leaf("1", 1), Leaf("2", 1), Leaf("3", 1)).Then(new MarksChanged("1", 3.34m, 1), new MarksChanged("2", 3.33m, 1), new MarksChanged("3", 3.33m, 1));

    [Fact]
    public void What_adds_up_stays() => Normalise(10, Leaf("1", 4), Node("N", null, Leaf("2", 6))).ThenNothing();

    [Fact]
    public void A_node_hands_its_new_marks_down() =>
        Normalise(10, Node("N", 10, Leaf("1", 5), Leaf("2", 5)), Node("M", null, Leaf("3", 4), Node("O", 6, Leaf("4", 6)))).Then(
            new MarksChanged("N", 5, null), new MarksChanged("1", 2.5m, 5), new MarksChanged("2", 2.5m, 5),
            new MarksChanged("3", 2, 4), new MarksChanged("O", 3, null), new MarksChanged("4", 3, 6));

    [Fact]
    public void A_node_whose_children_do_not_add_up_keeps_its_own_marks() =>
        Normalise(10, Node("N", 6, Leaf("1", 1), Leaf("2", 2)), Leaf("3", 4)).Then(new MarksChanged("1", 2, 1), new MarksChanged("2", 4, 2));

    [Fact]
    public void Weights_below_a_mean_stay() =>
        Normalise(10, Node("N", 4, Leaf("1", 1), Leaf("2", 2)) with { Aggregate = Aggregate.Mean }).Then(new MarksChanged("N", 10, null));

    [Fact]
    public void The_normalised_draft_adds_up_exactly()
    {
        var system = Drafted.System with { FullMarks = 100, Indicators = [.. Enumerable.Range(1, 7).Select(i => Leaf($"{i}", i * 1.37m)), Node("N", null, Leaf("8", 0.01m), Leaf("9", 33))] };

        var decided = NormaliseMarks.Decide(Draft(system).State).Value!.Aggregate(Draft(system).State, SystemRecord.Evolve);

        DraftCheck.Of(decided.Draft!.Definition).Findings.ShouldNotContain(finding => finding.Code == "system.marks_do_not_add_up");
        NormaliseMarks.Decide(decided).Value.ShouldBe([]);
    }

    [Fact]
    public void There_are_marks_to_scale()
    {
        Normalise(10, Leaf("1", null), Node("N", null, Leaf("2", 1)) with { Aggregate = Aggregate.Min }).ThenRefused("draft.marks_needed 1", "draft.marks_needed N");
        Normalise(10, Leaf("1", -1), Leaf("2", 2_000_000_000)).ThenRefused("draft.marks_out_of_range 1", "draft.marks_out_of_range 2");
        Normalise(-1, Leaf("1", 1)).ThenRefused("draft.marks_out_of_range fullMarks");
        Normalise(10, Leaf("1", 0), Leaf("2", 0)).ThenRefused("draft.nothing_to_scale test");
        Normalise(10, Node("N", 10, Leaf("1", 0))).ThenRefused("draft.nothing_to_scale N");
    }

    [Fact]
    public void There_is_a_draft()
    {
        Given().When(NormaliseMarks.Decide).ThenRefused("system.unknown");
        Given(Started, First).When(NormaliseMarks.Decide).ThenRefused("draft.none");
    }

    private static Indicator Leaf(string code, decimal? marks) => Sketch.Leaf(code, marks, "Min([满分], [甲])");

    private static Indicator Node(string code, decimal? marks, params Indicator[] children) => Sketch.Node(code, marks, children);

    private static Fadu.TestSupport.Decisions.When<SystemRecord, SystemEvent> Normalise(decimal fullMarks, params Indicator[] indicators) =>
        Draft(Drafted.System with { FullMarks = fullMarks, Indicators = indicators }).When(NormaliseMarks.Decide);
}

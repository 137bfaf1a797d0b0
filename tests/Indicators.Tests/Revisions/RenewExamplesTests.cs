using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Revisions;

public sealed class RenewExamplesTests
{
    private static readonly Given[] Five = [new("甲", ["5"])];
    private static readonly Given[] Unit = [new("甲", ["10"]), new("乙", ["5"]), new("单位.人口", ["10"])];

    [Fact]
    public void Marks_are_renewed_and_those_that_come_out_stay()
    {
        var leaf = Sketch.Leaf("3", 1, "[甲] / 10", "[乙] > 0");

        Renew(leaf, [Of("5", 0.50m), Of("5", 0.4m), Of("5", 0.504m), Of("5", null), Of("", null), Both("0", 1, true), Both("0", null, null), Both("1", null, false)]).ShouldBe(
            [Of("5", 0.5m), Of("5", 0.5m), Of("5", 0.5m), Of("5", 0.5m), Of("", null), Both("0", 0.5m, false), Both("0", null, null), Both("1", 0.5m, true)]);
    }

    [Fact]
    public void The_leaves_below_a_node_and_bonuses_and_deductions_are_renewed_too()
    {
        var system = Drafted.System with
        {
            Indicators = [Sketch.Node("N", 10, Leaf("1", 2), Sketch.Node("M", 5, Leaf("2", 2)))],
            Bonuses = [new() { Code = "J1", Name = "加分", Formula = "[甲]", Cap = 1, Examples = [Of("5", 3)] }],
            Deductions = [new() { Code = "K1", Name = "扣分", Formula = "[甲] * 0.1", Examples = [Of("5", 3)] }],
        };

        Renewed(system).ShouldBe(system with
        {
            Indicators = [Sketch.Node("N", 10, Leaf("1", 2.5m), Sketch.Node("M", 5, Leaf("2", 2.5m)))],
            Bonuses = [system.Bonuses[0] with { Examples = [Of("5", 1)] }],
            Deductions = [system.Deductions[0] with { Examples = [Of("5", 0.5m)] }],
        });

        static Indicator Leaf(string code, decimal marks) => Sketch.Leaf(code, 5, "Linear([甲], 0, 10)") with { Examples = [Of("5", marks)] };
    }

    [Fact]
    public void Conditions_are_renewed()
    {
        var system = Conditions(false, false, false);

        Renewed(system).ShouldBe(Conditions(true, true, true));
        Draft(Conditions(true, true, true)).When(RenewExamples.Decide).ThenNothing();
    }

    [Fact]
    public void Of_whole_units_only_what_they_look_at_is_renewed()
    {
        var system = Drafted.System with
        {
            Vetoes = [],
            Bonuses = [],
            Deductions = [],
            Examples =
            [
                new("全看", Unit, null, 8, "优秀", Marks(("2", 3), ("1", 5))), new("不看", Unit, "复核", null, null, Marks()),
                new("等次改了名", Unit, "复核", null, "通过", Marks()), new("另一标准", [.. Unit, new("std", ["90%"])], null, 7, null, Marks(("1", 4))),
            ],
        };

        Renewed(system).ShouldBe(system with
        {
            Examples =
            [
                new("全看", Unit, null, 7.5m, "其他", Marks(("2", 2.5m), ("1", 5))), new("不看", Unit, "复核", null, null, Marks()),
                new("等次改了名", Unit, "复核", null, "合格", Marks()), new("另一标准", [.. Unit, new("std", ["90%"])], null, 7.5m, null, Marks(("1", 5))),
            ],
        });
    }

    [Fact]
    public void Where_all_come_out_nothing_happens()
    {
        Given(Started).When(RenewExamples.Decide).ThenNothing();
        Draft(Drafted.System with { Indicators = [Sketch.Leaf("1", 5, "Linear([甲], 0, 10)") with { Examples = [Of("5", 2.50m)] }, Drafted.System.Indicators[1]] })
            .When(RenewExamples.Decide).ThenNothing();
    }

    [Fact]
    public void What_nothing_comes_out_of_is_for_a_person_to_mend_and_told_all_at_once()
    {
        var leaf = Sketch.Leaf("1", 5, "Linear([甲], 0, 10)", "[乙] > 0") with { Examples = [Of("", 2), Both("0", 2, null), Both("1", 2, null)] };
        var system = Drafted.System with
        {
            Indicators = [leaf, Drafted.System.Indicators[1]],
            Bands = [],
            Vetoes = [new() { Code = "V1", Name = "否决", When = "[甲] > 9", Examples = [new([], true)] }],
            Examples = [new("例", [new("甲", ["5"]), new("乙", ["0"]), new("得分.2", ["1"])], null, 5, "优秀", Marks(("1", 5)))],
        };

        Draft(system).When(RenewExamples.Decide).ThenRefused(
            "example.marks 1", "example.marks 1", "example.holds V1",
            "example.marks /examples/0/marks/1", "example.band /examples/0/band", "example.score_given /examples/0/given/得分.2");
        Draft(system).When(RenewExamples.Decide).Problems.ShouldAllBe(problem => !problem.Message.Chinese.Contains("renewExamples"), "that is what has just been tried");
    }

    [Fact]
    public void Faults_of_the_draft_are_mended_first() =>
        Draft(Drafted.System with { FullMarks = 12, Indicators = [.. Drafted.System.Indicators, Sketch.Leaf("3", 1, "Min(1, [丙])")] }).When(RenewExamples.Decide)
            .ThenRefused("draft.has_faults", "system.marks_do_not_add_up /fullMarks", "formula.unknown_name 3");

    [Fact]
    public void There_is_a_draft()
    {
        Given().When(RenewExamples.Decide).ThenRefused("system.unknown");
        Given(Started, First).When(RenewExamples.Decide).ThenRefused("draft.none");
    }

    private static IndexSystem Renewed(IndexSystem system)
    {
        var draft = Draft(system);
        var renewed = draft.When(RenewExamples.Decide).Then([.. RenewExamples.Decide(draft.State).Value!]).Draft!.Definition;
        DraftCheck.Of(renewed).Faults.ShouldBeEmpty();
        return renewed;
    }

    private static IReadOnlyList<MarksExample> Renew(Indicator leaf, MarksExample[] examples) =>
        Renewed(Sketch.With(leaf with { Examples = examples })).Indicators[2].Examples;

    private static IndexSystem Conditions(bool veto, bool gate, bool check) => Drafted.System with
    {
        Vetoes = [new() { Code = "V1", Name = "否决", When = "[甲] > 4", Band = "其他", Examples = [new(Five, veto), new([], false)] }],
        Gates = [new() { Code = "G1", Name = "条件", When = "[甲] > 4", Examples = [new(Five, gate)] }],
        Checks = [new() { Code = "C1", Rule = "[甲] > 4", Message = "核对", Examples = [new(Five, check), new([], true)] }],
    };

    private static MarksExample Of(string value, decimal? marks) => new([new("甲", [value])], marks, null);

    private static MarksExample Both(string other, decimal? marks, bool? applies) => new([.. Five, new("乙", [other])], marks, applies);

    private static Dictionary<string, decimal> Marks(params (string Code, decimal Marks)[] marks) => marks.ToDictionary(one => one.Code, one => one.Marks);
}

using Fadu.Formula.Expressions;
using Fadu.Indicators.Differences;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Differences;

public sealed class DifferenceFinderTests(ITestOutputHelper output)
{
    private static readonly IndexSystem System = Whole(Leaf("1", 10, "Linear([x], 0, 10)", 10), Leaf("2", 20, "[y] * [单位.n] / 2", 10), Leaf("3", 10, "Linear(Ratio([z], PeerMax([z])), 0, 1)")) with
    {
        Bands = [new("好", 15, null), new("差", 0, null)],
    };

    public static TheoryData<int> Seeds => [20_261_122, 20_261_123, 20_261_124];

    [Fact]
    public void A_value_that_the_unit_reported_is_told_with_what_it_moved()
    {
        var found = Between(System, "x=2 y=1 z=1 单位.n=2", System, "x=5 y=1 z=1 单位.n=2");

        Shown(found.Total).ShouldBe("14 → 17: Values +3 (x 2 → 5 +3)");
        found.Indicators.Select(Shown).ShouldBe(["1 2 → 5: Values +3 (x 2 → 5 +3)"]);
        (found.BandBefore, found.BandAfter).ShouldBe(("差", "好"));
        found.BandSteps.ShouldBe([new(DifferenceKind.Values, "差", "好")]);
    }

    [Fact]
    public void Decisions_and_circumstances_have_parts_of_their_own()
    {
        var found = Between(System, "x=2 y=1 z=1 单位.n=2", System, "x=5 y=2 z=1 单位.n=4", parameter => parameter.Name == "y" ? DifferenceKind.Decisions : DifferenceKind.Values);

        // 2: 1 × 2 / 2 = 1 of 10, worth 2; with n = 4 worth 4; with y = 2 worth 8.
        Shown(found.Total).ShouldBe("14 → 23: Circumstances +2 (单位.n 2 → 4 +2), Values +3 (x 2 → 5 +3), Decisions +4 (y 1 → 2 +4)");
    }

    [Fact]
    public void Marks_alone_are_weights_and_nothing_else()
    {
        var heavier = System with { FullMarks = 50, Indicators = [System.Indicators[0] with { Marks = 20 }, .. System.Indicators.Skip(1)] };

        Shown(Between(System, "x=2 y=1 z=1 单位.n=2", heavier, "x=2 y=1 z=1 单位.n=2").Total).ShouldBe("14 → 16: Weights +2");
    }

    [Fact]
    public void A_formula_whose_scale_goes_with_its_marks_was_weighed_and_not_rewritten()
    {
        var (light, heavy) = (Whole(Leaf("1", 10, "PerCount([x], 1, [满分])")), Whole(Leaf("1", 20, "PerCount([x], 1, [满分])")));

        Shown(Between(light, "x=15", heavy, "x=15").Total).ShouldBe("10 → 15: Weights +5");
    }

    [Fact]
    public void Formulas_policy_parameters_and_new_indicators_are_formulas()
    {
        var rewritten = System with { Indicators = [System.Indicators[0] with { Formula = "Linear([x], 0, 5)" }, .. System.Indicators.Skip(1)] };
        var grown = System with { FullMarks = 45, Indicators = [.. System.Indicators, Leaf("4", 5, "[x]")] };

        Shown(Between(System, "x=2 y=1 z=1 单位.n=2", rewritten, "x=2 y=1 z=1 单位.n=2").Total).ShouldBe("14 → 16: Formulas +2");
        var found = Between(System, "x=2 y=1 z=1 单位.n=2", grown, "x=2 y=1 z=1 单位.n=2");
        Shown(found.Total).ShouldBe("14 → 16: Formulas +2");
        found.Indicators.Select(Shown).ShouldBe(["4 - → 2: Formulas +2"]);
    }

    [Fact]
    public void What_others_did_is_the_part_of_the_peers()
    {
        var found = Between(System, "x=2 y=1 z=1 单位.n=2", System, "x=2 y=1 z=1 单位.n=2", peerAfter: "z=4");

        Shown(found.Total).ShouldBe("14 → 6.5: Peers -7.5");
        found.Indicators.Select(Shown).ShouldBe(["3 10 → 2.5: Peers -7.5"]);
    }

    [Fact]
    public void Nothing_changed_has_no_parts()
    {
        var found = Between(System, "x=2", System, "x=2");

        found.Total.Parts.ShouldBeEmpty();
        (found.Indicators.Count, found.Bonuses.Count, found.Deductions.Count, found.BandSteps.Count).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public void A_unit_that_is_in_no_table_is_a_mistake_of_the_caller()
    {
        var plan = ScoringPlan.Compile(System.Check());
        var table = Round.Of(plan.System).Unit("甲", "x=1").Table();

        Should.Throw<ArgumentException>(() => DifferenceFinder.Find(new(plan, plan), new(table, table, table), null, "乙", _ => DifferenceKind.Values));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Parts_add_up_to_the_difference_exactly(int seed)
    {
        output.WriteLine($"seed {seed}");
        for (var run = seed; run < seed + 15; run++)
        {
            var (rounds, random) = (new RandomRounds(run), new Random(run));
            var before = ScoringPlan.Compile(rounds.System().Check());
            var after = run % 3 == 0 ? before : ScoringPlan.Compile(rounds.System().Check());
            var (one, two, three) = (rounds.Table(before.System), rounds.Table(after.System), rounds.Table(after.System));
            var units = one.Units.Select(unit => unit.Code).Intersect(two.Units.Select(unit => unit.Code)).Intersect(three.Units.Select(unit => unit.Code)).ToArray();
            var plans = new DifferencePlans(before, after);
            foreach (var unit in units)
            {
                var found = DifferenceFinder.Find(plans, new(one, two, three), "另", unit, _ => random.Next(2) == 0 ? DifferenceKind.Values : DifferenceKind.Decisions);
                var (then, now) = (before.Score(one, "另").Of(unit), after.Score(three, "另").Of(unit));
                (found.Total.Before, found.Total.After, found.BandBefore, found.BandAfter).ShouldBe((then.Total, now.Total, then.Band, now.Band), $"seed {run}");
                foreach (var figure in found.Indicators.Concat(found.Bonuses).Concat(found.Deductions).Append(found.Total))
                {
                    figure.Parts.Sum(part => part.Marks).ShouldBe((figure.After ?? 0) - (figure.Before ?? 0), $"seed {run}, {figure.Code}");
                    figure.Parts.Where(part => part.Items.Count > 0).ShouldAllBe(part => part.Items.Sum(item => item.Marks) == part.Marks);
                }

                var told = found.Indicators.Select(figure => figure.Code).ToHashSet();
                now.All().Where(indicator => !told.Contains(indicator.Code)).ShouldAllBe(indicator =>
                    then.All().Any(other => other.Code == indicator.Code) ? then.Indicator(indicator.Code).Score == indicator.Score : indicator.Score == null);
            }
        }
    }

    private static UnitDifference Between(
        IndexSystem before, string valuesBefore, IndexSystem after, string valuesAfter, Func<Parameter, DifferenceKind>? kindOf = null, string peerAfter = "z=1")
    {
        var (one, two) = (before.Check(), after.Check());
        var names = one.Parameters.Select(parameter => parameter.Parameter.Name).ToHashSet();
        return DifferenceFinder.Find(
            new(ScoringPlan.Compile(one), ScoringPlan.Compile(two)),
            new(
                Round.Of(one).Unit("甲", valuesBefore).Unit("乙", names.Contains("z") ? "z=1" : "").Table(),
                Round.Of(two).Unit("甲", valuesBefore).Unit("乙", names.Contains("z") ? "z=1" : "").Table(),
                Round.Of(two).Unit("乙", names.Contains("z") ? peerAfter : "").Unit("甲", valuesAfter).Table()),
            null,
            "甲",
            kindOf ?? (_ => DifferenceKind.Values));
    }

    private static string Shown(FigureDifference figure) =>
        $"{(figure.Code is null ? "" : $"{figure.Code} ")}{Shown(figure.Before)} → {Shown(figure.After)}{(figure.Parts.Count > 0 ? ": " : "")}{string.Join(", ", figure.Parts.Select(Shown))}";

    private static string Shown(DifferencePart part) =>
        $"{part.Kind} {Signed(part.Marks)}{(part.Items.Count > 0 ? $" ({string.Join(", ", part.Items.Select(item => $"{item.Parameter.Name} {item.Before} → {item.After} {Signed(item.Marks)}"))})" : "")}";

    private static string Signed(decimal marks) => $"{(marks >= 0 ? "+" : "")}{Fadu.Formula.Values.Numbers.Show(marks)}";

    private static string Shown(decimal? marks) => marks is { } number ? Fadu.Formula.Values.Numbers.Show(number) : "-";
}

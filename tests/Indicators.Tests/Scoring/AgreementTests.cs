using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>What must hold of every system and every table.</summary>
public sealed class AgreementTests
{
    private const int Usual = 25;

    public static TheoryData<int> Seeds => [20_231_130, 20_241_204, 20_251_204];

    [Theory, MemberData(nameof(Seeds))]
    public void The_engine_agrees_with_the_reference(int seed) => ForRandomRounds(seed, 100, (_, plan, table) =>
    {
        var bandSet = table.Units.Count % 2 == 0 ? null : "另";
        var (scores, reference) = (plan.Score(table, bandSet), new ReferenceScorer(plan.System, table));
        var outcome = new ReferenceOutcome(plan.System, table, reference, bandSet);
        for (var unit = 0; unit < table.Units.Count; unit++)
        {
            var expected = reference.Score(unit);
            foreach (var indicator in plan.System.Indicators)
            {
                var counts = reference.Counts(unit, indicator);
                (indicator.Code, scores.State(unit, indicator), Short(scores.EffectiveMarks(unit, indicator)), Short(scores.Score(unit, indicator)))
                    .ShouldBe((indicator.Code, reference.State(unit, indicator), Short(expected[indicator.Code].Marks), counts ? Short(expected[indicator.Code].Score) : null));
            }

            (scores.Total(unit), scores.Status(unit), scores.Band(unit), scores.Rank(unit)).ShouldBe(
                (outcome.Total(unit), outcome.Status(unit), outcome.Band(unit), outcome.Rank(unit)));
        }
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Effective_marks_of_children_add_up_to_their_parents_exactly(int seed) => ForRandomRounds(seed, Usual, (_, plan, table) =>
    {
        var scores = plan.Score(table, null);
        foreach (var node in plan.System.Indicators.Prepend(plan.System.Root).Where(node => !node.IsLeaf))
        {
            for (var unit = 0; unit < table.Units.Count; unit++)
            {
                var whole = node.Indicator.Aggregate is Aggregate.Sum ? scores.EffectiveMarks(unit, node)
                    : node.Children.Any(child => child.Marks > 0 && scores.Score(unit, child) is not null) ? node.Children.Sum(child => child.Marks)
                    : 0;
                node.Children.Sum(child => scores.EffectiveMarks(unit, child)).ShouldBe(whole, node.Code);
            }
        }
    });

    [Theory, MemberData(nameof(Seeds))]
    public void A_faultless_unit_gets_exactly_the_full_marks(int seed) => ForRandomRounds(seed, Usual, (_, plan, table) =>
    {
        var scores = plan.Score(table, null);
        for (var unit = 0; unit < table.Units.Count; unit++)
        {
            if (scores.Whole(unit) is { } whole)
                whole.ShouldBe(plan.System.Root.Marks);
        }
    }, Faultless);

    [Theory, MemberData(nameof(Seeds))]
    public void Scores_do_not_depend_on_the_order_of_the_rows(int seed) => ForRandomRounds(seed, Usual, (rounds, plan, table) =>
    {
        var (shuffled, from) = rounds.Shuffled(table);
        var (scores, other) = (plan.Score(table, null), plan.Score(shuffled, null));
        for (var row = 0; row < from.Length; row++)
        {
            (other.Whole(row), other.Total(row), other.Band(row), other.Rank(row)).ShouldBe((scores.Whole(from[row]), scores.Total(from[row]), scores.Band(from[row]), scores.Rank(from[row])));
            plan.System.Indicators.Select(one => other.Score(row, one)).ShouldBe(plan.System.Indicators.Select(one => scores.Score(from[row], one)));
        }
    });

    [Theory, MemberData(nameof(Seeds))]
    public void A_formula_interpreted_for_one_unit_gives_what_scoring_found(int seed) => ForRandomRounds(seed, Usual, (_, plan, table) =>
    {
        var scores = plan.Score(table, null);
        var contexts = new UnitContexts(scores);
        for (var unit = 0; unit < table.Units.Count; unit++)
        {
            foreach (var leaf in plan.System.Leaves.Where(leaf => scores.State(unit, leaf) is not IndicatorState.NotApplicable))
                leaf.Formula!.Evaluate(contexts.ForFormula(unit, leaf)).ShouldBe(scores.Result(unit, leaf), leaf.Formula.Text);

            plan.System.Vetoes.Where(veto => veto.When.Evaluate(contexts.ForCondition(unit)) is { IsMissing: false, Boolean: true }).Select(veto => veto.Rule)
                .ShouldBe(scores[unit].Vetoes);
        }
    });

    private static void ForRandomRounds(int seed, int count, Action<RandomRounds, ScoringPlan, RoundTable> check, Func<IndexSystem, IndexSystem>? change = null)
    {
        for (var run = seed; run < seed + count; run++)
        {
            try
            {
                var rounds = new RandomRounds(run);
                var drafted = rounds.System();
                var system = (change is null ? drafted : change(drafted)).Check();
                check(rounds, ScoringPlan.Compile(system), rounds.Table(system));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {run}: {failure.Message}", failure);
            }
        }
    }

    // Every leaf gives full marks, or drops out for want of a value.
    private static IndexSystem Faultless(IndexSystem system) => system with { Indicators = [.. system.Indicators.Select(Faultless)] };

    private static Indicator Faultless(Indicator indicator) => indicator.IsLeaf
        ? indicator with { Formula = "[x1] * 0 + [满分]", WhenMissing = WhenMissing.Skip }
        : indicator with { Children = [.. indicator.Children.Select(Faultless)] };

    // Both divide, in another order: the last of 28 digits may differ.
    private static decimal? Short(decimal? marks) => marks is { } number ? decimal.Round(number, 10) : null;
}

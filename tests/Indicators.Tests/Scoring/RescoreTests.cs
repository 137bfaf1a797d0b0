using System.Globalization;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>Scores after a change are those computed from scratch, and those handed out before stay as they were.</summary>
public sealed class RescoreTests
{
    private const int Rounds = 40;
    private const int Changes = 12;

    public static TheoryData<int> Seeds => [20_260_115, 20_260_606, 20_261_122];

    [Theory, MemberData(nameof(Seeds))]
    public void Whatever_changes_the_scores_are_those_computed_from_scratch(int seed)
    {
        for (var run = seed; run < seed + Rounds; run++)
        {
            var rounds = new RandomRounds(run);
            var plan = ScoringPlan.Compile(rounds.System().Check());
            var table = rounds.Table(plan.System);
            var bandSet = run % 2 == 0 ? null : "另";
            var scores = plan.Score(table, bandSet);
            for (var change = 1; change <= Changes && table.Units.Count > 0; change++)
            {
                var (before, text) = (scores, TextOf(scores));
                (table, var rows) = rounds.Changed(table);
                scores = plan.Rescore(before, table, rows);

                TextOf(scores).ShouldBe(TextOf(plan.Score(table, bandSet)), $"Seed {run}, change {change}");
                TextOf(before).ShouldBe(text, $"Seed {run}, change {change}: the scores before");
            }
        }
    }

    [Fact]
    public void What_does_not_depend_on_the_change_is_not_computed_anew()
    {
        var round = Round.Of(Whole(Leaf("1", 10, "[x]"), Leaf("2", 10, "PeerMax([z])"), Leaf("3", 10, "[得分.2] + [w]")))
            .Unit("甲", "x=1 z=2 w=1").Unit("乙", "x=3 z=4 w=2").Unit("丙", "x=1 z=2 w=1").Unit("丁", "x=1 z=2 w=1");
        var before = round.Score();
        var columns = before.Table.Columns.ToDictionary(pair => pair.Key, pair => pair.Value);
        var (x, changed) = (columns.Keys.Single(parameter => parameter.Name == "x"), new Column(FormulaType.Number, 4));
        for (var row = 0; row < 4; row++)
            changed[row] = row == 1 ? Value.Of(7m) : columns[x][row];
        columns[x] = changed;
        // Were it read, it would be another: nobody said that this row changed.
        var z = columns.Keys.Single(parameter => parameter.Name == "z");
        columns[z] = new Column(FormulaType.Number, 4);
        columns[z][1] = Value.Of(4m);

        var after = before.Plan.Rescore(before, new(before.Table.Units, columns), [1]);

        after.Score("乙", "1").ShouldBe(7);
        after.Score("乙", "2").ShouldBe(4);
        after.Score("甲", "3").ShouldBe(5);
        before.Score("乙", "1").ShouldBe(3);
    }

    [Fact]
    public void Scores_by_another_plan_or_of_other_units_can_not_be_gone_on_from()
    {
        var (one, other) = (Round.Of(Whole(Leaf("1", 10, "[x]"))).Unit("甲", "x=1"), Round.Of(Whole(Leaf("1", 10, "[x]"))).Unit("乙", "x=1"));
        var scores = one.Score();

        Should.Throw<ArgumentException>(() => ScoringPlan.Compile(one.System).Rescore(scores, one.Table(), [0])).ParamName.ShouldBe("before");
        Should.Throw<ArgumentException>(() => scores.Plan.Rescore(scores, other.Table(), [0])).ParamName.ShouldBe("table");
    }

    // Everything that can be read of them, numbers with all their places.
    internal static string TextOf(RoundScores scores)
    {
        var lines = new List<string>();
        for (var unit = 0; unit < scores.Count; unit++)
        {
            var one = scores[unit];
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Unit} {one.Total} {one.Whole} {one.Bonus} {one.Deduction} {one.Rank}/{one.Ranked}/{one.GroupSize} {one.Band} {one.BandBeforeVetoes} {one.Status?.Code} {one.BarredFromCommendation}"));
            lines.Add($"{string.Join(' ', one.Vetoes.Select(veto => veto.Code))} {string.Join(' ', one.FlaggedVetoes)} {string.Join(' ', one.FailedGates)} {string.Join(' ', one.FailedChecks.Select(check => check.Code))}");
            lines.AddRange(one.Bonuses.Concat(one.Deductions).Select(adjustment => string.Create(
                CultureInfo.InvariantCulture,
                $"{adjustment.Adjustment.Code} {adjustment.Marks} {adjustment.Result} {adjustment.MissingReason} {adjustment.Clamping}")));
            lines.AddRange(one.All().Select(indicator => string.Create(
                CultureInfo.InvariantCulture,
                $"{indicator.Code} {indicator.State} {indicator.EffectiveMarks} {indicator.Score} {indicator.Result} {indicator.MissingReason} {indicator.Clamping} {indicator.Passed}")));
            lines.AddRange(scores.Plan.Inputs.Where(input => input.Parameter.Kind is ParameterKind.Score).Select(input => $"{input.Parameter} {scores.ValueOf(unit, input.Parameter)}"));
        }

        return string.Join('\n', lines);
    }
}

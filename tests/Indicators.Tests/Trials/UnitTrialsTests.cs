using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Tests.Scoring;
using Fadu.Indicators.Trials;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Trials;

public sealed class UnitTrialsTests(ITestOutputHelper output)
{
    private const int Rounds = 50;
    private const int Ways = 6;

    public static TheoryData<int> Seeds => [20_261_122, 20_262_122];

    [Theory, MemberData(nameof(Seeds))]
    public void Whatever_is_tried_comes_out_as_scoring_the_whole_round_does(int seed)
    {
        output.WriteLine($"seed {seed}");
        var (small, whole) = (0, 0);
        for (var run = seed; run < seed + Rounds; run++)
        {
            var (rounds, random) = (new RandomRounds(run), new Random(run));
            var plan = ScoringPlan.Compile(rounds.System().Check());
            var table = rounds.Table(plan.System);
            if (table.Units.Count == 0)
                continue;

            var scores = plan.Score(table, run % 2 == 0 ? null : "另");
            var row = random.Next(table.Units.Count);
            var trials = new UnitTrials(scores, row);
            var ways = Enumerable.Range(0, Ways).Select(_ => AnyWay(plan, random)).ToArray();

            var outcomes = trials.Score(ways);

            for (var i = 0; i < ways.Length; i++)
            {
                var expected = plan.Score(With(table, row, ways[i]), scores.BandSet);
                Shown(outcomes[i].Score).ShouldBe(Shown(expected[row]), $"seed {run}, way {i}");
                (outcomes[i].Total, outcomes[i].Band, outcomes[i].Rank, outcomes[i].Ranked, outcomes[i].Status)
                    .ShouldBe((expected.Total(row), expected.Band(row), expected.Rank(row), expected.Ranked(row), expected.Status(row)), $"seed {run}, way {i}");
                foreach (var leaf in plan.System.Leaves)
                    outcomes[i].Marks(leaf).ShouldBe(expected.Score(row, leaf), $"seed {run}, way {i}");
                if (ways[i].Keys.Any(trials.TouchesOthers))
                    whole++;
                else
                    small++;
            }
        }

        // Both ways of trying have been tried.
        small.ShouldBeGreaterThan(100);
        whole.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_unit_that_a_veto_puts_last_comes_after_all_others_whatever_its_total()
    {
        var scores = Vetoed().Score();

        var found = new UnitTrials(scores, 0).Score([Values(scores, "x=9"), Values(scores, "x=9 b=true"), Values(scores, "x=2")]);

        found.Select(one => (one.Total, one.Band, one.Rank, one.Ranked)).ShouldBe([(9m, "好", 1, 4), (9m, "差", 3, 4), (2m, "差", 3, 4)]);
    }

    [Fact]
    public void The_least_total_for_a_place_equals_the_unit_that_has_it()
    {
        var trials = new UnitTrials(Vetoed().Score(), 0);

        // 乙 has 7, 丙 3; 丁 comes last with 8.
        Enumerable.Range(1, 3).Select(trials.LeastTotalFor).ShouldBe([7, 3, null]);
        (trials.RankOf(7, false), trials.RankOf(6.99m, false), trials.RankOf(2.99m, false), trials.RankOf(9, true), trials.RankOf(8, true), trials.RankOf(7, true))
            .ShouldBe((1, 2, 3, 3, 3, 4));
    }

    [Fact]
    public void Every_unit_stands_among_the_others_as_if_they_alone_were_counted()
    {
        var round = Round.Of(Vetoed().System);
        for (var i = 0; i < 40; i++)
            round.Unit($"{i}", $"x={i % 7} b={(i % 5 == 0 ? "true" : "false")}", i % 3 == 0 ? "一" : "二");
        var scores = round.Score();

        for (var row = 0; row < scores.Count; row++)
        {
            var (own, trials) = (row, new UnitTrials(scores, row));
            var others = Enumerable.Range(0, scores.Count).Where(other => other != own && scores.Groups.Of[other] == scores.Groups.Of[own]).ToLookup(scores.Outcome.ComesLast, other => scores.Total(other)!.Value);
            decimal?[] best = [.. others[false].OrderDescending()];
            for (var total = -0.5m; total < 8; total += 0.5m)
            {
                trials.RankOf(total, comesLast: false).ShouldBe(1 + best.Count(one => one > total), $"{row}, {total}");
                trials.RankOf(total, comesLast: true).ShouldBe(1 + best.Length + others[true].Count(one => one > total), $"{row}, {total}");
            }

            Enumerable.Range(1, best.Length + 2).Select(trials.LeastTotalFor).ShouldBe([.. best, null, null], $"{row}");
        }
    }

    [Fact]
    public void Where_the_group_reads_the_value_the_others_move_too()
    {
        var scores = Round.Of(Whole(Leaf("1", 10, "Linear(Ratio([x], PeerMax([x])), 0, 1)"), Leaf("2", 10, "[y]")))
            .Unit("甲", "x=1 y=1").Unit("乙", "x=4 y=2").Score();
        var trials = new UnitTrials(scores, 0);

        var found = trials.Score([Values(scores, "x=8"), Values(scores, "y=9")]);

        // With 8 the other falls from 10 to 5 and is overtaken; 2 + 5 against 10 + 1.
        found.Select(one => (one.Total, one.Rank)).ShouldBe([(11m, 1), (11.5m, 2)]);
        (trials.TouchesOthers(Named(scores, "x")), trials.TouchesOthers(Named(scores, "y")), trials.DependsOnPeers).ShouldBe((true, false, true));
        (trials.Now.Total, trials.Now.Rank, trials.Now.Ranked).ShouldBe((3.5m, 2, 2));
    }

    private static Round Vetoed() => Round.Of(Whole(Leaf("1", 10, "[x]")) with
    {
        Bands = [new("好", 5, null), new("差", 0, null)],
        Vetoes = [new() { Code = "V", Name = "V", When = "[b]" }],
    }).Unit("甲", "x=1 b=false").Unit("乙", "x=7 b=false").Unit("丙", "x=3 b=false").Unit("丁", "x=8 b=true");

    private static Parameter Named(RoundScores scores, string name) => scores.Plan.System.Parameters.Single(one => one.Parameter.Name == name).Parameter;

    private static Dictionary<Parameter, Value> Values(RoundScores scores, string text) =>
        Round.Of(scores.Plan.System).Unit("u", text).Table().Columns.ToDictionary(pair => pair.Key, pair => pair.Value[0]);

    private static Dictionary<Parameter, Value> AnyWay(ScoringPlan plan, Random random)
    {
        var way = new Dictionary<Parameter, Value>();
        foreach (var one in plan.System.Parameters.Where(_ => random.Next(4) == 0))
        {
            var (parameter, missing) = (one.Parameter, Value.None(one.Parameter.Type, MissingReason.NotReported));
            way[parameter] = random.Next(6) == 0 ? missing
                : parameter.Type is FormulaType.Boolean ? Value.Of(random.Next(2) == 0)
                : Value.Of((decimal)random.Next(0, 12));
        }

        return way;
    }

    private static RoundTable With(RoundTable table, int row, Dictionary<Parameter, Value> way)
    {
        var columns = table.Columns.ToDictionary(pair => pair.Key, pair => Copy(pair.Value));
        foreach (var (parameter, value) in way)
        {
            if (!columns.TryGetValue(parameter, out var column))
            {
                columns[parameter] = column = new(parameter.Type, table.Units.Count);
                if (parameter.Kind is ParameterKind.Previous)
                    Array.Fill(column.Missing, MissingReason.NoPreviousValue);
            }

            column[row] = value;
        }

        return new(table.Units, columns);
    }

    private static Column Copy(Column column)
    {
        var copy = new Column(column.Type, column.Rows);
        for (var row = 0; row < column.Rows; row++)
            copy[row] = column[row];
        return copy;
    }

    private static string Shown(UnitScore one) => string.Join('\n', one.All()
        .Select(indicator => $"{indicator.Code} {indicator.State} {indicator.EffectiveMarks} {indicator.Score} {indicator.Result} {indicator.MissingReason} {indicator.Passed}")
        .Prepend(string.Join(' ', one.Bonuses.Concat(one.Deductions).Select(adjustment => $"{adjustment.Adjustment.Code} {adjustment.Marks}")))
        .Prepend($"{string.Join(' ', one.Vetoes.Select(veto => veto.Code))} {string.Join(' ', one.FailedGates)}")
        .Prepend($"{one.Unit} {one.Total} {one.Whole} {one.Bonus} {one.Deduction} {one.Rank}/{one.Ranked}/{one.GroupSize} {one.Band} {one.BandBeforeVetoes} {one.Status?.Code}"));
}

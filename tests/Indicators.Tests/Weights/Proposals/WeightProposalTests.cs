using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Tests.Checking;
using Fadu.Indicators.Tests.Revisions;
using Fadu.Indicators.Weights.Delphi;
using Fadu.Indicators.Weights.Methods;
using Fadu.Indicators.Weights.Proposals;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Revisions.Drafted;

namespace Fadu.Indicators.Tests.Weights.Proposals;

public sealed class WeightProposalTests(ITestOutputHelper output)
{
    private static readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 19851122;

    private static readonly WeightScope Top = new(null, false, [], null);

    private static readonly IndexSystem Tree = Drafted.System with
    {
        FullMarks = 10,
        Indicators = [Leaf("1", 4), Node("N", 3, Leaf("2", 1), Leaf("3", 2)), Node("M", null, Leaf("4", 3))],
    };

    [Fact]
    public void The_children_of_a_node_share_its_marks_and_hand_theirs_down()
    {
        var proposal = Propose(Tree, Top, new EqualMethod());

        proposal.Marks.ShouldBe(10);
        proposal.Indicators.ShouldBe(
            [new("1", "1", 0.333333333333m, 4, 3.34m), new("N", "N", 0.333333333333m, 3, 3.33m), new("M", "M", 0.333333333333m, 3, 3.33m)]);
        proposal.Changes.ShouldBe(
        [
            new MarksChanged("1", 3.34m, 4), new MarksChanged("N", 3.33m, null),
            new MarksChanged("2", 1.11m, 1), new MarksChanged("3", 2.22m, 2), new MarksChanged("4", 3.33m, 3),
        ]);
        proposal.Revision.ShouldBeNull();
    }

    [Fact]
    public void All_leaves_below_a_node_may_be_weighed_at_once()
    {
        var proposal = Propose(Tree, Top with { Leaves = true, Decimals = 1 }, new EqualMethod());

        proposal.Indicators.Select(one => (one.Indicator, one.Before, one.After)).ShouldBe([("1", 4, 2.5m), ("2", 1, 2.5m), ("3", 2, 2.5m), ("4", 3, 2.5m)]);
        proposal.Changes.ShouldBe(
        [
            new MarksChanged("N", 5, null), new MarksChanged("1", 2.5m, 4), new MarksChanged("2", 2.5m, 1), new MarksChanged("3", 2.5m, 2), new MarksChanged("4", 2.5m, 3),
        ]);
    }

    [Fact]
    public void Who_is_to_keep_its_marks_keeps_them()
    {
        Propose(Tree, Top with { Keep = ["1"] }, new EqualMethod()).Marks.ShouldBe(6);
        Propose(Tree, Top with { Keep = ["1"] }, new EqualMethod()).Changes.ShouldBeEmpty();
        Propose(Tree, Top with { Leaves = true, Keep = ["2", "3"] }, new EqualMethod()).Changes.ShouldBe([new MarksChanged("1", 3.5m, 4), new MarksChanged("4", 3.5m, 3)]);
    }

    [Fact]
    public void Under_a_mean_marks_are_weights_whose_sum_stays()
    {
        var mean = Tree with { Indicators = [Leaf("1", 4), Node("N", 6, Leaf("2", 30), Leaf("3", 10)) with { Aggregate = Aggregate.Mean }] };

        Propose(mean, new("N", false, [], null), new EqualMethod()).Changes.ShouldBe([new MarksChanged("2", 20, 30), new MarksChanged("3", 20, 10)]);
        Propose(mean, Top, new EqualMethod()).Changes.ShouldBe([new MarksChanged("1", 5, 4), new MarksChanged("N", 5, null)]);
    }

    [Fact]
    public void Without_a_draft_it_stands_on_the_newest_revision() =>
        WeightProposal.On(Given(Started, First).State, Top, new EqualMethod()).Value!.Revision.ShouldBe(1);

    [Fact]
    public void What_can_not_be_weighed_is_refused()
    {
        Refused(Tree, new("X", false, [], null)).ShouldBe(["weights.unknown_indicator indicator"]);
        Refused(Tree, new("1", false, [], null)).ShouldBe(["weights.no_children indicator"]);
        Refused(Tree, new("M", false, [], null)).ShouldBe(["weights.too_few indicator"]);
        Refused(Tree, Top with { Keep = ["1", "N"] }).ShouldBe(["weights.too_few keep"]);
        Refused(Tree, Top with { Keep = ["1", "2"], Decimals = 3 }).ShouldBe(["field.decimals decimals", "weights.unknown_indicator keep/1"]);
        Refused(Tree with { FullMarks = 4 }, Top with { Keep = ["1"] }).ShouldBe(["weights.nothing_left keep"]);
        Refused(Tree with { Indicators = [Leaf("1", 1), Node("N", 1, Leaf("2", 1)) with { Aggregate = Aggregate.Min }] }, Top with { Leaves = true }).ShouldBe(["weights.not_a_sum leaves"]);
        Refused(Tree with { Indicators = [Leaf("1", -1), Leaf("1", 1)] }, Top).ShouldBe(["draft.marks_out_of_range 1", "weights.code_twice 1"]);
        Refused(Tree with { Indicators = [Leaf("1", 1), Node("N", null, Leaf("2", 0))] }, Top).ShouldBe(["draft.nothing_to_scale N"]);
        WeightProposal.On(SystemRecord.None, Top, new EqualMethod()).Problems.Select(problem => problem.Code).ShouldBe(["system.unknown"]);
        WeightProposal.On(Given(Started, new DraftDiscarded()).State, Top, new EqualMethod()).Problems.Select(problem => problem.Code).ShouldBe(["revision.none"]);
    }

    [Fact]
    public void Proposed_marks_add_up_on_every_level_whatever_the_weights()
    {
        output.WriteLine($"Seed {_seed}; set FADU_SEED to run it again.");
        var random = new Random(_seed);
        for (var run = 0; run < 300; run++)
        {
            var codes = 0;
            var system = Drafted.System with { FullMarks = 100, Decimals = random.Next(0, 4), Indicators = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => Grow(random, 2, ref codes))] };
            var normal = NormaliseMarks.Decide(Draft(system).State);
            var state = normal.Value!.Aggregate(Draft(system).State, SystemRecord.Evolve);
            var scope = Top with { Leaves = random.Next(2) == 0 };
            var parties = scope.Leaves ? [.. IndicatorTree.All(system).Where(indicator => indicator.IsLeaf)] : system.Indicators;
            var method = new ExpertsMethod([new([new("甲", [.. parties.Select(party => new GivenWeight(party.Code, random.Next(1, 100)))])])]);

            var after = new ApplyWeights(scope, method, false).Decide(state).Value!.Aggregate(state, SystemRecord.Evolve);

            DraftCheck.Of(after.Draft!.Definition).Findings.ShouldNotContain(finding => finding.Code.StartsWith("system.marks", StringComparison.Ordinal) || finding.Code.StartsWith("indicator.marks", StringComparison.Ordinal));
            NormaliseMarks.Decide(after).Value.ShouldBe([]);
        }
    }

    private static Indicator Grow(Random random, int depth, ref int codes)
    {
        var code = $"c{codes++}";
        if (depth == 0 || random.Next(2) == 0)
            return Leaf(code, random.Next(1, 50));

        var children = new List<Indicator>();
        for (var i = random.Next(1, 4); i > 0; i--)
            children.Add(Grow(random, depth - 1, ref codes));
        return Node(code, random.Next(2) == 0 ? null : random.Next(1, 50), [.. children]);
    }

    private static Indicator Leaf(string code, decimal? marks) => Sketch.Leaf(code, marks, "Min([满分], [甲])");

    private static Indicator Node(string code, decimal? marks, params Indicator[] children) => Sketch.Node(code, marks, children);

    private static WeightProposal Propose(IndexSystem system, WeightScope scope, WeighingMethod method) => WeightProposal.On(Draft(system).State, scope, method).Value!;

    private static string[] Refused(IndexSystem system, WeightScope scope) =>
        [.. WeightProposal.On(Draft(system).State, scope, new EqualMethod()).Problems.Select(problem => $"{problem.Code} {problem.Where}")];
}

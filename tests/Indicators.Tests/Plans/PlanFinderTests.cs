using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Tests.Scoring;
using Xunit.Abstractions;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Plans;

public sealed class PlanFinderTests(ITestOutputHelper output)
{
    private const int Targets = 5;

    // Several items with few values each; two with many, where ranges are cut and not gone through.
    public static TheoryData<int, int, int, int> Cases => new() { { 20_261_122, 150, 3, 5 }, { 30_261_122, 60, 2, 45 } };

    [Theory, MemberData(nameof(Cases))]
    public void Every_plan_is_the_one_that_trying_all_ways_finds(int seed, int systems, int items, int most)
    {
        output.WriteLine($"seed {seed}");
        var (cases, reached, proved) = (0, 0, 0);
        for (var run = seed; run < seed + systems; run++)
        {
            if (RandomPlans.Of(run, items, most) is not { } random)
                continue;

            for (var i = 0; i < Targets; i++)
            {
                var target = random.Target();
                var plan = PlanFinder.Find(random.Now, 0, target, random.Limits);
                if (!plan.Succeeded)
                    continue;

                Agrees(random, target, plan.Value, $"seed {run}, {target}");
                cases++;
                reached += plan.Value.State is PlanState.Reached ? 1 : 0;
                proved += plan.Value.IsProved || random.OthersMove ? 1 : 0;
            }
        }

        output.WriteLine($"{cases} cases, {reached} with plans, {proved} proved");
        cases.ShouldBeGreaterThan(systems * Targets * 3 / 4);
        reached.ShouldBeGreaterThan(cases / 8);
        proved.ShouldBeGreaterThan(cases * 95 / 100);
    }

    [Fact]
    public void Where_many_indicators_can_drop_out_nothing_less_than_a_move_is_called_the_least()
    {
        // One more item, each missing, lets one more indicator count: eight of them are too many to go through every way.
        Indicator[] leaves = [.. Enumerable.Range(0, 8).Select(i => Leaf($"{i}", 5, $"[x{i}]", missing: WhenMissing.Skip))];
        var system = IndexSystemChecker.Check(Whole(leaves) with
        {
            Items = [.. Enumerable.Range(0, 8).Select(i => new Item { Code = $"x{i}", Name = $"x{i}", Type = ItemType.Integer, Min = 0, Max = 5, Effort = 3 })],
        }).System!;
        var now = Round.Of(system).Unit("甲", "x0=1 x1=1").Score();

        var plan = PlanFinder.Find(now, 0, new PlanTarget.OfTotal(40), MoveLimits.None).Value!;

        (plan.State, plan.IsProved, plan.LeastEffort).ShouldBe((PlanState.Reached, false, 3));
    }

    private static void Agrees(RandomPlans random, PlanTarget target, UnitPlan plan, string hint)
    {
        var reaching = Enumerable.Range(0, random.Ways.Count).Where(way => random.Reaches(way, target)).OrderBy(way => random.EffortOf(random.Ways[way])).ToArray();
        if (random.Ways.Count == 0 || reaching.Any(way => Array.TrueForAll(random.Ways[way], place => place == 0)))
        {
            plan.State.ShouldBe(PlanState.ReachedAlready, hint);
            return;
        }

        if (plan.IsProved)
            plan.State.ShouldBeOneOf(reaching is [] ? [PlanState.OutOfReach, PlanState.Blocked] : [PlanState.Reached], hint);
        if (plan.State is not PlanState.Reached)
        {
            if (plan.IsProved)
                IsMost(random, target, plan, hint);
            return;
        }

        var least = random.EffortOf(random.Ways[reaching[0]]);
        plan.Proposals[0].Effort.ShouldBeGreaterThanOrEqualTo(least, hint);
        plan.LeastEffort!.Value.ShouldBeLessThanOrEqualTo(least, hint);
        if (!plan.IsProved)
            return;

        var before = new List<int[]>();
        foreach (var proposal in plan.Proposals)
        {
            var way = WayOf(random, proposal);
            reaching.ShouldContain(way, hint);
            var cheapest = reaching.First(other => before.TrueForAll(used => used.Any(item => random.Ways[other][item] == 0)));
            proposal.Effort.ShouldBe(random.EffortOf(random.Ways[cheapest]), $"{hint}, proposal {before.Count + 1}");
            (proposal.Total, proposal.Band, proposal.Rank).ShouldBe((random.Outcomes[way].Total, random.Outcomes[way].Band, random.Outcomes[way].Rank), hint);
            // Where the others move too, only the first is proved to be the cheapest.
            if (random.OthersMove && (target is PlanTarget.OfRank || random.PeersFollow))
                return;

            before.Add([.. Enumerable.Range(0, random.Movables.Count).Where(item => random.Ways[way][item] != 0)]);
        }

        if (plan.Proposals.Count < 3)
            reaching.ShouldNotContain(other => before.TrueForAll(used => used.Any(item => random.Ways[other][item] == 0)), hint);
    }

    // Where rules stand in the way, the most is asked of ways that lift what can be lifted.
    private static void IsMost(RandomPlans random, PlanTarget target, UnitPlan plan, string hint)
    {
        if (target is not PlanTarget.OfTotal)
            return;

        var most = Enumerable.Range(0, random.Ways.Count).Where(way => random.Reaches(way, new PlanTarget.OfTotal(0))).Max(way => random.Outcomes[way].Total);
        plan.Most?.Total.ShouldBe(most, hint);
    }

    private static int WayOf(RandomPlans random, UnitProposal proposal) => Enumerable.Range(0, random.Ways.Count).Single(way =>
        random.Ways[way].Select((place, i) => (Movable: random.Movables[i], place)).All(one =>
            (proposal.Changes.FirstOrDefault(change => change.Movable.Item.Code == one.Movable.Item.Code)?.Steps ?? 0) == one.place));
}

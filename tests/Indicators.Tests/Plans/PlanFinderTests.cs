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
                proved += plan.Value.IsProved && (plan.Value.AreNextProved || plan.Value.Proposals is []) ? 1 : 0;
            }
        }

        output.WriteLine($"{cases} cases, {reached} with plans, {proved} proved");
        cases.ShouldBeGreaterThan(systems * Targets * 3 / 4);
        reached.ShouldBeGreaterThan(cases / 8);
        proved.ShouldBeGreaterThan(cases * 95 / 100);
    }

    // Nine indicators can drop out by the values of the unit, which share the marks out anew each time.
    [Theory]
    [InlineData(99_000_338, 4, 4)]
    public void Every_plan_is_found_where_others_and_what_counts_move_with_it(int seed, int items, int most)
    {
        var random = RandomPlans.Of(seed, items, most)!;
        for (var i = 0; i < Targets; i++)
        {
            var target = random.Target();
            var plan = PlanFinder.Find(random.Now, 0, target, random.Limits).Value!;

            Agrees(random, target, plan, $"{target}");
            (plan.IsProved, plan.AreNextProved || plan.Proposals is []).ShouldBe((true, true), $"{target}");
        }
    }

    [Fact]
    public void Where_many_indicators_can_drop_out_nothing_less_than_a_move_is_called_the_least()
    {
        // One more item, each missing, lets one more indicator count: ten of them are too many to go through every way.
        Indicator[] leaves = [.. Enumerable.Range(0, 10).Select(i => Leaf($"{i}", 5, $"[x{i}]", missing: WhenMissing.Skip))];
        var system = IndexSystemChecker.Check(Whole(leaves) with
        {
            Items = [.. Enumerable.Range(0, 10).Select(i => new Item { Code = $"x{i}", Name = $"x{i}", Type = ItemType.Integer, Min = 0, Max = 5, Effort = 3 })],
        }).System!;
        var now = Round.Of(system).Unit("甲", "x0=1 x1=1").Score();

        var plan = PlanFinder.Find(now, 0, new PlanTarget.OfTotal(50), MoveLimits.None).Value!;

        (plan.State, plan.IsProved, plan.LeastEffort).ShouldBe((PlanState.Reached, false, 3));
    }

    [Fact]
    public async Task A_search_ends_soon_after_it_is_cancelled()
    {
        // A geometric mean of 16 keeps as many sums apart: what each step of each brings has to be compared with all others, for minutes.
        Indicator[] leaves = [.. Enumerable.Range(0, 16).Select(i => Leaf($"1.{i}", 5, $"Pow([x{i}] / 100, 0.{i + 30:00})", outOf: 1))];
        var system = IndexSystemChecker.Check(Whole(Node("1", Aggregate.Geometric, 80, leaves)) with
        {
            Items = [.. Enumerable.Range(0, 16).Select(i => new Item { Code = $"x{i}", Name = $"x{i}", Type = ItemType.Integer, Min = 1, Max = 100, Effort = 1 + (i / 7m) })],
        }).System!;
        var now = Round.Of(system).Unit("甲", string.Join(' ', Enumerable.Range(0, 16).Select(i => $"x{i}=2"))).Score();
        using var cancelling = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var search = Task.Run(() =>
        {
            begun.SetResult();
            return PlanFinder.Find(now, 0, new PlanTarget.OfTotal(60), MoveLimits.None, cancelling.Token);
        });
        await begun.Task;
        await Task.Delay(TimeSpan.FromSeconds(2));
        search.IsCompleted.ShouldBeFalse();

        await cancelling.CancelAsync();

        (await Task.WhenAny(search, Task.Delay(TimeSpan.FromMinutes(1)))).ShouldBe(search);
        await Should.ThrowAsync<OperationCanceledException>(search);
    }

    internal static void Agrees(RandomPlans random, PlanTarget target, UnitPlan plan, string hint)
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
        plan.LeastEffort!.Value.ShouldBeLessThanOrEqualTo(least, hint);
        var before = new List<int[]>();
        foreach (var proposal in plan.Proposals)
        {
            var way = WayOf(random, proposal);
            reaching.ShouldContain(way, hint);
            (proposal.Total, proposal.Band, proposal.Rank).ShouldBe((random.Outcomes[way].Total, random.Outcomes[way].Band, random.Outcomes[way].Rank), hint);
            var effort = random.EffortOf(random.Ways[reaching.First(IsAnother)]);
            if (before is [] ? plan.IsProved : plan.AreNextProved)
                proposal.Effort.ShouldBe(effort, $"{hint}, proposal {before.Count + 1}");
            else if (before is [])
                proposal.Effort.ShouldBeGreaterThanOrEqualTo(effort, hint);
            before.Add([.. Enumerable.Range(0, random.Movables.Count).Where(item => random.Ways[way][item] != 0)]);
        }

        if (plan.Proposals.Count < 3 && plan.AreNextProved)
            reaching.Any(IsAnother).ShouldBeFalse(hint);

        bool IsAnother(int way) => before.TrueForAll(used => used.Any(item => random.Ways[way][item] == 0));
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

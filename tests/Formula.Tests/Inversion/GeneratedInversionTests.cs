using System.Collections.Concurrent;
using Fadu.Formula.Inversion;
using Fadu.Formula.Tests.Generation;
using Xunit.Abstractions;

namespace Fadu.Formula.Tests.Inversion;

/// <summary>A solved formula reaches its goal forwards, and nothing nearer does.</summary>
public sealed class GeneratedInversionTests(ITestOutputHelper output)
{
    private const int First = 700_000;
    private const int Cases = 10_000;
    private const int FewPlaces = 150;

    [Fact]
    public void What_is_found_reaches_the_goal_and_one_step_less_does_not()
    {
        output.WriteLine(Seed.Say(First));
        var found = new ConcurrentQueue<string>();
        var (solved, proved, walked, index) = (0, 0, 0, First - 1);
        Parallel.For(0, Cases, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ =>
        {
            var (one, random, number) = Next(() => Interlocked.Increment(ref index));
            var change = Inverter.Find(one.Formula, one.Unit, one.Grid, one.Goal);
            foreach (var fault in FaultsOf(one, change, random).Take(1))
                found.Enqueue($"{Seed.Say(number)}: {change} {fault}: {one}");

            Interlocked.Increment(ref solved);
            Interlocked.Add(ref proved, change.Proved ? 1 : 0);
            Interlocked.Add(ref walked, one.Grid.Up + one.Grid.Down <= FewPlaces ? 1 : 0);
        });

        output.WriteLine($"{solved} solved, {proved} of them proved, {walked} compared with every place; {found.Count} wrong");
        found.OrderBy(fault => fault.Length).Take(5).ShouldBeEmpty();
        solved.ShouldBe(Cases);
        proved.ShouldBeGreaterThan(Cases * 9 / 10);
    }

    // Formulas without anything that could be free are passed over.
    private static (GeneratedInversion One, Random Random, int Index) Next(Func<int> next)
    {
        while (true)
        {
            var index = next();
            var random = Seed.Of(index);
            if (GeneratedInversion.Of(random) is { } one)
                return (one, random, index);
        }
    }

    private static IEnumerable<string> FaultsOf(GeneratedInversion one, LeastChange change, Random random)
    {
        if (change.Value != one.Grid[change.Place] || change.Result != one.ResultAt(change.Place))
            yield return $"evaluates to {one.ResultAt(change.Place)}";
        if (change.IsReached != one.ReachesAt(change.Place) || change.Outcome is InversionOutcome.ReachedAlready != (change.Place == 0 && change.IsReached))
            yield return "does not say whether it reaches";
        if (change.Outcome is InversionOutcome.Reached && one.ReachesAt(change.Place - Math.Sign(change.Place)))
            yield return "one step less reaches, too";
        if (change.Outcome is InversionOutcome.Impossible && one.Beats(0, change.Place))
            yield return "is worse than it is now";

        if (!change.Proved)
            yield break;

        if (one.Grid.Up + one.Grid.Down <= FewPlaces)
        {
            if (one.BruteForce() is var expected && expected != (change.Outcome, change.Place))
                yield return $"brute force finds {expected}";
            yield break;
        }

        // No nearer place reaches the goal, and where none does, none is better.
        var least = change.Outcome is InversionOutcome.Reached ? Math.Abs(change.Place) - 1 : long.MaxValue;
        for (var attempt = 0; attempt < 20 && change.Outcome is not InversionOutcome.ReachedAlready; attempt++)
        {
            var place = random.NextInt64(-Math.Min(least, one.Grid.Down), Math.Min(least, one.Grid.Up) + 1);
            if (one.ReachesAt(place) || (!change.IsReached && one.Beats(place, change.Place)))
                yield return $"place {place} is better";
        }
    }
}

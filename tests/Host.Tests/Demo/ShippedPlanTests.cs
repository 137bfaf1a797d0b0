using Fadu.Host.Batch;
using Fadu.Host.Commands;
using Fadu.Host.Demo;
using Fadu.Host.Output;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;

namespace Fadu.Host.Tests.Demo;

public sealed class ShippedPlanTests
{
    [Theory]
    [InlineData("bwzq", 4)]
    [InlineData("sfxj", 4)]
    [InlineData("lzpy", 4)]
    [InlineData("mzfz", 2)]
    // All its values come from a survey: no unit can move any of them.
    [InlineData("fzsy", 0)]
    public void Whether_a_district_can_win_a_mark_more_is_proved(string code, int reached)
    {
        var scores = Scored(code);
        int[] rows = [.. Enumerable.Range(0, scores.Count).Where(row => scores.Total(row) is { } total && total < scores.Plan.System.System.FullMarks - 10).Take(4)];

        var plans = rows.Select(row => PlanFinder.Find(scores, row, new PlanTarget.OfTotal(scores.Total(row)!.Value + 1), MoveLimits.None).Value!).ToArray();

        rows.Length.ShouldBeGreaterThan(3);
        plans.ShouldAllBe(plan => plan.IsProved);
        plans.Count(plan => plan.State is PlanState.OutOfReach).ShouldBe(rows.Length - plans.Count(plan => plan.State is PlanState.Reached));
        plans.Count(plan => plan.State is PlanState.Reached).ShouldBe(reached);
    }

    private static RoundScores Scored(string code)
    {
        var findings = new Findings();
        using var nowhere = new StringWriter();
        var terminal = new Terminal
        {
            Out = nowhere,
            Error = nowhere,
            OutIsTerminal = false,
            ErrorIsTerminal = false,
            Width = 120,
            Variable = _ => null,
            Clock = TimeProvider.System,
        };
        var system = SystemFiles.Read(Path.Combine(AppContext.BaseDirectory, "indicators", $"{code}.yaml"), findings)!;
        var city = DemoCity.Of(system.System);
        var reader = new TableReader(system, findings, new Progress(terminal, new("已读", "read")));
        var current = reader.Read("demo.csv", city.Current)!;
        return ScoringPlan.Compile(system).Score(PreviousRound.Join(current, reader.Read("demo-previous.csv", city.Previous, isPrevious: true), findings), null);
    }
}

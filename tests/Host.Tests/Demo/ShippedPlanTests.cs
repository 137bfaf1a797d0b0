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
    [InlineData("bwzq")]
    [InlineData("sfxj")]
    [InlineData("lzpy")]
    [InlineData("mzfz")]
    [InlineData("fzsy")]
    public void Every_district_has_a_proved_plan_for_a_mark_more(string code)
    {
        var scores = Scored(code);
        int[] rows = [.. Enumerable.Range(0, scores.Count).Where(row => scores.Total(row) is { } total && total < scores.Plan.System.System.FullMarks - 10)];

        var states = rows.Select(row => PlanFinder.Find(scores, row, new PlanTarget.OfTotal(scores.Total(row)!.Value + 1), MoveLimits.None).Value!)
            .Select((plan, i) => $"{scores.Table.Units[rows[i]].Code} {plan.State} {(plan.IsProved ? "proved" : $"at least {plan.LeastEffort}")}");

        rows.Length.ShouldBeGreaterThan(3);
        states.ShouldBe(rows.Select(row => $"{scores.Table.Units[row].Code} Reached proved"));
    }

    private static RoundScores Scored(string code)
    {
        var findings = new Findings();
        using var nowhere = new StringWriter();
        var terminal = new Terminal
        {
            Out = nowhere, Error = nowhere, OutIsTerminal = false, ErrorIsTerminal = false, Width = 120, Variable = _ => null, Clock = TimeProvider.System,
        };
        var system = SystemFiles.Read(Path.Combine(AppContext.BaseDirectory, "indicators", $"{code}.yaml"), findings)!;
        var city = DemoCity.Of(system.System);
        var reader = new TableReader(system, findings, new Progress(terminal, new("已读", "read")));
        var current = reader.Read("demo.csv", city.Current)!;
        return ScoringPlan.Compile(system).Score(PreviousRound.Join(current, reader.Read("demo-previous.csv", city.Previous, isPrevious: true), findings), null);
    }
}

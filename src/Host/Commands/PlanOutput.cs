using System.Text.Json.Nodes;
using Fadu.Host.Output;
using Fadu.Host.Shortfalls;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Finds the plans of units and writes them.</summary>
/// <param name="scored">The table.</param>
/// <param name="terminal">Language, and where it goes.</param>
/// <param name="isJson">Whether machines read it.</param>
internal sealed class PlanOutput(ScoredTable scored, Terminal terminal, bool isJson)
{
    /// <summary>Of some units; a target that a unit can't have is told of that unit, and then the exit code says so.</summary>
    /// <param name="rows">The units.</param>
    /// <param name="target">What they want to come to.</param>
    /// <param name="limits">How far items may be moved.</param>
    /// <param name="ct">Ends it.</param>
    public int Write(IReadOnlyList<int> rows, PlanTarget target, MoveLimits limits, CancellationToken ct)
    {
        // What is wrong whatever the unit is told once.
        Problem[] faults = [.. PlanRules.Of(scored.Scores, target).Concat(PlanRules.Of(scored.Scores.Plan.System, limits))];
        if (faults is not [])
            return Reporting.Refuse(terminal, [.. faults.Select(InOptions)], isJson);

        var units = rows.Select(row => (Row: row, Plan: PlanFinder.Find(scored.Scores, row, target, limits, ct)));
        if (isJson)
        {
            var found = units.ToArray();
            Json.Write(terminal, new JsonObject { ["units"] = new JsonArray([.. found.Select(one => Of(one.Row, one.Plan))]) });
            return found.All(one => one.Plan.Succeeded) ? ExitCode.Done : ExitCode.BadInput;
        }

        var (isFirst, exit) = (true, ExitCode.Done);
        foreach (var (row, plan) in units)
        {
            if (plan.Value is not { } there)
            {
                foreach (var problem in plan.Problems.Select(InOptions))
                    terminal.Report(problem with { Where = $"{scored.Rows.Units[row].Code} {problem.Where}" });
                exit = ExitCode.BadInput;
                continue;
            }

            if (!isFirst)
                terminal.Out.WriteLine();
            new PlanText(terminal, scored.Scores[row], there, limits.IncludeOthers).Write();
            isFirst = false;
        }

        return exit;
    }

    private JsonObject Of(int row, Result<UnitPlan> plan) => plan.Value is { } found
        ? PlanJson.Of(scored.Scores[row], found)
        : new() { ["unit"] = scored.Rows.Units[row].Code, ["faults"] = Reporting.ArrayOf(terminal, plan.Problems.Select(InOptions)) };

    private static Problem InOptions(Problem problem) => problem with
    {
        Where = problem.Where switch
        {
            "target.total" => "--target-total",
            "target.band" => "--target-band",
            "target.rank" => "--target-rank",
            var item => $"--limit {item}",
        },
    };
}

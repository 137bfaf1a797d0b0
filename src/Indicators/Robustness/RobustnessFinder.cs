using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Drivers;
using Fadu.Indicators.Robustness.Simulation;
using Fadu.Indicators.Robustness.Swaps;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Indicators.Robustness;

/// <summary>Finds how sure the rankings of a round are where weights, and values, are not. On one thread; seconds at most.</summary>
/// <remarks>
/// Simulation in double (Saisana, Saltelli and Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the quality assessment
/// of composite indicators", J. R. Statist. Soc. A 168, 2005). Who is ranked, and whom a veto puts last, stays as it stands, and so do
/// bonuses and deductions where values are certain.
/// </remarks>
public static class RobustnessFinder
{
    /// <summary>Of a scored round.</summary>
    /// <param name="scores">The round.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or every fault of the request: <c>robustness.draws</c>, <c>robustness.both_kinds</c>, <c>robustness.unknown_unit</c> … (see <see cref="RobustnessCheck"/>).</returns>
    public static Result<RoundRobustness> Find(RoundScores scores, RobustnessRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(request);
        var check = new RobustnessCheck(scores, request);
        if (check.Problems is not [])
            return check.Problems.ToArray();

        var (tree, units) = (new WeightTree(scores.Plan.Tree), new RankedUnits(scores));
        var simulation = new RankSimulation(scores, tree, units);
        var weights = new WeightDraws(tree, check.Weights, request.Seed);
        var tally = request.Values is { } percent
            ? simulation.Run(request.Draws, weights, new ValueDraws(scores.Plan, scores.Table, percent, request.Seed), ct)
            : simulation.Run(request.Draws, weights, ct);
        var (ranks, shifts) = tally.Read(request.Top);
        var drivers = request.Drivers ? new DriverFinder(scores, tree, units, simulation).Find(ct) : null;
        var rows = units.Rows;
        return new RoundRobustness(
            request.Draws,
            request.Seed,
            check.Weights,
            request.Values,
            request.Top,
            [.. ranks.Select((found, unit) => new UnitRobustness(scores.Table.Units[rows[unit]], units.Ranks[unit], scores.Total(rows[unit])!.Value, found))],
            [
                .. shifts.Select((shift, group) => new GroupRobustness(
                        scores.Table.Units[rows[Array.IndexOf(units.Group, group)]].Group, units.Sizes[group], shift, drivers?[group]))
                    .OrderBy(group => group.Group, StringComparer.Ordinal),
            ],
            check.Swap is { } swap ? new SwapFinder(scores, tree, swap.First, swap.Second).Find(swap.Indicators) : null);
    }
}

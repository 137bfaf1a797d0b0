using Fadu.Formula.Values;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Helps;

/// <summary>The line that units should come over.</summary>
/// <remarks>
/// For a total, nobody under a veto, behind a gate or with a status is over it; for a band, vetoes count as far as they lower it. A change that
/// makes a check fail can't be handed in, so that it lifts nobody.
/// </remarks>
internal sealed class Line
{
    private readonly RoundScores _now;
    private readonly decimal? _total;
    private readonly int _place;
    private readonly int[] _checks;

    /// <param name="now">The round as it stands.</param>
    /// <param name="target">A total, or a band that the round has.</param>
    public Line(RoundScores now, PlanTarget target)
    {
        _now = now;
        (_total, _place) = target switch
        {
            PlanTarget.OfTotal { Total: var total } => ((decimal?)total, -1),
            PlanTarget.OfBand { Name: var name } => (null, now.Bands.Bands.Select((band, place) => (band.Name, place)).First(band => band.Name == name).place),
            _ => throw new ArgumentException("A line is a total or a band.", nameof(target)),
        };
        _checks = [.. Enumerable.Range(0, now.Plan.System.Checks.Count).Where(check => !now.Plan.System.Checks[check].Rule.IsWarning)];
    }

    /// <summary>Nobody with a lesser total is over it.</summary>
    public decimal LeastTotal => _total ?? _now.Bands.Bands.Take(_place + 1).Min(band => band.Min);

    /// <summary>Whether a unit is over it.</summary>
    public bool IsOver(RoundScores scores, int row)
    {
        var outcome = scores.Outcome;
        if (!outcome.HasTotal(row) || !Array.TrueForAll(outcome.Gates, gate => RoundOutcome.Holds(gate, row)))
            return false;

        return _total is { } total
            ? outcome.Totals[row] >= total && outcome.Status[row] < 0 && !Array.Exists(outcome.Vetoes, veto => RoundOutcome.Holds(veto, row))
            : outcome.Band[row] >= 0 && outcome.Band[row] <= _place;
    }

    /// <summary>Whether a unit is over it then, with values that can be handed in.</summary>
    public bool IsLifted(RoundScores then, int row) =>
        IsOver(then, row) && !Array.Exists(_checks, check => Fails(then.Outcome.Checks[check], row) && !Fails(_now.Outcome.Checks[check], row));

    private static bool Fails(Column check, int row) => check.Missing[row] is MissingReason.None && !check.Booleans[row];
}

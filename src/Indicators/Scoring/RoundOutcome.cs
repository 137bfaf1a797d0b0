using Fadu.Formula.Values;
using Fadu.Indicators.Scoring.Outcomes;

namespace Fadu.Indicators.Scoring;

/// <summary>Totals, statuses, bands and ranks of every unit.</summary>
internal sealed class RoundOutcome
{
    private readonly ScoringRun _run;
    private readonly BandTable _bands;
    private readonly bool[] _comesLast;

    public RoundOutcome(ScoringRun run, BandTable bands)
    {
        (_run, _bands, _comesLast) = (run, bands, new bool[run.Units]);
        var (plan, system) = (run.Plan, run.Plan.System);
        Bonuses = new(system.Bonuses, run.Run(plan.Bonuses), system.System.BonusCap, system.System.Decimals);
        Deductions = new(system.Deductions, run.Run(plan.Deductions), system.System.DeductionCap, system.System.Decimals);
        (Vetoes, Gates, Statuses, Checks) = (run.Run(plan.Vetoes), run.Run(plan.Gates), run.Run(plan.Statuses), run.Run(plan.Checks));

        (Totals, Status, BandBeforeVetoes, Band) = (new decimal[run.Units], new int[run.Units], new int[run.Units], new int[run.Units]);
        var rankedIn = new int[run.Units];
        for (var unit = 0; unit < run.Units; unit++)
        {
            Totals[unit] = TotalOf(unit);
            Status[unit] = StatusOf(unit);
            var judged = HasTotal(unit) && Status[unit] < 0;
            BandBeforeVetoes[unit] = judged ? bands.Of(Totals[unit], run.Scores, unit) : -1;
            Band[unit] = Lowered(unit, BandBeforeVetoes[unit]);
            rankedIn[unit] = judged && MeetsGates(unit) ? run.Groups.Of[unit] : -1;
        }

        (Ranks, Ranked) = Ranking.Of(Totals, rankedIn, _comesLast, run.Groups.Sizes.Length);
    }

    public AdjustmentColumns Bonuses { get; }

    public AdjustmentColumns Deductions { get; }

    public Column[] Vetoes { get; }

    public Column[] Gates { get; }

    public Column[] Statuses { get; }

    public Column[] Checks { get; }

    /// <summary>Of no meaning for a unit without a total.</summary>
    public decimal[] Totals { get; }

    /// <summary>Place of the first status rule that holds; -1: none.</summary>
    public int[] Status { get; }

    /// <summary>Place of the band; -1: none.</summary>
    public int[] BandBeforeVetoes { get; }

    /// <summary>Place of the band; -1: none.</summary>
    public int[] Band { get; }

    /// <summary>0: not ranked.</summary>
    public int[] Ranks { get; }

    /// <summary>Ranked units by group.</summary>
    public int[] Ranked { get; }

    /// <summary>Whether any indicator is left for a unit.</summary>
    public bool HasTotal(int unit) => _run.Scores.Counts(unit, 0);

    /// <summary>Whether a condition is true; a missing one is not.</summary>
    public static bool Holds(Column condition, int unit) => condition.Missing[unit] is MissingReason.None && condition.Booleans[unit];

    private decimal TotalOf(int unit)
    {
        var total = _run.Scores.Score(unit, 0) + Bonuses.Sum(unit) - Deductions.Sum(unit);
        return total > 0 ? Numbers.Round(total, _run.Plan.System.System.Decimals) : 0;
    }

    private int StatusOf(int unit)
    {
        for (var i = 0; i < Statuses.Length; i++)
        {
            if (Holds(Statuses[i], unit) && LookedAt(_run.Plan.System.Statuses[i].Rule.BandSets))
                return i;
        }

        return -1;
    }

    private bool LookedAt(IReadOnlyList<string> bandSets) => bandSets.Count == 0 || (_bands.Name is { } name && bandSets.Contains(name));

    // Never raised: a place further down the table is a worse band, and a unit below all bands stays there.
    private int Lowered(int unit, int band)
    {
        for (var i = 0; i < Vetoes.Length; i++)
        {
            var lowered = _bands.LoweredBy(i);
            if (lowered < 0 || !Holds(Vetoes[i], unit))
                continue;

            _comesLast[unit] |= lowered == _bands.Last;
            if (band >= 0)
                band = Math.Max(band, lowered);
        }

        return band;
    }

    private bool MeetsGates(int unit)
    {
        foreach (var gate in Gates)
        {
            if (!Holds(gate, unit))
                return false;
        }

        return true;
    }
}

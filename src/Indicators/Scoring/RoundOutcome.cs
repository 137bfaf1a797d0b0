using Fadu.Formula.Values;
using Fadu.Indicators.Scoring.Changes;
using Fadu.Indicators.Scoring.Outcomes;

namespace Fadu.Indicators.Scoring;

/// <summary>Totals, statuses, bands and ranks of every unit.</summary>
internal sealed class RoundOutcome
{
    private readonly ScoringRun _run;
    private readonly BandTable _bands;
    private readonly bool[] _comesLast;
    private readonly int[] _rankedIn;
    private readonly Ranking _ranking;

    public RoundOutcome(ScoringRun run, BandTable bands)
    {
        (_run, _bands, _comesLast, _rankedIn) = (run, bands, new bool[run.Units], new int[run.Units]);
        (Bonuses, Deductions) = AdjustmentsOf(run);
        (Totals, Status, BandBeforeVetoes, Band) = (new decimal[run.Units], new int[run.Units], new int[run.Units], new int[run.Units]);
        for (var unit = 0; unit < run.Units; unit++)
            Judge(unit);

        _ranking = Ranking.Of(Totals, _rankedIn, _comesLast, run.Groups.Sizes.Length);
    }

    /// <param name="run">The run after some rows changed.</param>
    /// <param name="before">What came of the run before.</param>
    public RoundOutcome(ScoringRun run, RoundOutcome before)
    {
        (_run, _bands, _ranking) = (run, before._bands, before._ranking);
        (_comesLast, _rankedIn) = (before._comesLast, before._rankedIn);
        (Bonuses, Deductions) = AdjustmentsOf(run);
        (Totals, Status, BandBeforeVetoes, Band) = (before.Totals, before.Status, before.BandBeforeVetoes, before.Band);
        var changed = run.Scores.ChangedAtTop().Union(run.Runs.Changed);
        if (changed.IsEmpty)
            return;

        (_comesLast, _rankedIn) = ([.. _comesLast], [.. _rankedIn]);
        (Totals, Status, BandBeforeVetoes, Band) = ([.. Totals], [.. Status], [.. BandBeforeVetoes], [.. Band]);
        foreach (var unit in changed)
            Judge(unit);

        var moved = RowSet.OfAscending([.. changed.Where(unit => Totals[unit] != before.Totals[unit]
            || _rankedIn[unit] != before._rankedIn[unit] || _comesLast[unit] != before._comesLast[unit])]);
        if (!moved.IsEmpty)
            _ranking = _ranking.After(moved, Totals, _rankedIn, _comesLast);
    }

    public AdjustmentColumns Bonuses { get; }

    public AdjustmentColumns Deductions { get; }

    public Column[] Vetoes => _run.Runs.Vetoes;

    public Column[] Gates => _run.Runs.Gates;

    public Column[] Statuses => _run.Runs.Statuses;

    public Column[] Checks => _run.Runs.Checks;

    /// <summary>Of no meaning for a unit without a total.</summary>
    public decimal[] Totals { get; }

    /// <summary>Place of the first status rule that holds; -1: none.</summary>
    public int[] Status { get; }

    /// <summary>Place of the band; -1: none.</summary>
    public int[] BandBeforeVetoes { get; }

    /// <summary>Place of the band; -1: none.</summary>
    public int[] Band { get; }

    /// <summary>0: not ranked.</summary>
    public int[] Ranks => _ranking.Ranks;

    /// <summary>Ranked units by group.</summary>
    public int[] Ranked => _ranking.Ranked;

    /// <summary>Whether a veto puts it behind all others of its group, whatever its total.</summary>
    public bool ComesLast(int unit) => _comesLast[unit];

    /// <summary>Whether any indicator is left for a unit.</summary>
    public bool HasTotal(int unit) => _run.Scores.Counts(unit, 0);

    /// <summary>Whether a condition is true; a missing one is not.</summary>
    public static bool Holds(Column condition, int unit) => condition.Missing[unit] is MissingReason.None && condition.Booleans[unit];

    private static (AdjustmentColumns Bonuses, AdjustmentColumns Deductions) AdjustmentsOf(ScoringRun run)
    {
        var system = run.Plan.System;
        return (
            new(system.Bonuses, run.Runs.Bonuses, system.System.BonusCap, system.System.Decimals),
            new(system.Deductions, run.Runs.Deductions, system.System.DeductionCap, system.System.Decimals));
    }

    private void Judge(int unit)
    {
        Totals[unit] = TotalOf(unit);
        Status[unit] = StatusOf(unit);
        var judged = HasTotal(unit) && Status[unit] < 0;
        BandBeforeVetoes[unit] = judged ? _bands.Of(Totals[unit], _run.Scores, unit) : -1;
        _comesLast[unit] = false;
        Band[unit] = Lowered(unit, BandBeforeVetoes[unit]);
        _rankedIn[unit] = judged && MeetsGates(unit) ? _run.Groups.Of[unit] : -1;
    }

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

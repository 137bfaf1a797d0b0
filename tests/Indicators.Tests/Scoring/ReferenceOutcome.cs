using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>The rules of totals, statuses, bands and ranks written to be read.</summary>
internal sealed class ReferenceOutcome(CheckedSystem system, RoundTable table, ReferenceScorer scorer, string? bandSet)
{
    public decimal? Total(int unit)
    {
        if (!scorer.Counts(unit, system.Root))
            return null;

        var whole = scorer.Score(unit)[system.Root.Code].Score;
        var bonus = Math.Min(system.Bonuses.Sum(one => Marks(unit, one)), system.System.BonusCap ?? decimal.MaxValue);
        var deduction = Math.Min(system.Deductions.Sum(one => Marks(unit, one)), system.System.DeductionCap ?? decimal.MaxValue);
        return Math.Max(0, Numbers.Round(whole + bonus - deduction, system.System.Decimals));
    }

    public string? Status(int unit) => system.Statuses
        .FirstOrDefault(status => Holds(unit, status.When) && (status.Rule.BandSets.Count == 0 || status.Rule.BandSets.Contains(bandSet!)))?.Rule.Name;

    public string? Band(int unit)
    {
        if (Total(unit) is not { } total || Status(unit) is not null)
            return null;

        var band = Bands.FirstOrDefault(one => Numbers.Compare(total, one.Min) >= 0 && EachAtLeast(unit, one.EachAtLeast ?? 0));
        if (band is null)
            return null;

        var lowered = Vetoes(unit).Select(BandOf).Append(band);
        return Bands.Last(lowered.Contains).Name;
    }

    public int? Rank(int unit)
    {
        if (!IsRanked(unit))
            return null;

        return 1 + Enumerable.Range(0, table.Units.Count).Count(other =>
            IsRanked(other) && table.Units[other].Group == table.Units[unit].Group && StandsBefore(other, unit));
    }

    private decimal Marks(int unit, CheckedAdjustment one)
    {
        var (result, cap) = (scorer.Evaluate(unit, one.Formula), one.Adjustment.Cap ?? 1_000_000);
        return result.IsMissing ? 0 : Math.Min(cap, Numbers.Round(Math.Clamp(result.Number, 0, cap), system.System.Decimals));
    }

    private bool EachAtLeast(int unit, decimal least)
    {
        var found = scorer.Score(unit);
        return system.Root.Children.Select(child => found[child.Code]).Where(child => child.Marks > 0).All(child => Numbers.Compare(child.Score / child.Marks, least) >= 0);
    }

    private IReadOnlyList<Band> Bands => bandSet is null ? system.System.Bands : system.System.BandSets.Single(set => set.Name == bandSet).Bands;

    private IEnumerable<Veto> Vetoes(int unit) => system.Vetoes.Where(veto => veto.Rule.Effect is VetoEffect.Band && Holds(unit, veto.When)).Select(veto => veto.Rule);

    private Band BandOf(Veto veto)
    {
        var name = bandSet is not null && veto.BandsBySet.TryGetValue(bandSet, out var own) ? own : veto.Band;
        return Bands.FirstOrDefault(band => band.Name == name) ?? Bands[^1];
    }

    private bool IsRanked(int unit) => !table.Units[unit].Withdrawn && Total(unit) is not null && Status(unit) is null
        && system.Gates.All(gate => Holds(unit, gate.When));

    private bool StandsBefore(int one, int other)
    {
        var (last, otherLast) = (VetoedIntoLast(one), VetoedIntoLast(other));
        return last == otherLast ? Total(one) > Total(other) : otherLast;
    }

    private bool VetoedIntoLast(int unit) => Vetoes(unit).Any(veto => BandOf(veto).Name == Bands[^1].Name);

    private bool Holds(int unit, Formula.CheckedFormula condition) => scorer.Evaluate(unit, condition) is { IsMissing: false, Boolean: true };
}

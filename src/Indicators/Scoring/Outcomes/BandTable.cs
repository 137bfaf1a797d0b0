using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Scoring.Outcomes;

/// <summary>The bands of one purpose, and how far each veto lowers a unit in them.</summary>
internal sealed class BandTable
{
    private readonly int[] _lowered;

    /// <param name="name">Name of the band set; null: the default bands.</param>
    /// <param name="bands">Best first; may be empty.</param>
    /// <param name="vetoes">In file order.</param>
    public BandTable(string? name, IReadOnlyList<Band> bands, IEnumerable<Veto> vetoes)
    {
        (Name, Bands) = (name, bands);
        _lowered = [.. vetoes.Select(LoweredTo)];
    }

    public string? Name { get; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<Band> Bands { get; }

    /// <summary>Place of the worst band; -1 where there are no bands.</summary>
    public int Last => Bands.Count - 1;

    /// <summary>Place of the best band that a unit can have under a veto; -1 where the veto lowers no band.</summary>
    public int LoweredBy(int veto) => _lowered[veto];

    /// <summary>Place of the first band whose conditions hold; -1: none.</summary>
    /// <param name="total">The unit's total.</param>
    /// <param name="scores">The scores of the whole system.</param>
    /// <param name="unit">The unit.</param>
    public int Of(decimal total, TreeScores scores, int unit)
    {
        for (var place = 0; place < Bands.Count; place++)
        {
            var band = Bands[place];
            if (Numbers.Compare(total, band.Min) >= 0 && (band.EachAtLeast is not { } share || scores.EachAtLeast(unit, share)))
                return place;
        }

        return -1;
    }

    private int LoweredTo(Veto veto)
    {
        if (veto.Effect is VetoEffect.Commendation)
            return -1;

        var named = Name is not null && veto.BandsBySet.TryGetValue(Name, out var own) ? own : veto.Band;
        for (var place = 0; place < Bands.Count; place++)
        {
            if (Bands[place].Name == named)
                return place;
        }

        return Last;
    }
}

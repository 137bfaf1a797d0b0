using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Changes a table of bands (等次) of the draft.</summary>
/// <param name="BandSet">The set's name; null: the default bands.</param>
/// <param name="Bands">The whole table from now on, best first; may be empty.</param>
public sealed record ChangeBands(string? BandSet, IReadOnlyList<Band> Bands)
{
    /// <summary>Decides whether it may be changed. Whether the bands are in order is looked at when the draft is published.</summary>
    /// <returns><see cref="BandsChanged"/>; nothing where they are those already; or
    /// <c>system.unknown</c>, <c>draft.none</c>, <c>draft.unknown_band_set</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var refusals = new Refusals();
        var draft = DraftRules.Open(refusals, state);
        if (draft is not null && BandSet is not null)
            DraftRules.Among(refusals, "draft.unknown_band_set", "bandSet", BandSet, draft.BandSets.Select(set => set.Name), new("等次表", "band set"));

        return refusals.Or<SystemEvent>(() => BandTables.Find(draft!, BandSet)!.SequenceEqual(Bands) ? [] : [new BandsChanged(BandSet, Bands)]);
    }
}

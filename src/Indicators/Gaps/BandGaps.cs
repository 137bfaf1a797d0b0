using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Gaps;

/// <summary>What a unit lacks for the bands above the one that it has.</summary>
internal static class BandGaps
{
    /// <summary>Best first.</summary>
    public static IEnumerable<BandGap> Of(RoundScores scores, int row, UnitScore score)
    {
        if (score.Total is not { } total || score.Status is not null)
            yield break;

        var bands = scores.Bands.Bands;
        var has = scores.Outcome.BandBeforeVetoes[row] is >= 0 and var place ? place : bands.Count;
        foreach (var band in bands.Take(has))
        {
            yield return new(
                band.Name,
                band.Min,
                Math.Max(band.Min - total, 0),
                [
                    .. score.Indicators.Where(one => one.NominalMarks > 0 && one.Achievement is { } share && Numbers.Compare(share, band.EachAtLeast ?? 0) < 0)
                        .Select(one => new BandShortfall(
                            one.Code,
                            one.Name,
                            Numbers.Snap(one.Achievement!.Value),
                            band.EachAtLeast!.Value,
                            Numbers.Snap((band.EachAtLeast.Value * one.EffectiveMarks) - one.Score!.Value))),
                ]);
        }
    }
}

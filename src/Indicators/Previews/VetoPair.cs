using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Previews;

/// <summary>A veto of either revision, with whom it strikes in each.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">By unit; null: the earlier revision has none of that code.</param>
/// <param name="After">By unit; null: the later revision has none of that code.</param>
internal sealed record VetoPair(string Code, string Name, Column? Before, Column? After)
{
    /// <summary>In the order of the later revision, then those that it no longer has.</summary>
    public static VetoPair[] Of(RoundScores before, RoundScores after)
    {
        var (old, now) = (Named(before), Named(after));
        return
        [
            .. now.Concat(old).DistinctBy(veto => veto.Code, StringComparer.Ordinal)
                .Select(veto => new VetoPair(veto.Code, veto.Name, ColumnOf(old, veto.Code), ColumnOf(now, veto.Code))),
        ];
    }

    public bool StruckBefore(int row) => Before is not null && RoundOutcome.Holds(Before, row);

    public bool StrikesAfter(int row) => After is not null && RoundOutcome.Holds(After, row);

    private static (string Code, string Name, Column Column)[] Named(RoundScores scores) =>
        [.. scores.Plan.System.Vetoes.Select((veto, place) => (veto.Rule.Code, veto.Rule.Name, scores.Outcome.Vetoes[place]))];

    private static Column? ColumnOf((string Code, string Name, Column Column)[] vetoes, string code) =>
        Array.Find(vetoes, veto => veto.Code == code).Column;
}

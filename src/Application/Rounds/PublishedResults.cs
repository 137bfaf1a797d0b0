using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Rounds;

/// <summary>The results of a round as they are publicised.</summary>
internal static class PublishedResults
{
    /// <summary>Every unit that takes part, by code.</summary>
    public static IReadOnlyList<PublicisedResult> Of(RoundScores scores) =>
        [.. Enumerable.Range(0, scores.Count).Where(row => !scores.Table.Units[row].Withdrawn).Select(row => Of(scores[row]))];

    private static PublicisedResult Of(UnitScore score) => new()
    {
        Unit = score.Unit.Code,
        Name = score.Unit.Name,
        Group = score.Unit.Group,
        Total = score.Total,
        Rank = score.Rank,
        Band = score.Band,
        Status = score.Status?.Name,
        BarredFromCommendation = score.BarredFromCommendation,
        Vetoes = [.. score.Vetoes.Select(veto => veto.Code)],
        FailedGates = [.. score.FailedGates.Select(gate => gate.Gate.Code)],
        FirstLevel = [.. score.Indicators.Select(indicator => new PublicisedMarks(indicator.Indicator.Code, indicator.Score, indicator.EffectiveMarks))],
    };
}

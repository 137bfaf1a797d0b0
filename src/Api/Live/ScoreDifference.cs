using Fadu.Application.Scores;

namespace Fadu.Api.Live;

/// <summary>Whether two looks at a unit's score show the same.</summary>
internal static class ScoreDifference
{
    /// <summary>Whether they do, as far as the caller sees them.</summary>
    public static bool IsSame(SeenUnit before, SeenUnit now) =>
        ReferenceEquals(before.Scores.Reading.Scores, now.Scores.Reading.Scores)
        || (before.Unit == now.Unit
            && before.Scores.Reading.Revision == now.Scores.Reading.Revision
            && (before.Total, before.Rank, before.Ranked, before.Band, before.Status) == (now.Total, now.Rank, now.Ranked, now.Band, now.Status)
            && Marks(before).SequenceEqual(Marks(now)));

    private static IEnumerable<IndicatorMarks?> Marks(SeenUnit unit) => unit.Scores.Reading.Scores.Plan.System.Indicators.Select(unit.Marks);
}

using Fadu.Application.Scores;
using Fadu.Indicators.Gaps;

namespace Fadu.Application.Gaps;

/// <summary>Gaps of units as far as somebody may see them.</summary>
public static class SeenGaps
{
    /// <summary>Where a unit falls short, why, and what it could do; null where its values are not seen.</summary>
    /// <remarks>
    /// Who may not see the values of every unit of the group is told no moves of what is compared within it, since the least change that
    /// overtakes a unit tells that unit's value; and who may not see the ranking is told no ranks.
    /// </remarks>
    /// <param name="unit">The unit.</param>
    /// <param name="ct">Ends it.</param>
    public static UnitGaps? Of(SeenUnit unit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!unit.ShowsValues)
            return null;

        var gaps = GapFinder.Find(unit.Scores.Reading.Scores, unit.Row, unit.Scores.Contexts, unit.Scores.ShowsValuesOfGroup(unit.Row), ct);
        return unit.ShowsRank ? gaps : WithoutRanks(gaps);
    }

    private static UnitGaps WithoutRanks(UnitGaps gaps) => gaps with
    {
        Score = gaps.Score with { Rank = null, Ranked = 0 },
        Reach = gaps.Reach is { } reach ? reach with { Rank = null } : null,
        Indicators = [.. gaps.Indicators.Select(gap => gap with { Moves = WithoutRanks(gap.Moves) })],
        Bonuses = [.. gaps.Bonuses.Select(gap => gap with { Moves = WithoutRanks(gap.Moves) })],
        Deductions = [.. gaps.Deductions.Select(gap => gap with { Moves = WithoutRanks(gap.Moves) })],
        Rules = [.. gaps.Rules.Select(gap => gap with { Moves = WithoutRanks(gap.Moves) })],
    };

    private static IReadOnlyList<GapMove> WithoutRanks(IReadOnlyList<GapMove> moves) =>
        [.. moves.Select(move => move.Effect is { } effect ? move with { Effect = effect with { Rank = null, Ranked = null } } : move)];
}

using Fadu.Formula.Inversion;
using Fadu.Indicators.Gaps;

namespace Fadu.Workbooks.Gaps;

/// <summary>Picks of the moves to one target the one that is told where there is room for one.</summary>
internal static class MoveChoice
{
    /// <summary>What reaches it by the unit itself with the least effort, else by others, else what comes nearest; null where nothing was looked at.</summary>
    public static GapMove? Of(IReadOnlyList<GapMove> moves, GapTarget target) =>
        moves.Where(move => move.Target == target).OrderBy(Rank).ThenBy(move => move.Effort).FirstOrDefault();

    /// <summary>In words: what has to change, and who has to where that is not the unit.</summary>
    public static string Words(GapMove move)
    {
        var words = GapTexts.Changes(move).Chinese;
        return move is { ByUnit: false, Outcome: InversionOutcome.Reached } ? $"（由他方）{words}" : words;
    }

    private static int Rank(GapMove move) => move switch
    {
        { Outcome: InversionOutcome.ReachedAlready } => 0,
        { Outcome: InversionOutcome.Reached, ByUnit: true } => 1,
        { Outcome: InversionOutcome.Reached } => 2,
        { WaitsFor: [_, ..] } => 3,
        { ByUnit: true } => 4,
        _ => 5,
    };
}

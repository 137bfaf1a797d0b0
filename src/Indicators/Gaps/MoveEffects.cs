using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Gaps;

/// <summary>Tries changes, each once, and says what they do to the unit.</summary>
internal sealed class MoveEffects
{
    private readonly TrialOutcome _now;
    private readonly Dictionary<string, TrialOutcome> _tried = new(StringComparer.Ordinal);

    public MoveEffects(UnitTrials trials, IEnumerable<GapMove> moves)
    {
        _now = trials.Now;
        var ways = moves.Where(move => move.Changes.Count > 0).DistinctBy(KeyOf).ToArray();
        var outcomes = trials.Score([.. ways.Select(move => Values(move.Changes))]);
        for (var i = 0; i < ways.Length; i++)
            _tried.Add(KeyOf(ways[i]), outcomes[i]);
    }

    /// <summary>The values that changes lead to.</summary>
    public static Dictionary<Parameter, Value> Values(IEnumerable<MoveChange> changes) =>
        changes.ToDictionary(change => change.Movable.Grid.Parameter, change => change.To);

    /// <summary>The move with its effect.</summary>
    /// <param name="move">One of the moves.</param>
    /// <param name="marksOf">Marks on what the move is for.</param>
    public GapMove Told(GapMove move, Func<TrialOutcome, decimal?> marksOf)
    {
        if (move.Changes.Count == 0)
            return move;

        var tried = _tried[KeyOf(move)];
        return move with
        {
            Effect = new()
            {
                Marks = marksOf(tried),
                Total = tried.Total,
                TotalWon = tried.Total - _now.Total,
                Band = tried.Band,
                Rank = tried.Rank,
                Ranked = tried.Ranked,
                FailedChecks = NewlyFailed(tried, _now),
            },
        };
    }

    /// <summary>Codes of the checks that fail then and did not before, but for those that only warn.</summary>
    public static IReadOnlyList<string> NewlyFailed(TrialOutcome then, TrialOutcome before) =>
        [.. then.FailedChecks.Where(check => !check.IsWarning).Select(check => check.Code).Except(before.FailedChecks.Select(check => check.Code))];

    private static string KeyOf(GapMove move) => string.Join(' ', move.Changes.Select(change => $"{change.Movable.Item.Code}/{change.Place}").Order(StringComparer.Ordinal));
}

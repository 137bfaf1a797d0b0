using Fadu.Indicators.Moves;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Gaps;

/// <summary>Finds what a unit reaches by itself, from where each of its items is at its best for some formula.</summary>
internal sealed class ReachFinder
{
    private const int Rounds = 10;

    private readonly UnitInRound _unit;
    private readonly TrialOutcome _now;
    private readonly (Movable Movable, long[] Places)[] _items;

    /// <param name="unit">The unit.</param>
    /// <param name="best">What its own items do best, formula by formula, the one that wins most first.</param>
    public ReachFinder(UnitInRound unit, IEnumerable<IReadOnlyList<MoveChange>> best)
    {
        (_unit, _now) = (unit, unit.Trials.Now);
        _items =
        [
            .. best.SelectMany(changes => changes).GroupBy(change => change.Movable)
                .Select(group => (group.Key, group.Select(change => change.Place).Append(0).Distinct().ToArray())),
        ];
    }

    /// <summary>The changes and what comes of them.</summary>
    public (IReadOnlyList<MoveChange> Changes, TrialOutcome Outcome) Find()
    {
        var chosen = new int[_items.Length];
        var outcome = Tried(chosen);

        // An item that is at its best for every formula that reads it stays there.
        for (var round = 0; round < Rounds; round++)
        {
            _unit.Ct.ThrowIfCancellationRequested();
            int[][] others =
            [
                .. Enumerable.Range(0, _items.Length).Where(i => _items[i].Places.Length > 2 || Refused(outcome))
                    .SelectMany(i => Enumerable.Range(0, _items[i].Places.Length).Where(place => place != chosen[i]).Select(place => With(chosen, i, place))),
            ];
            var outcomes = _unit.Trials.Score([.. others.Select(other => MoveEffects.Values(Changes(other)))]);
            var best = Enumerable.Range(0, others.Length).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? Worth(outcome) : Worth(outcomes[i]));
            if (best < 0 || Worth(outcomes[best]).CompareTo(Worth(outcome)) <= 0)
                break;
            (chosen, outcome) = (others[best], outcomes[best]);
        }

        return Worth(outcome).CompareTo(Worth(_now)) >= 0 ? (Changes(chosen), outcome) : ([], _now);
    }

    // What can't be handed in wins nothing; of two that are equal in marks, the one that fewer rules bar.
    private (int Refused, decimal Total, int Barred) Worth(TrialOutcome outcome) =>
        (-MoveEffects.NewlyFailed(outcome, _now).Count, outcome.Total ?? -1, -outcome.BarringRules);

    private bool Refused(TrialOutcome outcome) => MoveEffects.NewlyFailed(outcome, _now).Count > 0;

    private TrialOutcome Tried(int[] chosen) => _unit.Trials.Score(MoveEffects.Values(Changes(chosen)));

    private MoveChange[] Changes(int[] chosen) =>
        [.. _items.Select((item, i) => (item.Movable, Place: item.Places[chosen[i]])).Where(one => one.Place != 0).Select(one => new MoveChange(one.Movable, one.Place))];

    private static int[] With(int[] chosen, int item, int place)
    {
        int[] other = [.. chosen];
        other[item] = place;
        return other;
    }
}

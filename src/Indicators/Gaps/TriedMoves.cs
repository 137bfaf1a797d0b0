using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Gaps;

/// <summary>Finds by trying what one item does to a formula that reads it through the marks of indicators.</summary>
/// <param name="trials">Of the unit.</param>
/// <param name="movable">The item.</param>
/// <param name="resultOf">What the formula gave in a trial.</param>
internal sealed class TriedMoves(UnitTrials trials, Movable movable, Func<TrialOutcome, Value> resultOf)
{
    // So many at a time: one small table.
    private const int AtOnce = 64;

    public GapMove Find(GapTarget target, Aim aim)
    {
        var now = resultOf(trials.Now);
        if (aim.IsReachedBy(now))
            return Move(target, InversionOutcome.ReachedAlready, 0, now, isLeast: true);

        var (up, down) = (Side(1, movable.Grid.Up, aim), Side(-1, movable.Grid.Down, aim));
        var isAll = movable.Grid.Up <= AtOnce && movable.Grid.Down <= AtOnce;
        if (up.IsReached || down.IsReached)
        {
            var (place, result, _) = up.IsReached && (!down.IsReached || up.Place <= -down.Place) ? up : down;
            return Move(target, InversionOutcome.Reached, place, result, isAll);
        }

        var best = new[] { (Place: 0L, Result: now, false), down, up }.MaxBy(one => aim.WorthOf(one.Result) ?? decimal.MinValue);
        return Move(target, InversionOutcome.Impossible, best.Place, best.Result, isAll);
    }

    // Of a side with many places it is taken that the result goes one way.
    private (long Place, Value Result, bool IsReached) Side(int sign, long far, Aim aim)
    {
        var (near, best, at) = (0L, Value.None(FormulaType.Number, MissingReason.NotReported), 0L);
        while (near < far)
        {
            var places = Places(near, far);
            var results = Results(places, sign);
            var first = Array.FindIndex(results, aim.IsReachedBy);
            if (first < 0)
            {
                for (var i = 0; i < places.Length; i++)
                {
                    if (at == 0 || (aim.WorthOf(results[i]) ?? decimal.MinValue) > (aim.WorthOf(best) ?? decimal.MinValue))
                        (best, at) = (results[i], sign * places[i]);
                }

                return (at, at == 0 ? resultOf(trials.Now) : best, false);
            }

            if (first == 0 ? places[0] == near + 1 : places[first] == places[first - 1] + 1)
                return (sign * places[first], results[first], true);
            (near, far) = (first == 0 ? near : places[first - 1], places[first]);
        }

        return (0, resultOf(trials.Now), false);
    }

    private static long[] Places(long near, long far)
    {
        var count = Math.Min(AtOnce, far - near);
        return [.. Enumerable.Range(1, (int)count).Select(i => near + (long)((decimal)(far - near) * i / count))];
    }

    private Value[] Results(long[] places, int sign) =>
    [
        .. trials.Score([.. places.Select(place => new Dictionary<Parameter, Value> { [movable.Grid.Parameter] = movable.Grid[sign * place] })]).Select(resultOf),
    ];

    private GapMove Move(GapTarget target, InversionOutcome outcome, long place, Value result, bool isLeast) => new()
    {
        Target = target,
        Outcome = outcome,
        Changes = place == 0 ? [] : [new(movable, place)],
        ItemCodes = [movable.Item.Code],
        ByUnit = movable.ByUnit,
        Result = result,
        IsLeast = isLeast,
    };
}

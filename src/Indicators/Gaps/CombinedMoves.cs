using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Moves;

namespace Fadu.Indicators.Gaps;

/// <summary>Finds what several items of a formula do together.</summary>
/// <remarks>
/// Each is taken to where the formula is best, the others standing where they were taken; then, one after the other, as far back as the
/// target allows. Of the orders in which that can be done, the one that costs least is kept.
/// </remarks>
/// <param name="unit">The unit.</param>
/// <param name="formula">The formula.</param>
/// <param name="leaf">The leaf whose formula it is; null: it is bound to none.</param>
/// <param name="items">Two or more.</param>
internal sealed class CombinedMoves(UnitInRound unit, CheckedFormula formula, CheckedIndicator? leaf, IReadOnlyList<Movable> items)
{
    private const int Rounds = 3;

    public GapMove Find(GapTarget target, Aim aim)
    {
        var best = Best(aim);
        var result = ResultOf(best);
        var isReached = aim.IsReachedBy(result);
        if (isReached)
        {
            best = Orders().Select(order => SteppedBack(best, order, aim)).MinBy(EffortOf)!;
            result = ResultOf(best);
        }
        else if (aim.WorthOf(result) is not { } worth || (aim.WorthOf(ResultOf(new long[items.Count])) is { } now && worth <= now))
        {
            best = new long[items.Count];
        }

        return new()
        {
            Target = target,
            Outcome = isReached ? InversionOutcome.Reached : InversionOutcome.Impossible,
            Changes = [.. Enumerable.Range(0, best.Length).Where(i => best[i] != 0).Select(i => new MoveChange(items[i], best[i]))],
            ItemCodes = [.. items.Select(movable => movable.Item.Code)],
            ByUnit = items.All(movable => movable.ByUnit),
            Result = result,
            IsLeast = false,
        };
    }

    private long[] Best(Aim aim)
    {
        long[] places = [.. items.Select(FarEnd)];
        for (var round = 0; round < Rounds && !aim.IsReachedBy(ResultOf(places)); round++)
        {
            var isMoved = false;
            for (var i = 0; i < places.Length; i++)
            {
                var found = Inverter.Find(formula, Context(places, i), items[i].Grid, aim.Goal);
                if (found.Result.IsMissing || found.Place == places[i])
                    continue;
                (places[i], isMoved) = (found.Place, true);
                if (found.IsReached)
                    return places;
            }

            if (!isMoved)
                break;
        }

        return places;
    }

    // Where an item can go both ways, it stays until the others are placed.
    private static long FarEnd(Movable movable) => movable.Grid switch
    {
        { Down: 0, Up: var up } => up,
        { Up: 0, Down: var down } => -down,
        { Start.IsMissing: true } => 1,
        _ => 0,
    };

    private long[] SteppedBack(long[] from, int[] order, Aim aim)
    {
        long[] places = [.. from];
        foreach (var i in order)
        {
            var found = Inverter.Find(formula, Context(places, i), items[i].Grid, aim.Goal);
            if (found.IsReached && Math.Abs(found.Place) <= Math.Abs(places[i]))
                places[i] = found.Place;
        }

        return places;
    }

    // With three items all orders, with more each item first once.
    private IEnumerable<int[]> Orders()
    {
        int[] all = [.. Enumerable.Range(0, items.Count)];
        foreach (var first in all)
        {
            int[] rest = [.. all.Where(other => other != first)];
            yield return [first, .. rest];
            if (rest.Length > 1)
                yield return [first, .. rest.Reverse()];
        }
    }

    private decimal EffortOf(long[] places) => items.Select((movable, i) => movable.EffortOf(places[i])).Sum();

    private Value ResultOf(long[] places) => formula.Evaluate(Context(places, -1));

    private IFormulaContext Context(long[] places, int without) => unit.ContextOf(formula, leaf, Enumerable.Range(0, places.Length)
        .Where(i => i != without && places[i] != 0).ToDictionary(i => items[i].Grid.Parameter, i => items[i].Grid[places[i]]));
}

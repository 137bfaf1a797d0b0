using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Plans.Options;

/// <summary>Finds which leaves the levers of a unit can make count or drop out, and which of them together.</summary>
internal sealed class DropFinder(UnitStand stand)
{
    // Over a group, the whole round is scored for each way.
    private const int MostWays = 4_000;
    private const int MostAmongPeers = 400;
    private const int MostScored = 400_000;

    /// <summary>Whether a leaf can both count and drop out.</summary>
    public bool Varies(CheckedIndicator leaf) => LeversOf(leaf).Any() && (MovingConditions(leaf).Any(CanDecide) || (CanBeSkipped(leaf) && leaf.Formula!.Analyse(null, Known).Extent.CanBeMissing));

    /// <summary>The levers that could make a leaf count or drop out, each as often as it is read.</summary>
    public IEnumerable<int> LeversOf(CheckedIndicator leaf) =>
        MovingConditions(leaf).Concat(CanBeSkipped(leaf) ? [leaf.Formula!] : []).SelectMany(stand.Reads.Of);

    /// <summary>Whether a leaf has dropped out as things stand.</summary>
    public bool DropsNow(CheckedIndicator leaf) =>
        !stand.Now.Applies(stand.Row, leaf) || (leaf.WhenMissing is WhenMissing.Skip && stand.Now.Result(stand.Row, leaf).IsMissing);

    /// <summary>Which of some leaves have dropped out as things stand.</summary>
    /// <param name="leaves">Of the first 64, in the order of their bits.</param>
    public ulong MaskNow(IReadOnlyList<CheckedIndicator> leaves) => MaskOf(leaves, DropsNow);

    /// <summary>The ways in which leaves drop out together, found by trying every way to move levers.</summary>
    /// <param name="leaves">In the order of their bits, 64 at most.</param>
    /// <param name="levers">All that make them count or drop out.</param>
    /// <param name="most">How many ways of dropping out there may be.</param>
    /// <returns>Null where there are more of them, or more ways to move the levers than are tried.</returns>
    public IReadOnlyList<ulong>? MasksOf(IReadOnlyList<CheckedIndicator> leaves, IReadOnlyList<int> levers, int most)
    {
        var amongPeers = leaves.Any(leaf => MovingConditions(leaf).Append(leaf.Formula!).Any(formula => formula.UsesPeers || stand.Reads.ReadsMovedMarks(formula)));
        var mostWays = amongPeers ? Math.Min(MostAmongPeers, MostScored / stand.Now.Count) : MostWays;
        if (levers.Aggregate(1d, (all, lever) => all * (stand.Levers[lever].Down + stand.Levers[lever].Up + 1)) > mostWays)
            return null;

        IReadOnlyList<long[]> ways = [[]];
        foreach (var lever in levers.Select(place => stand.Levers[place]))
            ways = [.. ways.SelectMany(way => Enumerable.Range(0, (int)(lever.Down + lever.Up) + 1).Select(place => (long[])[.. way, place - lever.Down]))];
        var whole = amongPeers ? new WholeScores(stand, levers, ways) : new WholeScores(stand.Score(levers, ways));
        HashSet<ulong> masks = [.. ways.Select((_, way) => MaskOf(leaves, leaf => !whole.Applies(way, leaf) || (leaf.WhenMissing is WhenMissing.Skip && whole.Of(way, leaf).IsMissing)))];
        return masks.Count > most ? null : [.. masks];
    }

    private static ulong MaskOf(IReadOnlyList<CheckedIndicator> leaves, Func<CheckedIndicator, bool> drops) =>
        leaves.Take(64).Select((leaf, bit) => drops(leaf) ? 1UL << bit : 0).Aggregate(0UL, (all, bit) => all | bit);

    private IEnumerable<CheckedFormula> MovingConditions(CheckedIndicator leaf) =>
        stand.Plan.PathTo[leaf.LeafIndex].Select(node => node.Indicator.AppliesWhen).OfType<CheckedFormula>().Where(condition => stand.Reads.Of(condition).Count > 0);

    private bool CanBeSkipped(CheckedIndicator leaf) => leaf.WhenMissing is WhenMissing.Skip && stand.Reads.Of(leaf.Formula!).Count > 0;

    private bool CanDecide(CheckedFormula condition) =>
        condition.Analyse(null, Known).Extent is { CanBeFalse: true } extent && (extent.CanBeTrue || extent.CanBeMissing);

    // All that a lever can come to, as far as that has an order.
    private Extent? Known(Parameter parameter)
    {
        if (parameter.Kind is ParameterKind.Score)
            return null;
        if (stand.Reads.PlaceOf(parameter) is not (>= 0 and var place))
            return Extent.Of(stand.ValueOf(parameter));

        var lever = stand.Levers[place];
        var (first, last) = (lever.At(-lever.Down), lever.At(lever.Up));
        return lever.IsOrdered && !lever.At(0).IsMissing
            ? Extent.Of(new Interval(Math.Min(OrderOf(first), OrderOf(last)), Math.Max(OrderOf(first), OrderOf(last)), false, false, parameter.Range.Whole), false)
            : null;
    }

    private static decimal OrderOf(Value value) => value.Type is FormulaType.Date ? value.Date.DayNumber : value.Number;
}

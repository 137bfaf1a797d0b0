using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Helps;

/// <summary>One item as far as it takes to lift a unit, at most to its best.</summary>
internal sealed class ItemLift : ILift
{
    // Without an end of its range, an item goes no further.
    private const long MostPlaces = 1_000_000_000;

    private readonly IReadOnlyList<ItemSide> _sides;
    private readonly ItemTrial _trial;

    private ItemLift(Item item, ItemTrial trial, IReadOnlyList<ItemSide> sides) =>
        (Item, _trial, _sides, Rows) = (item, trial, sides, [.. sides.SelectMany(side => side.Rows).Distinct().Order()]);

    public Item Item { get; }

    public CheckedIndicator? Indicator => null;

    public bool RestsOnPeers => false;

    public IReadOnlyList<int> Rows { get; }

    public IReadOnlyDictionary<int, decimal> Efforts => field ??= _sides.SelectMany(side => side.Least()).GroupBy(one => one.Key)
        .ToDictionary(one => one.Key, one => one.Min(place => _trial.Movables[one.Key].EffortOf(place.Value)));

    /// <param name="now">The round as it stands.</param>
    /// <param name="parameter">The item.</param>
    /// <param name="trial">Tries it.</param>
    public static ItemLift Of(RoundScores now, SystemParameter parameter, ItemTrial trial)
    {
        var endIsBest = WaysToMove.Of(now.Plan.System).GoesOneWay(parameter.Parameter) && !IsBound(now.Plan.System, parameter.Parameter);
        return new(parameter.Item!, trial,
        [
            new(trial, 1, Far(trial, movable => movable.Grid.Up), endIsBest),
            new(trial, -1, Far(trial, movable => movable.Grid.Down), endIsBest),
        ]);
    }

    // Further may then be worse: an indicator no longer applies, or a check between several items fails.
    private static bool IsBound(CheckedSystem system, Parameter parameter) =>
        system.Indicators.Select(indicator => indicator.AppliesWhen).OfType<Formula.CheckedFormula>()
            .Concat(system.Checks.Where(check => !check.Rule.IsWarning && check.When.Parameters.Count > 1).Select(check => check.When))
            .Any(condition => system.ReadBy(condition).Contains(parameter));

    private static Dictionary<int, long> Far(ItemTrial trial, Func<Movable, long> places) => trial.Movables
        .Select(one => (Row: one.Key, Far: Math.Min(places(one.Value), MostPlaces))).Where(one => one.Far > 0).ToDictionary(one => one.Row, one => one.Far);
}

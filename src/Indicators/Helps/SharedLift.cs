using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Helps;

/// <summary>
/// One item that formulas compare within the group, brought to its best in all units at once. Without an end of its range, its best is what
/// the best unit of the group has.
/// </summary>
internal sealed class SharedLift : ILift
{
    private const long MostPlaces = 1_000_000_000;

    private SharedLift(Item item, IReadOnlyDictionary<int, decimal> efforts) => (Item, Efforts, Rows) = (item, efforts, [.. efforts.Keys.Order()]);

    public Item Item { get; }

    public CheckedIndicator? Indicator => null;

    public bool RestsOnPeers => true;

    public IReadOnlyList<int> Rows { get; }

    public IReadOnlyDictionary<int, decimal> Efforts { get; }

    /// <param name="now">The round as it stands.</param>
    /// <param name="parameter">The item.</param>
    /// <param name="trial">Tries it.</param>
    public static SharedLift Of(RoundScores now, SystemParameter parameter, ItemTrial trial)
    {
        var best = new[] { 1, -1 }.Select(sign => Efforts(sign)).MinBy(efforts => (-efforts.Count, efforts.Values.Sum()))!;
        return new(parameter.Item!, best);

        Dictionary<int, decimal> Efforts(int sign)
        {
            var ends = new Dictionary<int, decimal?>();
            var places = trial.Movables.Select(one => (Row: one.Key, Place: sign * FarOf(one.Key, one.Value))).Where(one => one.Place != 0).OrderBy(one => one.Row).ToArray();
            if (places is [])
                return [];

            var lifted = trial.Lifts([.. places.Select(one => one.Row)], [.. places.Select(one => one.Place)]);
            return places.Where((_, i) => lifted[i]).ToDictionary(one => one.Row, one => trial.Movables[one.Row].EffortOf(one.Place));

            long FarOf(int row, Movable movable)
            {
                var far = sign > 0 ? movable.Grid.Up : movable.Grid.Down;
                if (far < MostPlaces || movable.Grid[sign].Type is not FormulaType.Number)
                    return far;

                var group = now.Groups.Of[row];
                if (!ends.ContainsKey(group))
                    ends.Add(group, BestOf(group));
                return ends[group] is { } end ? GridPlaces.Furthest(far, place => sign * movable.Grid[sign * place].Number <= sign * end) : 0;
            }

            decimal? BestOf(int group)
            {
                var values = Enumerable.Range(0, now.Count).Where(row => now.Groups.Of[row] == group).Select(row => now.ValueOf(row, parameter.Parameter)).Where(value => !value.IsMissing).Select(value => value.Number).ToArray();
                return values is [] ? null : sign > 0 ? values.Max() : values.Min();
            }
        }
    }
}

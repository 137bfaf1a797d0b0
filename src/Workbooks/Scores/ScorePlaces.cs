using Fadu.Indicators.Scoring;

namespace Fadu.Workbooks.Scores;

/// <summary>Which unit stands in which row: group by group, so that a group is one range; those that have withdrawn come last. The same row on every sheet but the ranking.</summary>
internal sealed class ScorePlaces
{
    /// <summary>Sheet row of the first unit; above it stand the heads.</summary>
    public const int Top = 8;

    private readonly int[] _units;
    private readonly (int First, int Last)?[] _groups;

    public ScorePlaces(RoundScores scores, IReadOnlyList<int>? rows)
    {
        Scores = scores;
        var units = scores.Table.Units;
        var order = units.Where(unit => !unit.Withdrawn).Select(GroupOf).Distinct(StringComparer.Ordinal).Select((group, place) => (group, place))
            .ToDictionary(pair => pair.group, pair => pair.place, StringComparer.Ordinal);
        _units = [.. (rows ?? Enumerable.Range(0, units.Count)).OrderBy(row => units[row].Withdrawn ? order.Count : order[GroupOf(units[row])])];
        _groups = new (int, int)?[_units.Length];
        for (var first = 0; first < _units.Length;)
        {
            var last = first;
            while (last + 1 < _units.Length && AreOfOne(units[_units[first]], units[_units[last + 1]]))
                last++;
            if (!units[_units[first]].Withdrawn)
                Array.Fill(_groups, (first, last), first, last - first + 1);
            first = last + 1;
        }

        var shown = _units.Where(row => !units[row].Withdrawn).GroupBy(row => GroupOf(units[row]), StringComparer.Ordinal);
        HasWholeGroups = shown.All(group => group.Count() == scores.GroupSize(group.First()));
    }

    public RoundScores Scores { get; }

    /// <summary>How many units are shown.</summary>
    public int Count => _units.Length;

    /// <summary>Whether of every group that is shown every unit is.</summary>
    public bool HasWholeGroups { get; }

    /// <summary>Row in the round's table.</summary>
    public int Unit(int place) => _units[place];

    public TableUnit Of(int place) => Scores.Table.Units[_units[place]];

    public static int RowOf(int place) => Top + place;

    /// <summary>The places of a unit's group; null for one that has withdrawn.</summary>
    public (int First, int Last)? GroupAt(int place) => _groups[place];

    private static string GroupOf(TableUnit unit) => unit.Group is { } group ? $"g{group}" : string.Empty;

    private static bool AreOfOne(TableUnit one, TableUnit other) => one.Withdrawn == other.Withdrawn && (one.Withdrawn || one.Group == other.Group);
}

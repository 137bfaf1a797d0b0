using System.Runtime.CompilerServices;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Scores;

/// <summary>Where the units of a table stand and which groups they form. Worked out once for as long as nobody joins or leaves. May be used by many threads.</summary>
internal sealed class UnitIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<TableUnit>, UnitIndex> _known = [];

    private readonly Dictionary<string, int> _rows;
    private readonly int[] _groups;

    private UnitIndex(IReadOnlyList<TableUnit> units)
    {
        (_rows, _groups) = (new(units.Count, StringComparer.Ordinal), new int[units.Count]);
        var groups = new List<string?>();
        for (var row = 0; row < units.Count; row++)
        {
            _rows.Add(units[row].Code, row);
            // Few, and neighbours are mostly in one.
            var group = row > 0 && groups[_groups[row - 1]] == units[row].Group ? _groups[row - 1] : groups.IndexOf(units[row].Group);
            if (group < 0)
            {
                group = groups.Count;
                groups.Add(units[row].Group);
            }

            _groups[row] = group;
        }

        Groups = groups;
    }

    /// <summary>The groups that the units, also those withdrawn, are in; null stands for those without one.</summary>
    public IReadOnlyList<string?> Groups { get; }

    /// <summary>That of a table.</summary>
    public static UnitIndex Of(IReadOnlyList<TableUnit> units) => _known.GetValue(units, all => new(all));

    /// <summary>The row of a unit; null where there is none.</summary>
    public int? RowOf(string unit) => _rows.TryGetValue(unit, out var row) ? row : null;

    /// <summary>The place of a row's group among the groups.</summary>
    public int GroupOf(int row) => _groups[row];
}

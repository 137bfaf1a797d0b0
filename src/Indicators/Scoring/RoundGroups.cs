using Fadu.Formula.Compilation;

namespace Fadu.Indicators.Scoring;

/// <summary>Who is compared and ranked with whom.</summary>
internal sealed class RoundGroups
{
    public RoundGroups(IReadOnlyList<TableUnit> units)
    {
        var (numbers, sizes) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        var ungrouped = -1;
        Of = new int[units.Count];
        for (var row = 0; row < Of.Length; row++)
            Of[row] = units[row].Withdrawn ? -1 : Join(units[row].Group);

        Sizes = [.. sizes];
        Rows = new(Of, Sizes.Length, null);

        int Join(string? group)
        {
            var number = group is null ? ungrouped : numbers.GetValueOrDefault(group, -1);
            if (number < 0)
            {
                number = sizes.Count;
                sizes.Add(0);
                if (group is null)
                    ungrouped = number;
                else
                    numbers.Add(group, number);
            }

            sizes[number]++;
            return number;
        }
    }

    /// <summary>Group by unit, from 0; -1 for withdrawn units.</summary>
    public int[] Of { get; }

    /// <summary>Units by group, without those withdrawn.</summary>
    public int[] Sizes { get; }

    /// <summary>The same for formulas that are not bound to an indicator: everybody counts.</summary>
    public RowGroups Rows { get; }

    /// <summary>The same for the formula of an indicator that applies to these units only; null: to all.</summary>
    public RowGroups For(bool[]? applies) => applies is null ? Rows : Rows with { Counts = applies };

    /// <summary>How many units the group of a unit has; 0 for a withdrawn unit.</summary>
    public int SizeOf(int unit) => Of[unit] < 0 ? 0 : Sizes[Of[unit]];
}

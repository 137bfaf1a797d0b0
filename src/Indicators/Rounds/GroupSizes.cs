using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Rounds;

/// <summary>How many units of each group take part. Counted once for as long as nobody joins or leaves: every look at a ranking asks.</summary>
internal sealed class GroupSizes
{
    private static readonly ConditionalWeakTable<ImmutableDictionary<string, Enrolment>, GroupSizes> _known = [];

    private readonly Dictionary<string, int> _grouped = new(StringComparer.Ordinal);
    private readonly int _ungrouped;

    private GroupSizes(ImmutableDictionary<string, Enrolment> units)
    {
        // As they are written first: a key costs more than counting.
        foreach (var group in units.Values.Where(unit => !unit.Withdrawn).GroupBy(unit => unit.Group, StringComparer.Ordinal))
        {
            if (group.Key is null)
                _ungrouped = group.Count();
            else
                _grouped[NameKey.Of(group.Key)] = _grouped.GetValueOrDefault(NameKey.Of(group.Key)) + group.Count();
        }
    }

    /// <summary>Those of the units of a round.</summary>
    public static GroupSizes Of(ImmutableDictionary<string, Enrolment> units) => _known.GetValue(units, all => new(all));

    /// <summary>Size of one group, by whichever of its spellings.</summary>
    /// <param name="group">Its name; null: the units without one.</param>
    public int Of(string? group) => group is null ? _ungrouped : _grouped.GetValueOrDefault(NameKey.Of(group));
}

using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.Indicators.Units;

namespace Fadu.Application.Registers;

/// <summary>Which units stand below which. Immutable, like <see cref="Roll{T}"/>.</summary>
internal sealed class UnitTree
{
    private static readonly ImmutableSortedSet<string> Nobody = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> _below;

    // Asked for with every row that somebody looks at, and the same until units move.
    private readonly ConcurrentDictionary<string, FrozenSet<string>> _within = new(StringComparer.Ordinal);

    private UnitTree(ImmutableDictionary<string, ImmutableSortedSet<string>> below) => _below = below;

    /// <summary>Without units.</summary>
    public static UnitTree Empty { get; } = new(ImmutableDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal));

    /// <summary>Codes of the units right below one, in order; null: of those at the top.</summary>
    // No unit has an empty code, so that it serves for the top.
    public IReadOnlyList<string> ChildrenOf(string? code) => _below.GetValueOrDefault(code ?? "", Nobody);

    /// <summary>Code of a unit and of all that stand below it, at whatever depth; worked out once for each that is asked for.</summary>
    public IReadOnlySet<string> Within(string code) => _within.GetOrAdd(code, top =>
    {
        // A database of former times may hold a circle.
        var (found, next) = (new HashSet<string>([top], StringComparer.Ordinal), new Stack<string>([top]));
        while (next.TryPop(out var above))
        {
            foreach (var below in ChildrenOf(above).Where(found.Add))
                next.Push(below);
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    });

    /// <summary>With a unit that is new, or stands elsewhere than before.</summary>
    public UnitTree With(Unit before, Unit after)
    {
        if (before.Status is not UnitStatus.Unknown && before.Parent == after.Parent)
            return this;

        var below = _below;
        if (before.Status is not UnitStatus.Unknown)
            below = below.SetItem(before.Parent ?? "", ChildrenIn(below, before.Parent).Remove(before.Code));
        return new(below.SetItem(after.Parent ?? "", ChildrenIn(below, after.Parent).Add(after.Code)));
    }

    /// <summary>With many that are new.</summary>
    public UnitTree With(IEnumerable<Unit> units) => new(_below.SetItems(
        from unit in units
        group unit.Code by unit.Parent ?? "" into siblings
        select KeyValuePair.Create(siblings.Key, ChildrenIn(_below, siblings.Key).Union(siblings))));

    private static ImmutableSortedSet<string> ChildrenIn(ImmutableDictionary<string, ImmutableSortedSet<string>> below, string? code) =>
        below.GetValueOrDefault(code ?? "", Nobody);
}

using Fadu.Indicators.Units;
using Fadu.Indicators.Values;

namespace Fadu.Application.Registers;

/// <summary>Turns a filter into a test of one unit; what does not depend on the unit is worked out once.</summary>
internal static class UnitMatching
{
    /// <summary>The test, given a unit and its name as <see cref="Roll{T}.Folded"/> has it. For one thread.</summary>
    public static Func<Unit, string, bool> Of(UnitFilter filter, RegisterState state)
    {
        var tests = Tests(filter, state).ToArray();
        return tests is [var one] ? one : (unit, name) => Array.TrueForAll(tests, test => test(unit, name));
    }

    private static IEnumerable<Func<Unit, string, bool>> Tests(UnitFilter filter, RegisterState state)
    {
        // What is cheap or rare comes first.
        if (filter.Status is { } status)
            yield return (unit, _) => unit.Status == status;
        if (filter.Codes is { } codes)
        {
            var wanted = codes.ToHashSet(StringComparer.Ordinal);
            yield return (unit, _) => wanted.Contains(unit.Code);
        }

        if (filter.CodeStartsWith is { } beginning)
            yield return (unit, _) => unit.Code.StartsWith(beginning, StringComparison.Ordinal);
        if (filter.Parent is { } parent)
            yield return (unit, _) => unit.Parent == parent;
        if (filter.IsTop is { } top)
            yield return (unit, _) => unit.Parent is null == top;
        if (filter.Kind is { } kind)
            yield return Same(kind, unit => unit.Kind);
        if (filter.Group is { } group)
            yield return Same(group, unit => unit.Group);
        if (filter.NameContains is { } part)
        {
            var wanted = Roll<Unit>.Folded(part);
            yield return (_, name) => name.Contains(wanted, StringComparison.Ordinal);
        }

        if (filter.Within is { } above)
            yield return Within(above, state);
        foreach (var test in filter.And.Select(one => Of(one, state)))
            yield return test;
        if (filter.Or is not [])
        {
            var tests = filter.Or.Select(one => Of(one, state)).ToArray();
            yield return (unit, name) => Array.Exists(tests, test => test(unit, name));
        }

        if (filter.Not is { } not)
        {
            var test = Of(not, state);
            yield return (unit, name) => !test(unit, name);
        }
    }

    // There are few kinds and groups and many units: each spelling is looked at once.
    private static Func<Unit, string, bool> Same(string wanted, Func<Unit, string?> of)
    {
        var (key, known) = (NameKey.Of(wanted), new Dictionary<string, bool>(StringComparer.Ordinal));
        return (unit, _) =>
        {
            if (of(unit) is not { } text)
                return false;
            if (!known.TryGetValue(text, out var same))
                known[text] = same = NameKey.Of(text) == key;
            return same;
        };
    }

    // Likewise for the units above, of which siblings have the same.
    private static Func<Unit, string, bool> Within(string above, RegisterState state)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        return (unit, _) =>
        {
            if (unit.Code == above)
                return true;
            if (unit.Parent is not { } parent)
                return false;
            if (!known.TryGetValue(parent, out var within))
                known[parent] = within = state.IsWithin(parent, above);
            return within;
        };
    }
}

using Fadu.Indicators.Units;

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
            yield return (unit, _) => status.Contains(unit.Status);
        if (filter.Parent is { } parent)
            yield return (unit, _) => unit.Parent == parent;
        if (filter.IsTop is { } top)
            yield return (unit, _) => unit.Parent is null == top;
        if (filter.Kind is { } kind)
            yield return Seldom(kind, unit => unit.Kind);
        if (filter.Group is { } group)
            yield return Seldom(group, unit => unit.Group);
        if (filter.Code is { } code)
        {
            var test = Test(code);
            yield return (unit, _) => test(unit.Code, null);
        }

        if (filter.Name is { } wanted)
        {
            var test = Test(wanted);
            yield return (unit, name) => test(unit.Name, name);
        }

        if (filter.Within is { } above)
            yield return Within(above, state);
        foreach (var test in (filter.And ?? []).Select(one => Of(one, state)))
            yield return test;
        if (filter.Or is { } or)
        {
            var tests = or.Select(one => Of(one, state)).ToArray();
            yield return (unit, name) => Array.Exists(tests, test => test(unit, name));
        }

        if (filter.Not is { } excluded)
        {
            var test = Of(excluded, state);
            yield return (unit, name) => !test(unit, name);
        }
    }

    // Of a text and, where that is known, the same folded.
    private static Func<string, string?, bool> Test(TextMatch match)
    {
        var among = match.In?.ToHashSet(StringComparer.Ordinal);
        var (beginning, part) = (match.StartsWith is { } start ? Roll<Unit>.Folded(start) : null, match.Contains is { } contained ? Roll<Unit>.Folded(contained) : null);
        return (text, folded) =>
            (match.Eq is null || text == match.Eq)
            && (among is null || among.Contains(text))
            && (beginning is null || (folded ??= Roll<Unit>.Folded(text)).StartsWith(beginning, StringComparison.Ordinal))
            && (part is null || (folded ?? Roll<Unit>.Folded(text)).Contains(part, StringComparison.Ordinal));
    }

    // There are few kinds and groups and many units: each spelling is looked at once.
    private static Func<Unit, string, bool> Seldom(TextMatch match, Func<Unit, string?> of)
    {
        var (test, known) = (Test(match), new Dictionary<string, bool>(StringComparer.Ordinal));
        var asksNothing = match == new TextMatch();
        return (unit, _) =>
        {
            if (of(unit) is not { } text)
                return asksNothing;
            if (!known.TryGetValue(text, out var meets))
                known[text] = meets = test(text, null);
            return meets;
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

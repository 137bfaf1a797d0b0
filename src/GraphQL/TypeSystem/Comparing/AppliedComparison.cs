using System.Globalization;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Compares the directives that two elements bear. Those of the specification show in what they say about the element.</summary>
internal static class AppliedComparison
{
    public static void Compare(string coordinate, IEnumerable<DirectiveNode> before, IEnumerable<DirectiveNode> after, ChangeLog log)
    {
        var (old, @new) = (ByName(before), ByName(after));
        foreach (var name in old.Select(group => group.Key).Union(@new.Select(group => group.Key), StringComparer.Ordinal))
        {
            var (left, right) = (old[name].ToArray(), @new[name].ToArray());
            for (var index = 0; index < Math.Max(left.Length, right.Length); index++)
                Compare(coordinate, left.ElementAtOrDefault(index), right.ElementAtOrDefault(index), log);
        }
    }

    private static ILookup<string, DirectiveNode> ByName(IEnumerable<DirectiveNode> directives) => directives
        .Where(directive => directive.Name.Value is not ("deprecated" or "specifiedBy" or "oneOf"))
        .ToLookup(directive => directive.Name.Value, StringComparer.Ordinal);

    private static void Compare(string coordinate, DirectiveNode? before, DirectiveNode? after, ChangeLog log)
    {
        var name = (before ?? after)!.Name.Value;
        if (before is null && log.IsRestricting(name))
            log.Breaking(coordinate, $"@{name} was added to {coordinate}.");
        else if (before is null)
            log.Dangerous(coordinate, $"@{name} was added to {coordinate}.");
        else if (after is null && log.IsRestricting(name))
            log.Safe(coordinate, $"@{name} was removed from {coordinate}.");
        else if (after is null)
            log.Dangerous(coordinate, $"@{name} was removed from {coordinate}.");
        else
            CompareArguments(coordinate, before, after, log);
    }

    private static void CompareArguments(string coordinate, DirectiveNode before, DirectiveNode after, ChangeLog log)
    {
        var names = before.Arguments.Concat(after.Arguments).Select(argument => argument.Name.Value).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var (old, @new) = (ValueOf(before, name), ValueOf(after, name));
            var (oldText, newText) = (LiteralText.Of(old) ?? "not given", LiteralText.Of(@new) ?? "not given");
            if (oldText == newText)
                continue;
            var message = $"The argument {name} of @{before.Name.Value} on {coordinate} is {newText} instead of {oldText}.";
            var isRestricting = log.IsRestricting(before.Name.Value);
            if ((IsMaximum(name) && IsLess(@new, old)) || (isRestricting && !HasAllOf(@new, old)))
                log.Breaking(coordinate, message);
            else if (isRestricting)
                log.Safe(coordinate, message);
            else
                log.Dangerous(coordinate, message);
        }
    }

    private static ValueNode? ValueOf(DirectiveNode directive, string argument) =>
        directive.Arguments.FirstOrDefault(one => one.Name.Value == argument)?.Value;

    private static bool HasAllOf(ValueNode? value, ValueNode? former) => Items(former).All(Items(value).Contains);

    // One value alone is a list of it.
    private static HashSet<string> Items(ValueNode? value) => value switch
    {
        null => [],
        ListValueNode list => [.. list.Values.Select(item => LiteralText.Of(item))],
        _ => [LiteralText.Of(value)],
    };

    // A request that kept within the former maximum is refused where it goes down.
    private static bool IsMaximum(string argument) =>
        argument.StartsWith("max", StringComparison.OrdinalIgnoreCase) || argument.EndsWith("limit", StringComparison.OrdinalIgnoreCase);

    private static bool IsLess(ValueNode? value, ValueNode? than) => (Number(value), Number(than)) switch
    {
        ({ } left, { } right) => left < right,
        // A maximum where there was none.
        ({ }, null) => than is null or NullValueNode,
        _ => false,
    };

    private static decimal? Number(ValueNode? value) =>
        value is IntValueNode number && decimal.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : null;
}

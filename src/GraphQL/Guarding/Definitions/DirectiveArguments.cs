using System.Collections.Immutable;
using System.Globalization;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Guarding.Definitions;

/// <summary>Reads the arguments of directives of a valid schema.</summary>
internal static class DirectiveArguments
{
    public static DirectiveNode? Find(IEnumerable<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    /// <summary>A whole number of 32 bits; null where it is not given, or null.</summary>
    public static int? Int(DirectiveNode directive, string argument) =>
        Value(directive, argument) is IntValueNode number
        && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A list of texts, for which a single one may stand; empty where it is not given, or null.</summary>
    public static ImmutableArray<string> Strings(DirectiveNode directive, string argument) => Value(directive, argument) switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(item => item.Value)],
        StringValueNode text => [text.Value],
        _ => [],
    };

    private static ValueNode? Value(DirectiveNode directive, string argument) =>
        directive.Arguments.FirstOrDefault(one => one.Name.Value == argument)?.Value;
}

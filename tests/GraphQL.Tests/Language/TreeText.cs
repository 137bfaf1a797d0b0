using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Tests.Language;

/// <summary>Everything that a tree holds, read by reflection; so that trees can be compared as wholes.</summary>
internal static class TreeText
{
    private static readonly Dictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>The tree without its locations.</summary>
    public static string Of(Node node) => Write(new StringBuilder(), node).ToString();

    /// <summary>All nodes of a tree, in the order of the records' parameters.</summary>
    public static IEnumerable<Node> Nodes(Node node) =>
        PropertiesOf(node).SelectMany(property => Children(property.GetValue(node))).SelectMany(Nodes).Prepend(node);

    private static IEnumerable<Node> Children(object? value) => value switch
    {
        Node child => [child],
        string or null => [],
        IEnumerable list => list.Cast<Node>(),
        _ => [],
    };

    private static StringBuilder Write(StringBuilder text, object? value) => value switch
    {
        Node node => WriteNode(text, node),
        string words => text.Append('"').Append(words).Append('"'),
        IEnumerable list => list.Cast<object>().Aggregate(text.Append('['), (all, item) => Write(all, item).Append(' ')).Append(']'),
        Source or null => text.Append('-'),
        _ => text.Append(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static StringBuilder WriteNode(StringBuilder text, Node node) =>
        PropertiesOf(node).Aggregate(text.Append(node.Kind).Append('('), (all, property) => Write(all, property.GetValue(node)).Append(' ')).Append(')');

    private static PropertyInfo[] PropertiesOf(Node node)
    {
        lock (Properties)
        {
            if (!Properties.TryGetValue(node.GetType(), out var properties))
            {
                properties = [.. node.GetType().GetConstructors().Single().GetParameters().Where(parameter => parameter.Name != "Location")
                    .Select(parameter => node.GetType().GetProperty(parameter.Name!)!)];
                Properties.Add(node.GetType(), properties);
            }

            return properties;
        }
    }
}

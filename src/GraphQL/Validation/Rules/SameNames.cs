using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Finds names that stand more than once in a list.</summary>
internal static class SameNames
{
    /// <summary>For each such name all its nodes, in order.</summary>
    public static IEnumerable<IReadOnlyList<NameNode>> Among<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        var seen = new HashSet<string>(nodes.Length);
        foreach (var node in nodes)
            seen.Add(nameOf(node).Value);
        return seen.Count == nodes.Length
            ? []
            : nodes.Select(nameOf).GroupBy(name => name.Value).Where(same => same.Count() > 1).Select(same => same.ToArray());
    }
}

using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Finds names that are given more than once.</summary>
internal static class Repeats
{
    /// <summary>Every name that stood before, with where it stood first.</summary>
    public static IEnumerable<(NameNode First, NameNode Again)> Of(IEnumerable<NameNode> names)
    {
        var first = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!first.TryAdd(name.Value, name))
                yield return (first[name.Value], name);
        }
    }

    /// <summary>All places of every name that stands more than once.</summary>
    public static IEnumerable<IGrouping<string, NameNode>> Groups(IEnumerable<NameNode> names) =>
        names.GroupBy(name => name.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any());
}

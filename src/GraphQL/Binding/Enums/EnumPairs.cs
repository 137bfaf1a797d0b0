using System.Collections.Immutable;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Enums;

/// <summary>Which C# enums stand for which enumerations: those that members of the bound classes have.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class EnumPairs(ICollection<string> faults)
{
    private readonly Dictionary<(EnumType Type, Type CSharp), ImmutableDictionary<string, object>> _pairs = [];

    /// <summary>For every enumeration in use, the C# values of all its C# enums with their names.</summary>
    public IEnumerable<(string Enum, IReadOnlyDictionary<object, string> Names)> All =>
        from pair in _pairs
        group pair by pair.Key.Type into pairs
        select (pairs.Key.Name, (IReadOnlyDictionary<object, string>)pairs
            .SelectMany(pair => pair.Value)
            .DistinctBy(entry => entry.Value)
            .ToDictionary(entry => entry.Value, entry => entry.Key));

    /// <summary>The C# values of an enumeration by name. What has no counterpart is a fault, said once.</summary>
    /// <param name="type">The enumeration.</param>
    /// <param name="csharp">A C# enum.</param>
    public ImmutableDictionary<string, object> Pair(EnumType type, Type csharp)
    {
        if (!_pairs.TryGetValue((type, csharp), out var values))
            _pairs.Add((type, csharp), values = Match(type, csharp));
        return values;
    }

    private ImmutableDictionary<string, object> Match(EnumType type, Type csharp)
    {
        var names = Enum.GetNames(csharp).ToLookup(MemberNames.Folded, StringComparer.Ordinal);
        var values = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var value in type.Values)
        {
            string[] found = [.. names[MemberNames.Folded(value.Name)]];
            if (found.Length == 0)
                faults.Add($"{type.Name}.{value.Name} is no value of the C# enum {csharp.Name}; write {MemberNames.OfEnumValue(value.Name)} there.");
            else if (found.Length > 1)
                faults.Add($"{type.Name}.{value.Name} may be {string.Join(" or ", found)} of the C# enum {csharp.Name}; leave one.");
            else
                values.Add(value.Name, Enum.Parse(csharp, found[0]));
        }

        AddSuperfluous(type, csharp);
        AddTwins(type, csharp, values);
        return values.ToImmutable();
    }

    private void AddSuperfluous(EnumType type, Type csharp)
    {
        var known = type.Values.Select(value => MemberNames.Folded(value.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Enum.GetNames(csharp).Where(name => !known.Contains(MemberNames.Folded(name))))
            faults.Add($"{csharp.Name}.{name} is no value of the enum {type.Name}; write it into the schema, or take it away.");
    }

    private void AddTwins(EnumType type, Type csharp, IEnumerable<KeyValuePair<string, object>> values)
    {
        foreach (var twins in values.GroupBy(pair => pair.Value).Where(twins => twins.Count() > 1))
        {
            var names = string.Join(" and ", twins.Select(pair => pair.Key).Order(StringComparer.Ordinal));
            faults.Add($"{type.Name}: {names} are one and the same value of the C# enum {csharp.Name}; give each its own.");
        }
    }
}

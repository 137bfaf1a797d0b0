using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Fadu.GraphQL.TypeSystem.Types;

/// <summary>The places of directives as documents name them.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#DirectiveLocations.</remarks>
public static class DirectiveLocationNames
{
    private static readonly FrozenDictionary<string, DirectiveLocations> ByName;

    static DirectiveLocationNames()
    {
        All = [.. Enum.GetValues<DirectiveLocations>()
            .Where(location => location != DirectiveLocations.None)
            .Select(location => (location, UpperSnake(location.ToString())))];
        ByName = All.ToFrozenDictionary(location => location.Name, location => location.Location, StringComparer.Ordinal);
    }

    /// <summary>All places with their names, in the order of the specification: <c>FRAGMENT_SPREAD</c>.</summary>
    public static ImmutableArray<(DirectiveLocations Location, string Name)> All { get; }

    /// <summary>The place of a name; none where the name is no place's.</summary>
    public static DirectiveLocations Parse(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The names of places, in the order of the specification.</summary>
    public static IEnumerable<string> Of(DirectiveLocations locations) =>
        All.Where(location => locations.HasFlag(location.Location)).Select(location => location.Name);

    private static string UpperSnake(string pascal) =>
        string.Concat(pascal.Select((letter, index) => index > 0 && char.IsAsciiLetterUpper(letter) ? $"_{letter}" : char.ToUpperInvariant(letter).ToString()));
}

using System.Globalization;

namespace Fadu.Api.Problems;

/// <summary>Where in a mutation's input the places are that problems name.</summary>
internal sealed class InputPlaces
{
    private readonly Dictionary<string, (IReadOnlyList<string> Path, int? Index)> _places = new(StringComparer.Ordinal);

    /// <summary>An input whose fields bear the names that problems use; of a field of an element, the way there with slashes: <c>units/3/name</c>.</summary>
    public static InputPlaces Fields { get; } = new();

    /// <summary>An input with a list whose elements problems name by their codes.</summary>
    /// <param name="list">Name of the list's field.</param>
    /// <param name="codes">Code of each element.</param>
    /// <param name="field">The field of an element that is at fault.</param>
    public static InputPlaces Of(string list, IEnumerable<string> codes, string field)
    {
        var places = new InputPlaces();
        foreach (var (index, code) in codes.Index())
            places._places.TryAdd(code, (["input", list, $"{index}", field], index));
        return places;
    }

    /// <summary>The place of a problem.</summary>
    public (IReadOnlyList<string> Path, int? Index) this[string? where]
    {
        get
        {
            if (where is null)
                return (["input"], null);
            if (_places.TryGetValue(where, out var place))
                return place;
            // No code has a slash.
            return where.Split('/') is [var list, var element, ..] way && int.TryParse(element, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? (["input", .. way], index)
                : (["input", where], null);
        }
    }
}

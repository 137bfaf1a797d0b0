namespace Fadu.Api.Problems;

/// <summary>Where in a mutation's input the places are that problems name.</summary>
internal sealed class InputPlaces
{
    private readonly Dictionary<string, (IReadOnlyList<string> Path, int? Index)> _places = new(StringComparer.Ordinal);

    /// <summary>An input whose fields bear the names that problems use.</summary>
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
    public (IReadOnlyList<string> Path, int? Index) this[string? where] =>
        where is null ? (["input"], null) : _places.TryGetValue(where, out var place) ? place : (["input", where], null);
}

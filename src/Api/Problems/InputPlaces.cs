using System.Collections.Immutable;
using System.Globalization;

namespace Fadu.Api.Problems;

/// <summary>Where in a mutation's input the places are that problems name. Immutable.</summary>
internal sealed class InputPlaces
{
    private readonly ImmutableDictionary<string, (IReadOnlyList<string> Path, int? Index)> _places;
    private readonly bool _othersAreFields;

    private InputPlaces(ImmutableDictionary<string, (IReadOnlyList<string> Path, int? Index)> places, bool othersAreFields) =>
        (_places, _othersAreFields) = (places, othersAreFields);

    /// <summary>An input whose fields bear the names that problems use; of a field of an element, the way there with slashes: <c>units/3/name</c>.</summary>
    public static InputPlaces Fields { get; } = new(ImmutableDictionary.Create<string, (IReadOnlyList<string>, int?)>(StringComparer.Ordinal), othersAreFields: true);

    /// <summary>An input of which only the places are known that are added; all else stands for the whole.</summary>
    public static InputPlaces Whole { get; } = new(Fields._places, othersAreFields: false);

    /// <summary>An input with a list whose elements problems name by their codes.</summary>
    /// <param name="list">Name of the list's field.</param>
    /// <param name="codes">Code of each element.</param>
    /// <param name="field">The field of an element that is at fault.</param>
    public static InputPlaces Of(string list, IEnumerable<string> codes, string field) => Fields.WithEach(list, codes, field);

    /// <summary>With one place more.</summary>
    /// <param name="where">What problems name; one that is known already stays.</param>
    /// <param name="path">From <c>input</c> down, without it; nothing for the whole.</param>
    public InputPlaces With(string where, params ReadOnlySpan<string> path) => Add(where, ["input", .. path], null);

    /// <summary>With a place in one element of a list.</summary>
    /// <param name="where">What problems name.</param>
    /// <param name="index">Which element.</param>
    /// <param name="path">From <c>input</c> down, without it.</param>
    public InputPlaces With(string where, int index, params ReadOnlySpan<string> path) => Add(where, ["input", .. path], index);

    /// <summary>With fields that bear the names that problems use.</summary>
    public InputPlaces WithFields(params ReadOnlySpan<string> fields)
    {
        var places = this;
        foreach (var field in fields)
            places = places.With(field, field);
        return places;
    }

    /// <summary>With a list whose elements problems name by their codes.</summary>
    /// <param name="list">Name of the list's field.</param>
    /// <param name="codes">Code of each element; of one that stands there twice, the first place counts.</param>
    /// <param name="field">The field of an element that is at fault; null: the element, which is the code itself.</param>
    public InputPlaces WithEach(string list, IEnumerable<string> codes, string? field)
    {
        var places = this;
        foreach (var (index, code) in codes.Index())
            places = places.Add(code, field is null ? ["input", list, $"{index}"] : ["input", list, $"{index}", field], index);
        return places;
    }

    /// <summary>The place of a problem.</summary>
    public (IReadOnlyList<string> Path, int? Index) this[string? where] =>
        where is null ? (["input"], null)
        : _places.TryGetValue(where, out var place) ? place
        : where is "key" ? (["input", "idempotencyKey"], null)
        : _othersAreFields ? OfField(where)
        : (["input"], null);

    /// <summary>The place of a version that is not the one seen: the input's own, unless its place is known.</summary>
    public (IReadOnlyList<string> Path, int? Index) OfConflict(string? where) =>
        where is not null && _places.TryGetValue(where, out var place) ? place : (["input", "expectedVersion"], null);

    // No code has a slash.
    private static (IReadOnlyList<string> Path, int? Index) OfField(string where) =>
        where.Split('/') is [_, var element, ..] way && int.TryParse(element, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (["input", .. way], index)
            : (["input", where], null);

    private InputPlaces Add(string where, IReadOnlyList<string> path, int? index) =>
        _places.ContainsKey(where) ? this : new(_places.Add(where, (path, index)), _othersAreFields);
}

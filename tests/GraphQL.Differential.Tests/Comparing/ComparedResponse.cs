using System.Text.Json.Nodes;
using Fadu.GraphQL.Differential.Tests.Reference;

namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>A response without what is everyone's own: messages, codes, the order of errors.</summary>
internal sealed class ComparedResponse
{
    private readonly JsonNode? _data;
    private readonly bool _isRequestError;
    private readonly List<(string Null, string Error)> _errors;

    /// <param name="response">A response of the engine.</param>
    public ComparedResponse(JsonObject response)
        : this(response["data"], !response.ContainsKey("data"), response["errors"]?.AsArray().Select(error => (error!["path"]?.AsArray(), PlacesOf(error["locations"]))) ?? [])
    {
    }

    private ComparedResponse(JsonNode? data, bool isRequestError, IEnumerable<(JsonArray? Path, string Places)> errors)
    {
        (_data, _isRequestError) = (data, isRequestError);
        _errors = [.. errors.Select(error => (NullOf(data, error.Path), $"{error.Path?.ToJsonString()} {error.Places}")).Order()];
    }

    /// <summary>The response of the reference.</summary>
    public static ComparedResponse Of(JsonNode? data, bool isRequestError, IEnumerable<ReferenceFieldError> errors) =>
        new(data, isRequestError, errors.Select(error => (error.Path, string.Join(' ', error.Places.Select(place => $"{place[0]}:{place[1]}")))));

    /// <summary>
    /// What differs, in a few words; null: nothing. Of the errors that made the same value null each side may report another or several:
    /// the rest of a selection set that is null anyway need not be executed. An error whose value itself is null must be on both sides.
    /// </summary>
    public string? DifferenceTo(ComparedResponse other)
    {
        if (_isRequestError != other._isRequestError)
            return _isRequestError ? "only ours refuses the request" : "only theirs refuses the request";
        if (!JsonNode.DeepEquals(_data, other._data))
            return "the data differs";
        if (_isRequestError)
            return HasSameErrors(other) ? null : "the errors of the request differ";
        if (!Nulls.SetEquals(other.Nulls))
            return "the values with errors differ";
        return Own.SequenceEqual(other.Own) ? null : "the places of errors differ";
    }

    /// <summary>Whether all errors are at the same paths and places.</summary>
    public bool HasSameErrors(ComparedResponse other) => _errors.SequenceEqual(other._errors);

    private HashSet<string> Nulls => [.. _errors.Select(error => error.Null)];

    // Errors of the value that is null itself, not of one below it.
    private IEnumerable<string> Own => _errors.Where(error => error.Error.StartsWith($"{error.Null} ", StringComparison.Ordinal)).Select(error => error.Error);

    // The outermost value on the way to the error that is null.
    private static string NullOf(JsonNode? data, JsonArray? path)
    {
        if (path is null)
            return "";
        var way = new JsonArray();
        foreach (var step in path)
        {
            if (data is null)
                break;
            way.Add(step!.DeepClone());
            data = data is JsonArray list ? list[step.GetValue<int>()] : data[step.GetValue<string>()];
        }

        return way.ToJsonString();
    }

    private static string PlacesOf(JsonNode? locations) =>
        string.Join(' ', locations?.AsArray().Select(place => $"{place!["line"]}:{place["column"]}") ?? []);
}

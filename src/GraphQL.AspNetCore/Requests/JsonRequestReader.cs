using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads a request from JSON, straight from its bytes: the document never becomes a string. Names that GraphQL over HTTP does not know are
/// passed over, as it asks; one that it knows must not come twice, since readers disagree on which of the two counts.
/// </summary>
/// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/#sec-JSON-Encoding.</remarks>
internal ref struct JsonRequestReader
{
    private readonly ReadOnlyMemory<byte> _json;
    private Utf8JsonReader _reader;
    private ReadOnlyMemory<byte>? _query;
    private byte[]? _rented;
    private string? _documentId;
    private string? _operationName;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;
    private Parameter _seen;

    private JsonRequestReader(ReadOnlyMemory<byte> json)
    {
        _json = json;
        _reader = new(json.Span);
    }

    [Flags]
    private enum Parameter
    {
        None = 0,
        Query = 1,
        DocumentId = 2,
        OperationName = 4,
        Variables = 8,
        Extensions = 16,
    }

    /// <summary>Reads a request.</summary>
    /// <param name="json">The bytes; they stay as they are as long as the request is used.</param>
    /// <returns>The request, to be disposed, or why there is none.</returns>
    public static (RequestContent? Content, Refusal? Refusal) Read(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
            return (null, Requests.Refusal.Bad("The body is empty; it has to be a JSON object with a query."));
        if (!Utf8.IsValid(json.Span))
            return (null, Requests.Refusal.Bad("The body is not UTF-8."));

        var reader = new JsonRequestReader(json);
        var refusal = reader.TryReadAll();
        if (refusal is null)
            return (reader.ToContent(), null);
        reader.ToContent().Dispose();
        return (null, refusal);
    }

    private Refusal? TryReadAll()
    {
        try
        {
            return LoneSurrogates.AreIn(_json.Span)
                ? Requests.Refusal.Bad("The body escapes half of a surrogate pair, which is no character.")
                : ReadObject() ?? Missing();
        }
        catch (JsonException exception)
        {
            var (line, column) = (exception.LineNumber + 1, exception.BytePositionInLine + 1);
            return Requests.Refusal.Bad(string.Create(CultureInfo.InvariantCulture, $"The body is not JSON: it cannot be read from line {line}, byte {column} on."));
        }
    }

    private readonly RequestContent ToContent() => new(
        new()
        {
            Document = _query ?? default,
            DocumentId = _documentId,
            OperationName = _operationName,
            Variables = _variables?.RootElement ?? default,
            Extensions = _extensions?.RootElement ?? default,
        },
        _rented, _variables, _extensions);

    private Refusal? ReadObject()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.StartArray)
            return new(400, TransportErrorCodes.BatchRefused, "A request is one operation: the limit is 1, and a list came.");
        if (_reader.TokenType != JsonTokenType.StartObject)
            return Requests.Refusal.Bad("The body is JSON, but no object.");

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadMember() is { } refusal)
                return refusal;
        }

        // Beyond the object there is nothing but white space, else this throws.
        _reader.Read();
        return null;
    }

    private Refusal? ReadMember()
    {
        var parameter = ParameterOf(ref _reader);
        if (parameter != Parameter.None && _seen.HasFlag(parameter))
            return Requests.Refusal.Bad($"{Name(parameter)} comes twice.");
        _seen |= parameter;
        _reader.Read();
        if (parameter == Parameter.None)
            _reader.Skip();
        else if (_reader.TokenType != JsonTokenType.Null)
            return ReadValue(parameter);
        return null;
    }

    private Refusal? ReadValue(Parameter parameter)
    {
        var isObject = parameter is Parameter.Variables or Parameter.Extensions;
        if (_reader.TokenType != (isObject ? JsonTokenType.StartObject : JsonTokenType.String))
            return Requests.Refusal.Bad($"{Name(parameter)} has to be {(isObject ? "an object" : "a string")}, but is {Word(_reader.TokenType)}.");

        switch (parameter)
        {
            case Parameter.Query:
                ReadQuery();
                break;
            case Parameter.DocumentId:
                _documentId = _reader.GetString();
                break;
            case Parameter.OperationName:
                // An operation without a name is asked for by no name; some clients send an empty one.
                _operationName = _reader.GetString() is { Length: > 0 } name ? name : null;
                break;
            case Parameter.Variables:
                _variables = JsonDocument.ParseValue(ref _reader);
                break;
            default:
                _extensions = JsonDocument.ParseValue(ref _reader);
                break;
        }

        return null;
    }

    private void ReadQuery()
    {
        if (!_reader.ValueIsEscaped)
        {
            _query = _json.Slice((int)_reader.TokenStartIndex + 1, _reader.ValueSpan.Length);
        }
        else
        {
            _rented = ArrayPool<byte>.Shared.Rent(_reader.ValueSpan.Length);
            _query = _rented.AsMemory(0, _reader.CopyString(_rented));
        }

        // No bytes mean no document; an empty text is one, if a wrong one, and parsing says so.
        if (_query.Value.IsEmpty)
            _query = " "u8.ToArray();
    }

    private readonly Refusal? Missing() =>
        _query is null && _documentId is null && _extensions?.RootElement.TryGetProperty("persistedQuery"u8, out _) is not true
            ? Requests.Refusal.Bad("The request has no query.")
            : null;

    private static Parameter ParameterOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("query"u8) ? Parameter.Query
        : reader.ValueTextEquals("variables"u8) ? Parameter.Variables
        : reader.ValueTextEquals("operationName"u8) ? Parameter.OperationName
        : reader.ValueTextEquals("extensions"u8) ? Parameter.Extensions
        : reader.ValueTextEquals("documentId"u8) ? Parameter.DocumentId
        : Parameter.None;

    private static string Name(Parameter parameter) => parameter switch
    {
        Parameter.Query => "query",
        Parameter.DocumentId => "documentId",
        Parameter.OperationName => "operationName",
        Parameter.Variables => "variables",
        _ => "extensions",
    };

    private static string Word(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        _ => "a truth value",
    };
}

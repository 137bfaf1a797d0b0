using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>Which bodies are taken: JSON in UTF-8, as it is. Media types that browsers send across sites without asking are among those refused.</summary>
/// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/#sec-POST.</remarks>
internal static class ContentChecks
{
    /// <summary>Why the body is not even read; null where it is.</summary>
    public static Refusal? Check(HttpRequest request)
    {
        // Compressed bodies would have to be inflated before their size is known.
        if (request.Headers.ContentEncoding is { Count: > 0 } encodings && !StringValues.IsNullOrEmpty(encodings) && encodings != "identity")
            return Unsupported($"A body compressed by {encodings} is not taken.");

        var type = request.ContentType;
        return type is "application/json" ? null
            : string.IsNullOrEmpty(type) ? Unsupported("The request has no Content-Type; it has to be application/json.")
            : !MediaTypeHeaderValue.TryParse(type, out var parsed) || !parsed.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                ? Unsupported("The Content-Type has to be application/json.")
            : parsed.Charset.HasValue && !HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                ? Unsupported("The charset has to be utf-8.")
            : null;
    }

    private static Refusal Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, TransportErrorCodes.UnsupportedMediaType, message);
}

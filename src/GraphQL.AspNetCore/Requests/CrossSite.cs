using Fadu.GraphQL.AspNetCore.Configuration;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>Keeps pages of other sites from using a browser's cookies; see <see cref="GraphQLHttpOptions.RequirePreflightForGet"/>.</summary>
internal static class CrossSite
{
    private const string Header = "GraphQL-Preflight";

    /// <summary>Why a GET is refused; null where it is not.</summary>
    public static Refusal? Check(HttpRequest request, GraphQLHttpOptions options) =>
        (options.RequirePreflightForGet || request.Headers["Sec-Fetch-Site"] == "cross-site") && !request.Headers.ContainsKey(Header)
            ? new(StatusCodes.Status403Forbidden, TransportErrorCodes.PreflightRequired, $"A GET needs the header {Header}, so that browsers ask before another site's page sends it.")
            : null;

    /// <summary>Whether a page may open a WebSocket, for which browsers do not ask: of the same host, or one that is allowed. Other clients say no origin.</summary>
    public static bool MayConnect(HttpRequest request, GraphQLHttpOptions options)
    {
        var origin = request.Headers.Origin;
        if (origin.Count == 0)
            return true;
        return origin is [{ } one]
            && (options.AllowedOrigins.Contains(one, StringComparer.OrdinalIgnoreCase)
                || (Uri.TryCreate(one, UriKind.Absolute, out var uri) && new HostString(uri.Authority) == HostOf(request)));
    }

    // Uri leaves out a port that the scheme implies, so that both sides have to.
    private static HostString HostOf(HttpRequest request) =>
        request.Host.Port == (request.IsHttps ? 443 : 80) ? new(request.Host.Host) : request.Host;
}

using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Serving.Requests;

/// <summary>Tells browsers to allow as little as possible; what needs more, as the page for trying out queries, says so itself.</summary>
/// <remarks>Source: OWASP Secure Headers Project.</remarks>
/// <param name="next">The rest.</param>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The policy of everything that is not a page.</summary>
    public const string NothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string ForAYear = "max-age=31536000";

    /// <summary>Handles a request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Add((HttpContext)state), context);
        return next(context);
    }

    private static Task Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Content-Security-Policy", NothingAllowed);
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // Over http browsers ignore it, and have to (RFC 6797, section 7.2).
        if (context.Request.IsHttps)
            headers.TryAdd("Strict-Transport-Security", ForAYear);
        return Task.CompletedTask;
    }
}

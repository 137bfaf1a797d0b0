using System.Diagnostics;
using Fadu.Host.Answers;
using Fadu.Host.Logging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving.Requests;

/// <summary>
/// The outermost part of handling a request: gives it an id that the client gets back, writes one line when it is done, and says nothing
/// in it of addresses, queries or bodies: of the address only the route's pattern.
/// </summary>
/// <param name="next">The rest.</param>
/// <param name="log">Takes the line.</param>
/// <param name="clock">Measures how long it took.</param>
internal sealed class RequestFrame(RequestDelegate next, ILogger<RequestFrame> log, TimeProvider clock)
{
    private const int RequestDone = 2201;

    /// <summary>Handles a request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var begun = clock.GetTimestamp();
        var response = context.Response;
        var (traceId, span) = (TraceId.Of(context), Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? id : null);
        // At the last moment: what refuses a request clears the headers that others have set.
        response.OnStarting(() =>
        {
            response.Headers["X-Request-Id"] = traceId;
            // W3C Trace Context, level 2: the caller learns which span of its trace this was.
            if (span is not null)
                response.Headers["traceresponse"] = span;
            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
        finally
        {
            var status = context.RequestAborted.IsCancellationRequested && !response.HasStarted ? StatusCodes.Status499ClientClosedRequest : response.StatusCode;
            log.Tell(status >= 500 ? LogLevel.Warning : LogLevel.Information, RequestDone, "{Method} {Route}: {Status} in {Milliseconds} ms",
                ("Method", MethodOf(context.Request.Method)), ("Route", RouteOf(context)), ("Status", status),
                ("Milliseconds", Math.Round(clock.GetElapsedTime(begun).TotalMilliseconds, 1)), ("Account", AccountOf(context)),
                ("Connection", context.Features.Get<IHttpWebSocketFeature>()?.IsWebSocketRequest is true ? "websocket" : null));
        }
    }

    /// <summary>Name of the account that a request is sent by; null: a stranger's.</summary>
    public static string? AccountOf(HttpContext context) => context.User.Identity is { IsAuthenticated: true } identity
        ? context.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? context.User.FindFirst("sub")?.Value ?? identity.Name
        : null;

    // A method may be any word that somebody sends.
    private static string MethodOf(string method) => method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "OPTIONS" or "PATCH" or "CONNECT" ? method : "other";

    private static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
}

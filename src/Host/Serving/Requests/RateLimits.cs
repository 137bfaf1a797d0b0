using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.Host.Answers;
using Fadu.Host.Limits;
using Fadu.Host.Serving.Health;
using Fadu.Host.Serving.Metrics;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Serving.Requests;

/// <summary>Refuses requests of those who ask too often.</summary>
/// <param name="allowances">How often one may.</param>
internal sealed class RateLimits(Allowances allowances)
{
    /// <summary>By address, before anything is done for the request: guessing tokens counts, too.</summary>
    public Task ByAddressAsync(HttpContext context, RequestDelegate next) =>
        !IsWatching(context) && allowances.RefuseAddress(context) is { } wait ? RefuseAsync(context, wait) : next(context);

    /// <summary>By account, once it is known.</summary>
    public Task ByAccountAsync(HttpContext context, RequestDelegate next) =>
        RequestFrame.AccountOf(context) is { } account && allowances.RefuseAccount(account) is { } wait ? RefuseAsync(context, wait) : next(context);

    // Whoever watches over the service asks from this machine, and must get an answer when others ask too often.
    private static bool IsWatching(HttpContext context) => DirectCaller.IsLocal(context)
        && (context.Request.Path.StartsWithSegments(HealthEndpoints.Path, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments(MetricsEndpoint.Path, StringComparison.Ordinal));

    private static Task RefuseAsync(HttpContext context, int wait)
    {
        context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        var problem = StatusTexts.ProblemOf(StatusCodes.Status429TooManyRequests);
        if (!context.Request.Path.StartsWithSegments(ServiceRoutes.GraphQL, StringComparison.Ordinal))
            return ProblemAnswer.WriteAsync(context, StatusCodes.Status429TooManyRequests, problem);

        // GraphQL clients look for errors in the body.
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "application/json; charset=utf-8";
        var error = new JsonObject
        {
            ["message"] = problem.Message.In(RequestLanguage.Of(context)),
            ["extensions"] = new JsonObject { ["code"] = TooManyRequests.Code, [TooManyRequests.RetryAfter] = wait, ["traceId"] = TraceId.Of(context) },
        };
        return context.Response.WriteAsync(new JsonObject { ["errors"] = new JsonArray(error) }.ToJsonString(JsonSerializerOptions.Web), context.RequestAborted);
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.Host.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fadu.Host.Serving.Health;

/// <summary>
/// Says whether the process lives and whether the service can take requests. Strangers learn that alone; programs on this machine and
/// administrators see what was checked.
/// </summary>
/// <param name="readiness">Checks it.</param>
/// <param name="watch">The readers.</param>
/// <param name="isAdministrator">Whether an administrator asks.</param>
internal sealed class HealthEndpoints(Readiness readiness, ReaderWatch watch, Func<HttpContext, bool> isAdministrator)
{
    /// <summary>What the addresses begin with.</summary>
    public const string Path = "/health";

    private static readonly string[] _methods = ["GET", "HEAD"];

    /// <summary>Serves them.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Path + "/live", _methods, context => AnswerAsync(context, StatusCodes.Status200OK, new JsonObject { ["status"] = "live" }));
        routes.MapMethods(Path + "/ready", _methods, ReadyAsync);
    }

    private async Task ReadyAsync(HttpContext context)
    {
        var isTrusted = DirectCaller.IsLocal(context) || isAdministrator(context);
        var checks = await readiness.CheckAsync(isTrusted && context.Request.Query.ContainsKey("thorough"), context.RequestAborted);
        var isReady = checks.All(check => check.Fault is null);
        var answer = new JsonObject { ["status"] = isReady ? "ready" : "not ready" };
        if (isTrusted)
        {
            answer["checks"] = new JsonArray([.. checks.Select(check => new JsonObject { ["name"] = check.Name, ["fault"] = check.Fault })]);
            answer["readers"] = new JsonArray([.. watch.Readers.Select(JsonOf)]);
        }

        await AnswerAsync(context, isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, answer);
    }

    private static JsonObject JsonOf(ReaderState reader) => new()
    {
        ["name"] = reader.Name,
        ["lagSeconds"] = Math.Round(reader.Lag.TotalSeconds, 1),
        ["behind"] = reader.Behind,
        ["complete"] = reader.IsComplete,
    };

    private static Task AnswerAsync(HttpContext context, int status, JsonObject answer)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(answer.ToJsonString(JsonSerializerOptions.Web), context.RequestAborted);
    }
}

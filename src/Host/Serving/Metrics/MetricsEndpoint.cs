using System.Security.Cryptography;
using System.Text;
using Fadu.Host.Answers;
using Fadu.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fadu.Host.Serving.Metrics;

/// <summary>Tells metrics to this machine, and to whoever has the token.</summary>
/// <param name="recorder">What was measured.</param>
/// <param name="token">The token; null: nobody elsewhere.</param>
internal sealed class MetricsEndpoint(MetricRecorder recorder, string? token)
{
    /// <summary>Its address.</summary>
    public const string Path = "/metrics";

    /// <summary>Serves it.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, AnswerAsync);

    private Task AnswerAsync(HttpContext context)
    {
        if (!DirectCaller.IsLocal(context) && !HasToken(context.Request.Headers.Authorization.ToString()))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return ProblemAnswer.WriteAsync(context, StatusCodes.Status401Unauthorized, new Problem("metrics.denied", new(
                "只能在本机读取，或者带上 FADU_METRICS_TOKEN 所写的令牌", "it is read on this machine, or with the token of FADU_METRICS_TOKEN"), null));
        }

        context.Response.ContentType = PrometheusText.MediaType;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(recorder.Write(), context.RequestAborted);
    }

    // Hashed first: the time of the comparison must not tell the token's length either.
    private bool HasToken(string header) => token is not null && header.StartsWith("Bearer ", StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(Hash(header["Bearer ".Length..]), Hash(token));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

using System.Text.Json;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.Guarding.Rights;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.TestServer;

/// <summary>
/// Believes what callers say: the header <c>Authorization: Bearer NAME</c>, or <c>{"token": "NAME"}</c> in <c>connection_init</c>.
/// Who is named admin has the role admin; who is named wrong is refused.
/// </summary>
public sealed class DemoAuthenticator : IConnectionAuthenticator
{
    private static readonly AdmissionResult Stranger = AdmissionResult.Of(Caller.Anonymous);

    public ValueTask<AdmissionResult> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
        new((payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("token", out var token) ? token.ToString() : HeaderOf(context)) switch
        {
            "" => Stranger,
            "wrong" => AdmissionResult.Refuse("The token is wrong."),
            "admin" => AdmissionResult.Of(Caller.WithRoles(["admin"])),
            _ => AdmissionResult.Of(Caller.WithRoles([])),
        });

    private static string HeaderOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : header;
    }
}

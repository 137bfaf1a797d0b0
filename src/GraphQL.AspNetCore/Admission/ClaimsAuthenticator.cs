using System.Security.Claims;
using System.Text.Json;
using Fadu.GraphQL.Guarding.Rights;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Admission;

/// <summary>Admits everybody, as whom ASP.NET Core's authentication says; roles are the claims that it takes for roles.</summary>
internal sealed class ClaimsAuthenticator : IConnectionAuthenticator
{
    private static readonly AdmissionResult Stranger = AdmissionResult.Of(Caller.Anonymous);

    public static ClaimsAuthenticator Instance { get; } = new();

    public ValueTask<AdmissionResult> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken) =>
        new(context.User.Identity is { IsAuthenticated: true } ? AdmissionResult.Of(Caller.WithRoles(RolesOf(context.User))) : Stranger);

    private static IEnumerable<string> RolesOf(ClaimsPrincipal user) =>
        user.Identities.SelectMany(identity => identity.FindAll(identity.RoleClaimType)).Select(claim => claim.Value);
}

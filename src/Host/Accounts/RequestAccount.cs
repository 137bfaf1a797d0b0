using System.Security.Claims;
using Fadu.Application.Access;
using Fadu.Application.SigningIn;
using Fadu.Host.Answers;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Accounts;

/// <summary>Who sends a request.</summary>
/// <param name="SignedIn">Null: a stranger.</param>
/// <param name="Refusal">Why what the request shows proves nothing; null: it proves something, or shows nothing.</param>
internal sealed record RequestAccount(SignedIn? SignedIn, Problem? Refusal)
{
    /// <summary>Somebody who shows nothing.</summary>
    public static RequestAccount Stranger { get; } = new(null, null);

    /// <summary>Who sends this one, as <see cref="AccountMiddleware"/> found.</summary>
    public static RequestAccount Of(HttpContext context) => context.Features.Get<RequestAccount>() ?? Stranger;

    /// <summary>Who looks and acts with a request.</summary>
    public static Viewer ViewerOf(HttpContext context)
    {
        var language = RequestLanguage.Of(context);
        return Of(context).SignedIn?.ViewerIn(language) ?? Viewer.Stranger(language);
    }

    /// <summary>For what goes by ASP.NET Core's own: limits, log, metrics.</summary>
    public ClaimsPrincipal Principal() => SignedIn is not { } who ? new(new ClaimsIdentity()) : new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, who.Account.Name), new(ClaimTypes.Name, who.Account.Name),
            .. RolesOf(who.ViewerIn(Language.Chinese)).Select(role => new Claim(ClaimTypes.Role, role)),
        ],
        who.Session is null ? "oidc" : "session"));

    /// <summary>Why nobody was found; null where somebody was.</summary>
    public static Problem? First(Result<SignedIn> found) => found.Problems is [var refusal, ..] ? refusal : null;

    /// <summary>The roles by the names that the API uses.</summary>
    public static IEnumerable<string> RolesOf(Viewer viewer) => viewer.Grants.Select(grant => grant.Role.ToString().ToUpperInvariant()).Distinct();
}

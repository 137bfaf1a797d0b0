using Fadu.Application.SigningIn;
using Fadu.Kernel;

namespace Fadu.Host.Accounts;

/// <summary>Who somebody is by the token that a request or a connection shows: one of a session here, or one of another service.</summary>
/// <param name="gate">Knows the sessions and the accounts.</param>
/// <param name="oidc">The other service; null: there is none.</param>
internal sealed class AccountTokens(SignInDesk gate, OidcTokens? oidc)
{
    /// <summary>Who it is; or as <see cref="SignInDesk.FindAsync"/>, <see cref="SignInDesk.FindExternalAsync"/>, <see cref="OidcTokens.CheckAsync"/>.</summary>
    public async Task<Result<SignedIn>> FindAsync(string token, CancellationToken ct)
    {
        if (oidc is null || SessionToken.Fits(token) || !OidcTokens.Fits(token))
            return await gate.FindAsync(token, ct);
        var vouched = await oidc.CheckAsync(token);
        return vouched.Value is { } who ? await gate.FindExternalAsync(who.Account, who.Expires, ct) : vouched.Problems.ToArray();
    }
}

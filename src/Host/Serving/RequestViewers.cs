using Fadu.Application.Access;
using Fadu.Application.SigningIn;
using Fadu.Host.Accounts;
using Fadu.Host.Answers;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Serving;

/// <summary>Tells who sends a request: whoever the service's own authentication found, with the roles that are left by now.</summary>
/// <param name="accounts">Hears of what happens to accounts while a request lasts, as a slow upload does for minutes.</param>
/// <param name="sessions">Sees which sessions are over.</param>
/// <param name="gate">Judges anew.</param>
internal sealed class RequestViewers(AccountWatch accounts, SessionWatch sessions, SignInDesk gate) : IViewerOf
{
    /// <inheritdoc />
    public ValueTask<Viewer> OfAsync(HttpContext context, CancellationToken ct)
    {
        var language = RequestLanguage.Of(context);
        return new(RequestAccount.Of(context).SignedIn is { } who ? new LiveAccount(who, language, accounts, sessions, gate).Viewer : Viewer.Stranger(language));
    }
}

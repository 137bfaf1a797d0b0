using System.Collections.Immutable;
using System.Text.Json;
using Fadu.Application.Access;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.Host.Answers;
using Fadu.Host.Limits;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;
using Caller = Fadu.GraphQL.Guarding.Rights.Caller;

namespace Fadu.Host.Accounts;

/// <summary>
/// Admits GraphQL operations: by what the request shows, or for a WebSocket by <c>{"token": "…"}</c> in <c>connection_init</c>, which is stronger.
/// Rights are those of the moment, as long as a subscription is open.
/// </summary>
/// <param name="tokens">Knows whom a token lets in.</param>
/// <param name="gate">Judges anew.</param>
/// <param name="watch">Hears of what happens to accounts.</param>
/// <param name="allowances">How often callers may try to sign in.</param>
internal sealed class AccountAuthenticator(AccountTokens tokens, SignInDesk gate, AccountWatch watch, Allowances allowances) : IConnectionAuthenticator
{
    private const string TokenField = "token";

    /// <inheritdoc />
    public async ValueTask<AdmissionResult> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken)
    {
        var language = RequestLanguage.Of(context);
        var account = RequestAccount.Of(context);
        if (payload.ValueKind is JsonValueKind.Object && payload.TryGetProperty(TokenField, out var field) && field.ValueKind is JsonValueKind.String)
        {
            var found = await tokens.FindAsync(field.GetString()!, cancellationToken);
            account = new(found.Value, RequestAccount.First(found));
        }

        if (account.Refusal is { } refusal)
            return AdmissionResult.Refuse(refusal.Message.In(language));
        var features = ImmutableDictionary<Type, object>.Empty.Add(typeof(Language), language).Add(typeof(ISignInAllowance), new RequestSignInAllowance(context, allowances));
        // The answer that opened a socket is long gone.
        if (payload.ValueKind is JsonValueKind.Undefined)
            features = features.Add(typeof(ISessionCookie), new RequestSessionCookie(context));
        if (account.SignedIn is not { } who)
            return AdmissionResult.Of(Caller.Anonymous) with { Features = features.Add(typeof(Viewer), Viewer.Stranger(language)) };

        var live = new LiveAccount(who, watch, gate);
        return AdmissionResult.Of(() => CallerOf(live.Now, language)) with
        {
            Features = features.Add(typeof(Viewer), who.ViewerIn(language)).Add(typeof(SignedIn), who),
        };
    }

    private static Caller CallerOf(SignedIn? now, Language language) =>
        now is null ? Caller.Anonymous : Caller.WithRoles(RequestAccount.RolesOf(now.ViewerIn(language)));
}

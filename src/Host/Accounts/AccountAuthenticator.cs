using System.Collections.Immutable;
using System.Text.Json;
using Fadu.Application.Access;
using Fadu.Application.Registers;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.Errors;
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
/// <param name="accounts">Hears of what happens to accounts.</param>
/// <param name="sessions">Sees which sessions are over.</param>
/// <param name="allowances">How often callers may ask, and try to sign in.</param>
internal sealed class AccountAuthenticator(AccountTokens tokens, SignInDesk gate, AccountWatch accounts, SessionWatch sessions, Allowances allowances) : IConnectionAuthenticator
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
        {
            return AdmissionResult.Of(Caller.Anonymous) with
            {
                Features = features.Add(typeof(Viewer), Viewer.Stranger(language)),
                BeforeOperation = () => TooManyRequests.Of(allowances.RefuseAddress(context), language),
            };
        }

        // Only a request that is answered at once: on a socket, whatever is asked comes later.
        if (payload.ValueKind is JsonValueKind.Undefined && !context.WebSockets.IsWebSocketRequest && who.Look is { } look)
            features = features.Add(typeof(FirstLook), look);
        who = who with { Look = null };
        var live = new LiveAccount(who, language, accounts, sessions, gate);
        return AdmissionResult.Of(() => CallerOf(live)) with
        {
            Features = features.Add(typeof(IPresence), live),
            Watch = who.Session is { } session ? () => sessions.Begin(session) : null,
            BeforeOperation = () => Begin(context, who, language),
        };
    }

    // What comes over an open connection counts like requests, by address and by account; and the session is not idle.
    private GraphQLError? Begin(HttpContext context, SignedIn who, Language language)
    {
        if (who.Session is { } session)
            sessions.Use(session);
        return TooManyRequests.Of(allowances.RefuseAddress(context) ?? allowances.RefuseAccount(who.Account.Name), language);
    }

    private static Caller CallerOf(LiveAccount live) =>
        live.Viewer is { Account: not null } viewer ? Caller.WithRoles(RequestAccount.RolesOf(viewer)) : Caller.Anonymous;
}

using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Accounts;

/// <summary>Finds out who sends a request: by <c>Authorization: Bearer</c>, else by the cookie.</summary>
/// <param name="next">What comes after it.</param>
/// <param name="tokens">Knows whom a token lets in.</param>
internal sealed class AccountMiddleware(RequestDelegate next, AccountTokens tokens)
{
    private const string Scheme = "Bearer ";

    /// <summary>Notes it with the request, where <see cref="RequestAccount.Of"/> reads it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var account = await FindAsync(context);
        context.Features.Set(account);
        context.User = account.Principal();
        await next(context);
    }

    private async Task<RequestAccount> FindAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            var shown = await tokens.FindAsync(header[Scheme.Length..].Trim(), context.RequestAborted);
            return new(shown.Value, RequestAccount.First(shown));
        }

        if (SessionCookie.Read(context) is not { } token)
            return RequestAccount.Stranger;
        var kept = await tokens.FindAsync(token, context.RequestAborted);
        // A browser keeps the cookie of a session that has ended, and has to get through to sign in again.
        if (!kept.Succeeded)
            SessionCookie.Clear(context);
        return new(kept.Value, null);
    }
}

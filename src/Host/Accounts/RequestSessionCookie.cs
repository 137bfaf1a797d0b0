using Fadu.Application.SigningIn;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Accounts;

/// <summary>The cookie of one request.</summary>
/// <param name="context">The request.</param>
internal sealed class RequestSessionCookie(HttpContext context) : ISessionCookie
{
    /// <inheritdoc />
    public void Write(string token, DateTimeOffset expires) => SessionCookie.Write(context, token, expires);

    /// <inheritdoc />
    public void Clear() => SessionCookie.Clear(context);
}

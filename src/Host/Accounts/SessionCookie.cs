using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Accounts;

/// <summary>The cookie in which browsers keep the token of their session. No script reads it, and no other site's page sends it.</summary>
internal static class SessionCookie
{
    /// <summary>Its name.</summary>
    public const string Name = "fadu_session";

    /// <summary>The token; null: none.</summary>
    public static string? Read(HttpContext context) => context.Request.Cookies.TryGetValue(Name, out var token) && token.Length > 0 ? token : null;

    /// <summary>Gives it; nothing once the answer has begun.</summary>
    public static void Write(HttpContext context, string token, DateTimeOffset expires)
    {
        if (!context.Response.HasStarted)
            context.Response.Cookies.Append(Name, token, Options(context, expires));
    }

    /// <summary>Takes it back; nothing once the answer has begun.</summary>
    public static void Clear(HttpContext context)
    {
        if (!context.Response.HasStarted)
            context.Response.Cookies.Delete(Name, Options(context, null));
    }

    private static CookieOptions Options(HttpContext context, DateTimeOffset? expires) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true, Expires = expires };
}

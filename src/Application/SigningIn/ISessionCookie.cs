namespace Fadu.Application.SigningIn;

/// <summary>Where a browser keeps the token of its session; only requests whose answer has not begun have one.</summary>
public interface ISessionCookie
{
    /// <summary>Gives it the token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="expires">When the session ends at the latest.</param>
    void Write(string token, DateTimeOffset expires);

    /// <summary>Takes it back.</summary>
    void Clear();
}

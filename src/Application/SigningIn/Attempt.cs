namespace Fadu.Application.SigningIn;

/// <summary>A try to get in that was counted, with what it is held against.</summary>
/// <param name="PasswordHash">Null: there is no password.</param>
/// <param name="PasswordExpires">Null: it does not end.</param>
/// <param name="Number">How many were tried since the last right one, with this.</param>
/// <param name="LockedUntil">What holds if this one is wrong; null: nothing.</param>
/// <param name="TotpSecret">Null: no second factor.</param>
internal sealed record Attempt(string? PasswordHash, DateTimeOffset? PasswordExpires, int Number, DateTimeOffset? LockedUntil, byte[]? TotpSecret);

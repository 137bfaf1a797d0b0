namespace Fadu.Host.Settings;

/// <summary>An OpenID Connect provider that signs people in.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="Audience">For whom its tokens have to be issued.</param>
/// <param name="NameClaim">The claim that names the account.</param>
internal sealed record OidcOptions(Uri Authority, string Audience, string NameClaim);

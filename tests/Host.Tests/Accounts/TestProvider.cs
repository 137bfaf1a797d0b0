using System.Security.Claims;
using System.Security.Cryptography;
using Fadu.Host.Accounts;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Fadu.Host.Tests.Accounts;

/// <summary>An OpenID Connect provider with a key made for the test.</summary>
internal sealed class TestProvider : IDisposable
{
    public const string Issuer = "https://id.example";

    public const string Audience = "fadu";

    private readonly RSA _key = RSA.Create(2048);

    public OidcTokens Tokens(TimeProvider clock)
    {
        var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
        configuration.SigningKeys.Add(new RsaSecurityKey(_key.ExportParameters(includePrivateParameters: false)) { KeyId = "k1" });
        return new(new(new(Issuer), Audience, "sub"), new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration), clock);
    }

    public SigningCredentials Credentials => new(new RsaSecurityKey(_key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256);

    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    public string Token(
        string? account, string issuer = Issuer, string audience = Audience, TimeSpan? life = null, SigningCredentials? credentials = null, bool isSigned = true) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = new ClaimsIdentity(account is null ? [] : [new Claim("sub", account), new Claim("role", "ADMINISTRATOR")]),
            Expires = life is { Ticks: 0 } ? null : TimeProvider.System.GetUtcNow().UtcDateTime + (life ?? TimeSpan.FromMinutes(5)),
            SigningCredentials = isSigned ? credentials ?? Credentials : null,
        });

    public void Dispose() => _key.Dispose();
}

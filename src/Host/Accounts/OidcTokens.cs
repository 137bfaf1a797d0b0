using Fadu.Host.Settings;
using Fadu.Kernel;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Fadu.Host.Accounts;

/// <summary>Checks the tokens of an OpenID Connect provider: signature, issuer, audience, time. Roles in them count for nothing.</summary>
/// <remarks>RFC 7519; RFC 8725 (algorithms are named here, not by the token).</remarks>
internal sealed class OidcTokens
{
    // Asymmetric ones alone: with a shared key whoever can check could also sign.
    private static readonly string[] _algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan _skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters _parameters;
    private readonly string _nameClaim;

    /// <param name="options">Whose tokens, for whom.</param>
    /// <param name="configuration">What the provider says of itself; kept and fetched anew when a key is unknown.</param>
    /// <param name="clock">By which a token has ended.</param>
    public OidcTokens(OidcOptions options, BaseConfigurationManager configuration, TimeProvider clock)
    {
        _nameClaim = options.NameClaim;
        _parameters = new()
        {
            ConfigurationManager = configuration,
            ValidAudience = options.Audience,
            ValidAlgorithms = _algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) =>
                clock.GetUtcNow() is var now && until is { } end && now < Utc(end) + _skew && (from is not { } begin || now >= Utc(begin) - _skew),
        };
    }

    /// <summary>With what the provider publishes at its address.</summary>
    public static OidcTokens Of(OidcOptions options, TimeProvider clock)
    {
        var address = $"{options.Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration";
        // Without https anybody on the way could put keys of his own in the place of the provider's.
        var documents = new HttpDocumentRetriever { RequireHttps = !options.Authority.IsLoopback };
        return new(options, new ConfigurationManager<OpenIdConnectConfiguration>(address, new OpenIdConnectConfigurationRetriever(), documents), clock);
    }

    /// <summary>Whether a text looks like such a token: three parts with dots between.</summary>
    public static bool Fits(string token) => token.Count(character => character == '.') == 2;

    /// <summary>Whom a token vouches for; or <c>token.invalid</c>, <c>token.unnamed</c>.</summary>
    public async Task<Result<VouchedFor>> CheckAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _parameters);
        if (!result.IsValid)
        {
            return new Problem("token.invalid", new(
                "登录凭证无效或已过期，请到统一身份认证重新登录", "the token is not valid or has expired; sign in again at the identity service"), null);
        }

        return result.Claims.TryGetValue(_nameClaim, out var name) && name is string { Length: > 0 } account
            ? new VouchedFor(account, Utc(result.SecurityToken.ValidTo))
            : new Problem("token.unnamed", new(
                $"登录凭证里没有账号（{_nameClaim}），请联系管理员", $"the token does not name an account ({_nameClaim}); ask an administrator"), null);
    }

    private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));
}

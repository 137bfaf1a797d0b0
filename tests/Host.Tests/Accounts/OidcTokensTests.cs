using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Fadu.Host.Tests.Accounts;

public sealed class OidcTokensTests : IDisposable
{
    private readonly TestProvider _provider = new();

    [Fact]
    public async Task A_token_of_the_provider_vouches_for_an_account_until_it_ends()
    {
        var vouched = (await _provider.Tokens(TimeProvider.System).CheckAsync(_provider.Token("zhang"))).Value!;

        vouched.Account.ShouldBe("zhang");
        (vouched.Expires - TimeProvider.System.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Whatever_else_is_signed_or_not_is_refused()
    {
        using var other = RSA.Create(2048);
        var stranger = new SigningCredentials(new RsaSecurityKey(other) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256);
        var confused = new SigningCredentials(new SymmetricSecurityKey(_provider.PublicKey) { KeyId = "k1" }, SecurityAlgorithms.HmacSha256);
        var right = _provider.Token("zhang");
        string[] tokens =
        [
            _provider.Token("zhang", issuer: "https://evil.example"), _provider.Token("zhang", audience: "another"), _provider.Token("zhang", life: TimeSpan.FromMinutes(-2)),
            _provider.Token("zhang", life: TimeSpan.Zero), _provider.Token("zhang", credentials: stranger), _provider.Token("zhang", credentials: confused),
            _provider.Token("zhang", isSigned: false), $"{right[..^4]}AAAA", "a.b.c", "..",
        ];

        foreach (var token in tokens)
            (await _provider.Tokens(TimeProvider.System).CheckAsync(token)).Problems.Single().Code.ShouldBe("token.invalid", token);
        (await _provider.Tokens(TimeProvider.System).CheckAsync(_provider.Token(null))).Problems.Single().Code.ShouldBe("token.unnamed");
    }

    public void Dispose() => _provider.Dispose();
}

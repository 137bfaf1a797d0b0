using System.Net;
using System.Net.Http.Json;
using Fadu.Application.SigningIn;
using Fadu.Host.Tests.Accounts;
using Fadu.Host.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Fadu.Host.Tests.Serving;

/// <summary>The service over https, its own or that of a proxy before it.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly TestCertificate _certificate = new();

    public void Dispose() => _certificate.Dispose();

    [Fact]
    public async Task Over_https_browsers_send_the_session_over_nothing_else()
    {
        await using var service = await RunningService.StartAsync(
            null, ("FADU_URLS", "https://127.0.0.1:0"), ("FADU_TLS_CERTIFICATE", _certificate.File), ("FADU_TLS_KEY", _certificate.Key));
        // It trusts nobody but the authority: the service has to send what stands between.
        using var http = _certificate.Client(service.App.Urls.Single());

        var (version, cookie, transport) = await SignInAsync(service, http);

        (version, Attributes(cookie)).ShouldBe((HttpVersion.Version20, "path=/; secure; samesite=strict; httponly"));
        transport.ShouldBe("max-age=31536000");
    }

    [Theory]
    [InlineData("127.0.0.1", "https", "path=/; secure; samesite=strict; httponly", "max-age=31536000")]
    [InlineData("127.0.0.1", "http", "path=/; samesite=strict; httponly", null)]
    [InlineData("10.0.0.0/8", "https", "path=/; samesite=strict; httponly", null)]
    [InlineData("", "https", "path=/; samesite=strict; httponly", null)]
    public async Task Only_a_trusted_proxy_is_believed_that_people_came_over_https(string trusted, string told, string attributes, string? transport)
    {
        await using var service = await RunningService.StartAsync(null, ("FADU_PROXIES", trusted));

        var answer = await SignInAsync(service, service.Http, ("X-Forwarded-Proto", told), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Host", "fadu.example"));

        (Attributes(answer.Cookie), answer.Transport).ShouldBe((attributes, transport));
    }

    private static async Task<(Version Version, string Cookie, string? Transport)> SignInAsync(RunningService service, HttpClient http, params (string Name, string Value)[] headers)
    {
        var accounts = service.App.Services.GetRequiredService<AccountService>().Accounts;
        (await accounts.OpenAsync("zhang", "张三", external: false, AccountStage.Admin, default)).Problems.ShouldBeEmpty();
        (await accounts.SetPasswordAsync("zhang", AccountStage.Password, AccountStage.Admin, default)).Problems.ShouldBeEmpty();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Version = HttpVersion.Version20,
            Content = JsonContent.Create(new { query = $$"""mutation { signIn(input: { account: "zhang", password: "{{AccountStage.Password}}", withCookie: true }) { errors { __typename } } }""" }),
        };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await http.SendAsync(request);
        return (response.Version, response.Headers.GetValues("Set-Cookie").Single(),
            response.Headers.TryGetValues("Strict-Transport-Security", out var transport) ? transport.Single() : null);
    }

    // Without its value and its end.
    private static string Attributes(string cookie) =>
        string.Join("; ", cookie.Split("; ").Skip(1).Where(part => !part.StartsWith("expires=", StringComparison.Ordinal)));
}

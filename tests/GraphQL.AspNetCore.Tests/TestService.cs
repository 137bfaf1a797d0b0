using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.TestServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Fadu.GraphQL.AspNetCore.Tests;

/// <summary>The demo schema, served by Kestrel at a port of its own.</summary>
internal sealed partial class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestService(WebApplication app, DemoEvents events)
    {
        (_app, Events) = (app, events);
        Address = new(app.Urls.Single());
        Http = new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };
    }

    public static GraphQLHttpOptions Options { get; } = new() { Authenticator = new DemoAuthenticator() };

    public Uri Address { get; }

    public HttpClient Http { get; }

    public DemoEvents Events { get; }

    public static async Task<TestService> StartAsync(GraphQLHttpOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var events = new DemoEvents();
        app.MapGraphQL("/graphql", DemoEngine.Create(events, TimeProvider.System), options);
        app.MapBareUnits();
        await app.StartAsync();
        return new(app, events);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? accept, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(request, accept, headers);
    }

    public Task<HttpResponseMessage> GetAsync(string query, string? accept, params ReadOnlySpan<(string Name, string Value)> headers) =>
        SendAsync(new(HttpMethod.Get, "/graphql" + query), accept, headers);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Status, media type, the headers that tests look at, and the body without its cost.</summary>
    public static async Task<string> TextAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var seen = string.Concat(response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is "Allow" or "WWW-Authenticate" or "Retry-After")
            .Select(header => $" [{header.Key}: {string.Join(", ", header.Value)}]"));
        var type = response.Content.Headers.ContentType;
        var body = await response.Content.ReadAsStringAsync();
        return $"{(int)response.StatusCode}{(type is null ? "" : $" {type}")}{seen} {WithoutCost(body)}".TrimEnd();
    }

    public static string WithoutCost(string json) => Cost().Replace(json, "");

    public static string Json(string code, string message) =>
        $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"{{{code}}}"}}]}""";

    /// <summary>Waits until something is so, which nobody announces.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        for (var attempt = 0; attempt < 3000 && !isSo(); attempt++)
            await Task.Delay(10);
        isSo().ShouldBeTrue();
    }

    /// <summary>Waits until something is so that has to be asked for.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            if (await isSo())
                return;
            await Task.Delay(25);
        }

        throw new TimeoutException("It never became so.");
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    [GeneratedRegex(""","extensions":\{"cost":\{[^}]*\}\}""", RegexOptions.None, 1000)]
    private static partial Regex Cost();
}

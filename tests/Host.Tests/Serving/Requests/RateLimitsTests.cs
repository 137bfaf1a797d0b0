namespace Fadu.Host.Tests.Serving.Requests;

public sealed class RateLimitsTests : IAsyncLifetime
{
    private RunningService? _service;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(null, ("FADU_RATE_ADDRESS", "5"), ("FADU_PROXIES", "127.0.0.0/8,::1"));

    public async Task DisposeAsync() => await _service!.DisposeAsync();

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_nobody_else()
    {
        async Task<string> From(string address, string path) => (await _service!.TellAsync(HttpMethod.Get, path, headers: [("X-Forwarded-For", address), ("Accept-Language", "en")]));

        for (var i = 0; i < 5; i++)
            (await From("2001:db8::1", "/nowhere")).ShouldStartWith("404");

        (await From("2001:db8::2", "/nowhere")).ShouldBe(
            """429 application/problem+json {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"too many requests; wait for as many seconds as Retry-After says","code":"http.too_many_requests","traceId":"ID"}""");
        (await From("2001:db8::1", "/graphql?query={__typename}")).ShouldMatch(
            """^429 application/json \{"errors":\[\{"message":"too many requests; wait for as many seconds as Retry-After says","extensions":\{"code":"TOO_MANY_REQUESTS","retryAfter":\d+,"traceId":"ID"\}\}\]\}$""");
        (await From("2001:db8:0:1::1", "/nowhere")).ShouldStartWith("404");
        (await _service!.TellAsync(HttpMethod.Get, "/health/live")).ShouldStartWith("200");
        (await _service!.TellAsync(HttpMethod.Get, "/metrics")).ShouldContain("fadu_requests_limited_total{limit=\"address\"} ");
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Tests.Serving;

public sealed class ServeAppTests : IAsyncLifetime
{
    private const string Token = "the-token-of-the-metrics";

    private RunningService? _service;

    private RunningService Service => _service!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(
        app =>
        {
            app.MapGet("/breaks/{what}", new RequestDelegate(context => throw new InvalidOperationException("hush " + context.Request.Path)));
            app.MapPost("/takes", async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body);
                return (await reader.ReadToEndAsync()).Length;
            }).Accepts<string>("text/plain");
        },
        ("FADU_METRICS_TOKEN", Token), ("FADU_MAX_BODY", "2000"), ("FADU_ORIGINS", "https://a.example"), ("FADU_PROXIES", "127.0.0.1"), ("FADU_LOG_LEVEL", "debug"));

    public async Task DisposeAsync() => await Service.DisposeAsync();

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/nowhere")]
    [InlineData("/graphql?query={__typename}")]
    public async Task Every_answer_allows_browsers_as_little_as_possible(string path)
    {
        using var response = await Service.Http.GetAsync(path);

        string Of(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "-";
        (Of("X-Content-Type-Options"), Of("Referrer-Policy"), Of("X-Frame-Options"), Of("Server"), Of("Strict-Transport-Security"))
            .ShouldBe(("nosniff", "no-referrer", "DENY", "-", "-"));
        Of("Content-Security-Policy").ShouldBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        Of("X-Request-Id").ShouldMatch("^[0-9a-f]{32}$");
        Of("traceresponse").ShouldStartWith($"00-{Of("X-Request-Id")}-");
    }

    [Fact]
    public async Task The_page_for_trying_out_queries_may_load_its_own_files_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql") { Headers = { { "Accept", "text/html" } } };
        using var response = await Service.Http.SendAsync(request);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'");
    }

    [Fact]
    public async Task Behind_a_proxy_that_speaks_https_browsers_are_told_to_stay_with_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "203.0.113.9" } } };
        using var response = await Service.Http.SendAsync(request);

        response.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
    }

    [Fact]
    public async Task A_request_goes_on_in_its_caller_s_trace()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" } } };
        using var response = await Service.Http.SendAsync(request);

        response.Headers.GetValues("X-Request-Id").ShouldBe(["0af7651916cd43dd8448eb211c80319c"]);
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_the_client_s_language()
    {
        (await Service.TellAsync(HttpMethod.Get, "/nowhere")).ShouldBe(
            """404 application/problem+json {"type":"about:blank","title":"找不到","status":404,"detail":"没有这个地址，或者您看不到它；请核对地址","code":"http.not_found","traceId":"ID"}""");
        (await Service.TellAsync(HttpMethod.Post, "/health/live", "{}", headers: ("Accept-Language", "en-US"))).ShouldBe(
            """405 application/problem+json {"type":"about:blank","title":"Method Not Allowed","status":405,"detail":"this address does not take this method; the header Allow names those that it takes","code":"http.method_not_allowed","traceId":"ID"}""");
        (await Service.TellAsync(HttpMethod.Head, "/nowhere")).ShouldBe("404");
    }

    [Theory]
    [InlineData("text/plain", 1000, "200")]
    [InlineData("image/png", 10, "415 application/problem+json")]
    [InlineData("text/plain", 200_000, "413 application/problem+json")]
    public async Task A_body_of_the_wrong_type_or_size_is_refused(string type, int length, string told) =>
        (await Service.TellAsync(HttpMethod.Post, "/takes", new('x', length), type)).ShouldStartWith(told);

    [Fact]
    public async Task GraphQL_refuses_a_large_body_in_its_own_terms() =>
        (await Service.TellAsync(HttpMethod.Post, "/graphql", $$$"""{"query":"{__typename}","extensions":{"x":"{{{new string((char)120, 3000)}}}"}}""")).ShouldStartWith("""413 application/json {"errors":[""");

    [Fact]
    public async Task What_broke_tells_nothing_but_its_id()
    {
        (await Service.TellAsync(HttpMethod.Get, "/breaks/hush", headers: ("Accept-Language", "en"))).ShouldBe(
            """500 application/problem+json {"type":"about:blank","title":"Internal Server Error","status":500,"detail":"something broke in the service; try again later, and if it stays so tell the administrator the traceId","code":"http.internal_error","traceId":"ID"}""");
        Service.Log.ShouldContain("\"exception\":\"InvalidOperationException\"");
    }

    [Fact]
    public async Task Strangers_learn_whether_it_is_ready_and_nothing_else()
    {
        (await Service.TellAsync(HttpMethod.Get, "/health/ready", headers: ("X-Forwarded-For", "203.0.113.9"))).ShouldBe("""200 application/json {"status":"ready"}""");
        (await Service.TellAsync(HttpMethod.Get, "/health/live", headers: ("X-Forwarded-For", "203.0.113.9"))).ShouldBe("""200 application/json {"status":"live"}""");
        (await Service.TellAsync(HttpMethod.Get, "/health/ready?thorough")).ShouldStartWith("""200 application/json {"status":"ready","checks":[{"name":"database","fault":null},""");
    }

    [Fact]
    public async Task Metrics_are_read_on_this_machine_or_with_the_token()
    {
        var forwarded = ("X-Forwarded-For", "203.0.113.9");
        (await Service.TellAsync(HttpMethod.Get, "/metrics", headers: forwarded)).ShouldStartWith("401 application/problem+json");
        (await Service.TellAsync(HttpMethod.Get, "/metrics", headers: [forwarded, ("Authorization", "Bearer the-token-of-the-metricz")])).ShouldStartWith("401 application/problem+json");
        (await Service.TellAsync(HttpMethod.Get, "/metrics", headers: [forwarded, ("Authorization", $"Bearer {Token}")])).ShouldStartWith("200 text/plain");

        var told = await Service.TellAsync(HttpMethod.Get, "/metrics");

        told.ShouldStartWith("200 text/plain # HELP");
        told.ShouldContain("http_server_request_duration_seconds_count{http_request_method=\"GET\",http_response_status_code=\"401\",http_route=\"/metrics\"} ");
    }

    [Fact]
    public async Task Pages_of_other_sites_may_call_only_where_they_are_named()
    {
        async Task<string> Allowed(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } } };
            using var response = await Service.Http.SendAsync(request);
            return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : "-";
        }

        (await Allowed("https://a.example"), await Allowed("https://b.example")).ShouldBe(("https://a.example", "-"));
    }

    [Fact]
    public async Task Strangers_may_not_ask_for_the_schema() =>
        (await Service.TellAsync(HttpMethod.Post, "/graphql", """{"query":"{__schema{types{name}}}"}""")).ShouldContain("\"errors\"");

    [Fact]
    public async Task A_body_that_hardly_comes_is_not_waited_for()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(Service.App.Urls.Single()).Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /takes HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nx"));
        using var reader = new StreamReader(stream);

        var line = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));

        line.ShouldBe("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task Nothing_that_people_write_stands_in_the_log()
    {
        const string hush = "hush4711";
        await Service.TellAsync(HttpMethod.Get, $"/{hush}?{hush}={hush}", headers: [("Authorization", $"Bearer {hush}"), ("Cookie", $"fadu_session={hush}"), ("X-Forwarded-For", hush), ("User-Agent", hush), ("traceparent", hush)]);
        await Service.TellAsync(HttpMethod.Get, $"/breaks/{hush}");
        await Service.TellAsync(HttpMethod.Post, "/graphql", $$$"""{"query":"query {{{hush}}} { a(b: \"{{{hush}}}\") }","variables":{"{{{hush}}}":"{{{hush}}}"},"operationName":"{{{hush}}}"}""");
        await Service.TellAsync(HttpMethod.Get, $"/graphql?query={hush}&variables={hush}");
        await Service.TellAsync(new(hush), "/graphql", hush, "text/plain");
        await Service.TellAsync(HttpMethod.Post, "/takes", hush, "text/plain", ("Origin", $"https://{hush}.example"));

        Service.Log.ShouldContain("GET none: 404");
        Service.Log.ShouldContain("GET /breaks/{what}: 500");
        Service.Log.ShouldNotContain(hush);
    }
}

using System.Net.Http.Headers;
using System.Text;

namespace Fadu.GraphQL.AspNetCore.Tests.Serving;

public sealed class OperationEndpointTests : IAsyncLifetime
{
    private const string Response = "application/graphql-response+json";
    private const string Json = "application/json";

    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync(TestService.Options with { MaxBodyBytes = 2000 });

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public static TheoryData<string, string, string> Documents => new()
    {
        // What is sent; its status where the status tells, and the body, which is the same in both types.
        { "{ hello }", "200", """{"data":{"hello":"world"}}""" },
        { "{ hello fail }", "200", """{"data":{"hello":"world","fail":null},"errors":[{"message":"It always fails.","locations":[{"line":1,"column":9}],"path":["fail"],"extensions":{"code":"DEMO_FAILED"}}]}""" },
        { "{ failHard }", "200", """{"data":null,"errors":[{"message":"It always fails.","locations":[{"line":1,"column":3}],"path":["failHard"],"extensions":{"code":"DEMO_FAILED"}}]}""" },
        { "mutation { rename(id: \"u3-1\", name: \"新\") { name } }", "200", """{"data":{"rename":{"name":"新"}}}""" },
        { "{", "400", """{"errors":[{"message":"Syntax error: Expected a field or '...', found the end of the text.","locations":[{"line":1,"column":2}],"extensions":{"code":"SYNTAX_ERROR"}}]}""" },
        { "", "400", """{"errors":[{"message":"Syntax error: Expected a definition, found the end of the text.","locations":[{"line":1,"column":2}],"extensions":{"code":"SYNTAX_ERROR"}}]}""" },
        { "{ nosuch }", "400", """{"errors":[{"message":"The type \"Query\" has no field \"nosuch\".","locations":[{"line":1,"column":3}],"extensions":{"code":"VALIDATION_FAILED","rule":"FieldSelections"}}]}""" },
        { "query A { hello } query B { hello }", "400", """{"errors":[{"message":"The document has 2 operations; the request has to name one of them.","extensions":{"code":"OPERATION_NOT_FOUND"}}]}""" },
    };

    [Fact]
    public async Task An_answer_says_what_it_cost()
    {
        using var response = await _service.PostAsync(Body("{ hello }"), Json);

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"world"},"extensions":{"cost":{"requested":1,"limit":100000}}}""");
    }

    [Theory]
    [InlineData("?query={hello}", 200)]
    [InlineData("", 400)]
    public async Task No_cache_keeps_an_answer_and_no_browser_takes_it_for_something_else(string address, int status)
    {
        using var response = await _service.GetAsync(address, Json);

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        response.Headers.Vary.ShouldBe(["Accept"]);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task With_the_newer_type_the_status_says_whether_anything_was_executed(string document, string status, string body) =>
        (await TestService.TextAsync(_service.PostAsync(Body(document), Response))).ShouldBe($"{status} {Response}; charset=utf-8 {body}");

    [Theory, MemberData(nameof(Documents))]
    public async Task With_json_every_request_of_graphql_gets_200(string document, string status, string body)
    {
        status.ShouldBeOneOf("200", "400");
        (await TestService.TextAsync(_service.PostAsync(Body(document), Json))).ShouldBe($"200 {Json}; charset=utf-8 {body}");
    }

    [Fact]
    public async Task Variables_that_do_not_fit_get_400()
    {
        var text = await TestService.TextAsync(_service.PostAsync("""{"query":"query($n: Int!) { units(n: $n) { id } }","variables":{"n":"x"}}""", Response));

        text.ShouldStartWith($"400 {Response}; charset=utf-8 {{\"errors\":[");
        text.ShouldContain("\"code\":\"VARIABLE_INVALID\"");
    }

    [Theory]
    [InlineData("{ secret }", null, "401 application/graphql-response+json; charset=utf-8 [WWW-Authenticate: Bearer]", "UNAUTHENTICATED")]
    [InlineData("{ admin }", "alice", "403 application/graphql-response+json; charset=utf-8", "FORBIDDEN")]
    public async Task A_request_without_the_rights_is_told_so_by_its_status(string document, string? name, string head, string code)
    {
        var text = await TestService.TextAsync(name is null
            ? _service.PostAsync(Body(document), Response)
            : _service.PostAsync(Body(document), Response, ("Authorization", $"Bearer {name}")));

        text.ShouldStartWith(head + " {\"errors\":[");
        text.ShouldContain($"\"code\":\"{code}\"");
    }

    [Theory]
    [InlineData("{ secret }", "alice", """{"data":{"secret":"For those who are logged in."}}""")]
    [InlineData("{ secret admin }", "admin", """{"data":{"secret":"For those who are logged in.","admin":"For administrators."}}""")]
    public async Task A_request_with_the_rights_is_executed(string document, string name, string body) =>
        (await TestService.TextAsync(_service.PostAsync(Body(document), null, ("Authorization", $"Bearer {name}")))).ShouldBe($"200 {Json}; charset=utf-8 {body}");

    [Fact]
    public async Task Who_is_not_let_in_gets_401() =>
        (await TestService.TextAsync(_service.PostAsync(Body("{ hello }"), null, ("Authorization", "Bearer wrong"))))
            .ShouldBe($"401 {Json}; charset=utf-8 [WWW-Authenticate: Bearer] {TestService.Json("NOT_ADMITTED", "The token is wrong.")}");

    [Theory]
    [InlineData("{ \"not a JSON", "BAD_REQUEST", "The body is not JSON: it cannot be read from line 1, byte 14 on.")]
    [InlineData("", "BAD_REQUEST", "The body is empty; it has to be a JSON object with a query.")]
    [InlineData("""{"query":1}""", "BAD_REQUEST", "query has to be a string, but is a number.")]
    [InlineData("""[{"query":"{ hello }"}]""", "BATCH_REFUSED", "A request is one operation: the limit is 1, and a list came.")]
    public async Task What_is_no_request_gets_400_in_both_types(string body, string code, string message)
    {
        (await TestService.TextAsync(_service.PostAsync(body, Json))).ShouldBe($"400 {Json}; charset=utf-8 {TestService.Json(code, message)}");
        (await TestService.TextAsync(_service.PostAsync(body, Response))).ShouldBe($"400 {Response}; charset=utf-8 {TestService.Json(code, message)}");
    }

    [Theory]
    [InlineData(null, "The request has no Content-Type; it has to be application/json.")]
    [InlineData("text/plain", "The Content-Type has to be application/json.")]
    [InlineData("application/x-www-form-urlencoded", "The Content-Type has to be application/json.")]
    [InlineData("multipart/form-data; boundary=x", "The Content-Type has to be application/json.")]
    [InlineData("application/graphql", "The Content-Type has to be application/json.")]
    [InlineData("application/json; charset=gb18030", "The charset has to be utf-8.")]
    public async Task Bodies_of_other_types_get_415_so_that_browsers_ask_first(string? type, string message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body("{ hello }"))) };
        request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        (await TestService.TextAsync(_service.SendAsync(request, null)))
            .ShouldBe($"415 {Json}; charset=utf-8 {TestService.Json("UNSUPPORTED_MEDIA_TYPE", message)}");
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("Application/JSON")]
    public async Task Json_in_utf8_is_taken_however_it_is_written(string type)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body("{ hello }"))) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);

        (await TestService.TextAsync(_service.SendAsync(request, null))).ShouldBe($$$"""200 {{{Json}}}; charset=utf-8 {"data":{"hello":"world"}}""");
    }

    [Fact]
    public async Task A_compressed_body_gets_415()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("...") };
        request.Content.Headers.ContentType = new(Json);
        request.Content.Headers.ContentEncoding.Add("gzip");

        (await TestService.TextAsync(_service.SendAsync(request, null)))
            .ShouldBe($"415 {Json}; charset=utf-8 {TestService.Json("UNSUPPORTED_MEDIA_TYPE", "A body compressed by gzip is not taken.")}");
    }

    [Theory]
    [InlineData("?query={hello}", """{"data":{"hello":"world"}}""")]
    [InlineData("?query=query($t:String!){echo(text:$t)}&variables={\"t\":\"统计\"}", """{"data":{"echo":"统计"}}""")]
    [InlineData("?query=query A{hello} query B{echo(text:\"b\")}&operationName=B", """{"data":{"echo":"b"}}""")]
    public async Task A_get_runs_queries(string address, string body) =>
        (await TestService.TextAsync(_service.GetAsync(address, null))).ShouldBe($"200 {Json}; charset=utf-8 {body}");

    [Fact]
    public async Task A_get_runs_no_mutation() =>
        (await TestService.TextAsync(_service.GetAsync("?query=mutation{echo(text:\"a\")}", Response)))
            .ShouldBe($"405 {Response}; charset=utf-8 [Allow: POST] {TestService.Json("METHOD_NOT_ALLOWED", "A GET only reads; mutations are sent by POST.")}");

    [Theory]
    [InlineData("cross-site", "403")]
    [InlineData("same-origin", "200")]
    [InlineData("none", "200")]
    public async Task A_get_that_another_site_makes_a_browser_send_is_refused(string site, string status) =>
        (await TestService.TextAsync(_service.GetAsync("?query={hello}", null, ("Sec-Fetch-Site", site)))).ShouldStartWith(status);

    [Fact]
    public async Task A_get_of_another_site_that_browsers_asked_about_is_taken() =>
        (await TestService.TextAsync(_service.GetAsync("?query={hello}", null, ("Sec-Fetch-Site", "cross-site"), ("GraphQL-Preflight", "1")))).ShouldStartWith("200");

    [Fact]
    public async Task A_subscription_gets_406_where_no_event_stream_is_taken() =>
        (await TestService.TextAsync(_service.PostAsync(Body("subscription { events }"), Json))).ShouldBe(
            $"406 {Json}; charset=utf-8 {TestService.Json("NOT_ACCEPTABLE", "A subscription is answered by text/event-stream, or over WebSocket.")}");

    [Fact]
    public async Task A_thousand_requests_at_once_get_their_own_answers()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number =>
            TestService.TextAsync(_service.PostAsync($$$"""{"query":"query($t: String!) { echo(text: $t) }","variables":{"t":"{{{number}}}"}}""", null))));

        answers.ShouldBe(Enumerable.Range(0, 1000).Select(number => $$$"""200 {{{Json}}}; charset=utf-8 {"data":{"echo":"{{{number}}}"}}"""));
    }

    private static string Body(string document) => new System.Text.Json.Nodes.JsonObject { ["query"] = document }.ToJsonString();
}

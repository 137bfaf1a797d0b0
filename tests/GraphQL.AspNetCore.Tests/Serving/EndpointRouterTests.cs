using Fadu.GraphQL.AspNetCore.Configuration;

namespace Fadu.GraphQL.AspNetCore.Tests.Serving;

public sealed class EndpointRouterTests
{
    private const string Query = "?query={hello}";

    [Theory]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Other_methods_get_405_with_those_served(string method)
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        (await TestService.TextAsync(service.SendAsync(new(new(method), "/graphql"), null))).ShouldBe(
            $"405 application/json; charset=utf-8 [Allow: GET, HEAD, POST, PUT, DELETE, OPTIONS] {TestService.Json("METHOD_NOT_ALLOWED", $"The method {method} is not served here.")}");
    }

    [Fact]
    public async Task Options_names_the_methods_and_says_nothing_to_other_origins()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { EventStreams = null, AllowGet = false });

        using var response = await service.SendAsync(new(HttpMethod.Options, "/graphql"), null, ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"));

        ((int)response.StatusCode).ShouldBe(204);
        response.Content.Headers.Allow.ShouldBe(["POST", "OPTIONS"]);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Head_is_get_without_the_body()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        using var response = await service.SendAsync(new(HttpMethod.Head, "/graphql" + Query), null);

        $"{(int)response.StatusCode} {response.Content.Headers.ContentType} {response.Content.Headers.ContentLength > 0} {await response.Content.ReadAsStringAsync()}"
            .ShouldBe("200 application/json; charset=utf-8 True ");
    }

    [Fact]
    public async Task Who_accepts_nothing_that_there_is_gets_406()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        var expected = $"406 application/graphql-response+json; charset=utf-8 {TestService.Json("NOT_ACCEPTABLE", "The answer can be application/graphql-response+json or application/json.")}";
        (await TestService.TextAsync(service.GetAsync(Query, "text/html"))).ShouldBe(expected);
        (await TestService.TextAsync(service.PostAsync("{}", "image/png"))).ShouldBe(expected);
    }

    [Fact]
    public async Task Get_can_be_switched_off()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { AllowGet = false });

        (await TestService.TextAsync(service.GetAsync(Query, null))).ShouldBe(
            $"405 application/json; charset=utf-8 [Allow: POST, PUT, DELETE, OPTIONS] {TestService.Json("METHOD_NOT_ALLOWED", "The method GET is not served here.")}");
    }

    [Fact]
    public async Task Get_can_be_made_to_need_the_header_about_which_browsers_ask()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { RequirePreflightForGet = true });

        (await TestService.TextAsync(service.GetAsync(Query, null))).ShouldBe("403 application/json; charset=utf-8 "
            + TestService.Json("PREFLIGHT_REQUIRED", "A GET needs the header GraphQL-Preflight, so that browsers ask before another site's page sends it."));
        (await TestService.TextAsync(service.GetAsync(Query, null, ("GraphQL-Preflight", "1")))).ShouldBe("""200 application/json; charset=utf-8 {"data":{"hello":"world"}}""");
    }

    [Theory]
    [InlineData("{ hello }", 200)]
    [InlineData("{ hello fail }", 294)]
    [InlineData("{", 400)]
    [InlineData("{ nosuch }", 422)]
    [InlineData("{ secret }", 401)]
    public async Task The_codes_of_the_draft_can_be_chosen(string document, int status)
    {
        await using var service = await TestService.StartAsync(TestService.Options with { StatusCodes = StatusCodePolicy.Draft });

        using var response = await service.PostAsync($$$"""{"query":"{{{document}}}"}""", "application/graphql-response+json");

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_operation_and_nothing_else()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        using var gone = new CancellationTokenSource(50);

        await Should.ThrowAsync<OperationCanceledException>(() => service.Http.GetAsync(new Uri("/graphql?query={slow(ms:20000)}", UriKind.Relative), gone.Token));

        (await TestService.TextAsync(service.GetAsync(Query, null))).ShouldBe("""200 application/json; charset=utf-8 {"data":{"hello":"world"}}""");
    }
}

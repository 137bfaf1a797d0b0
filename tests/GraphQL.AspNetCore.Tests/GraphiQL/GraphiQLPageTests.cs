using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.GraphiQL;

namespace Fadu.GraphQL.AspNetCore.Tests.GraphiQL;

public sealed class GraphiQLPageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static readonly GraphQLHttpOptions Options = TestService.Options with
    {
        GraphiQL = new() { Title = "Try <it>", Examples = [new("Greeting </script>", "{ hello }")] },
    };

    [Fact]
    public async Task A_browser_gets_the_page_with_its_title_and_examples()
    {
        await using var service = await TestService.StartAsync(Options);

        var text = await TestService.TextAsync(service.GetAsync("", Browser));

        text.ShouldStartWith("200 text/html; charset=utf-8 <!doctype html>");
        text.ShouldContain("<title>Try &lt;it&gt;</title>");
        text.ShouldContain("""<body data-address="/graphql">""");
        text.ShouldContain("""[{"title":"Greeting \u003C/script\u003E","document":"{ hello }"}]""");
        text.ShouldContain("<pre>npm ci --prefix src/GraphQL.AspNetCore/GraphiQL</pre>");
        text.ShouldContain("<p>and build again; <code>./dev run</code> does both.");
        text.ShouldNotContain("{{");
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere()
    {
        await using var service = await TestService.StartAsync(Options);

        using var response = await service.GetAsync("", Browser);

        response.Headers.GetValues("Content-Security-Policy").ShouldBe(
        [
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ]);
        var page = await response.Content.ReadAsStringAsync();
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
        page.ShouldNotContain("<style");
        page.ShouldNotContain("onload");
    }

    [Theory]
    [InlineData("page.js", "200 text/javascript; charset=utf-8")]
    [InlineData("page.css", "200 text/css; charset=utf-8")]
    [InlineData("page.html", "404")]
    [InlineData("..%2Fappsettings.json", "404")]
    [InlineData("Fadu.GraphQL.dll", "404")]
    public async Task Only_the_files_of_the_page_are_served(string name, string head)
    {
        await using var service = await TestService.StartAsync(Options);

        (await TestService.TextAsync(service.SendAsync(new(HttpMethod.Get, $"/graphql/graphiql/{name}"), null))).ShouldStartWith(head);
    }

    [Fact]
    public async Task What_a_browser_asks_by_address_is_answered_as_json()
    {
        await using var service = await TestService.StartAsync(Options);

        (await TestService.TextAsync(service.GetAsync("?query={hello}", Browser))).ShouldBe("""200 application/json; charset=utf-8 {"data":{"hello":"world"}}""");
    }

    [Fact]
    public async Task Where_there_is_no_page_a_browser_is_told_what_is_missing()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        (await TestService.TextAsync(service.GetAsync("", Browser))).ShouldBe("400 application/json; charset=utf-8 " + TestService.Json("BAD_REQUEST", "The request has no query."));
        (await TestService.TextAsync(service.SendAsync(new(HttpMethod.Get, "/graphql/graphiql/page.js"), null))).ShouldStartWith("404");
    }

    [Fact]
    public void Without_the_files_of_GraphiQL_the_page_knows_that_they_are_missing()
    {
        new PageFiles(Path.Combine(AppContext.BaseDirectory, "no-such-folder")).AreInstalled.ShouldBeFalse();
    }
}

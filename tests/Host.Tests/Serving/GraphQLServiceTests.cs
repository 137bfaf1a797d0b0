using Fadu.Host.Serving;
using Fadu.Host.Tests.Settings;

namespace Fadu.Host.Tests.Serving;

public sealed class GraphQLServiceTests
{
    [Fact]
    public void The_page_offers_examples_of_the_demonstration_to_nobody_else()
    {
        var options = WrittenSettings.Read([("FADU_GRAPHIQL", "true")]).Value!;
        var now = new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

        GraphQLService.PageOf(options, now)!.Examples.ShouldBeEmpty();
        GraphQLService.PageOf(options with { IsDemo = true }, now)!.Examples.Length.ShouldBe(19);
        GraphQLService.PageOf(options with { GraphiQL = false, IsDemo = true }, now).ShouldBeNull();
    }

    [Fact]
    public async Task The_bare_address_leads_to_the_page_where_one_is_served()
    {
        (await PlaceOfAsync("true")).ShouldBe(("/graphql", System.Net.HttpStatusCode.OK));
        (await PlaceOfAsync("false")).ShouldBe(("/", System.Net.HttpStatusCode.NotFound));

        static async Task<(string Path, System.Net.HttpStatusCode Status)> PlaceOfAsync(string graphiQL)
        {
            await using var service = await RunningService.StartAsync(null, ("FADU_GRAPHIQL", graphiQL));
            service.Http.DefaultRequestHeaders.Add("Accept", "text/html");
            using var response = await service.Http.GetAsync("/");
            return (response.RequestMessage!.RequestUri!.AbsolutePath, response.StatusCode);
        }
    }

    [Fact]
    public void Strangers_are_shown_the_schema_of_a_demonstration_and_else_only_where_the_settings_say_so()
    {
        var options = WrittenSettings.Read([("FADU_GRAPHIQL", "true")]).Value!;

        GraphQLService.StrangersLimits(options).AllowsIntrospection.ShouldBeFalse();
        GraphQLService.StrangersLimits(options with { IsDemo = true }).AllowsIntrospection.ShouldBeTrue();
        GraphQLService.StrangersLimits(options with { IntrospectionForStrangers = true }).AllowsIntrospection.ShouldBeTrue();
    }
}

using System.Globalization;
using System.Text;

namespace Fadu.GraphQL.AspNetCore.Tests;

/// <summary>What the benchmarks compare with does the same work, to the byte.</summary>
public sealed class BareUnitsTests
{
    private const string Fields = "id code name level population area";

    [Theory]
    [InlineData("units-alone", 50, "")]
    [InlineData("units", 1000, $" parent {{ {Fields} }}")]
    public async Task The_endpoint_without_GraphQL_writes_the_same_bytes_but_for_the_cost(string name, int count, string more)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        using var content = new StringContent(string.Create(CultureInfo.InvariantCulture, $$"""{"n":{{count}}}"""), Encoding.UTF8, "application/json");

        using var bare = await service.Http.PostAsync(new Uri($"/bare/{name}", UriKind.Relative), content);
        using var answer = await service.PostAsync($$"""{"query":"{ units(n: {{count}}) { {{Fields}}{{more}} } }"}""", "application/json");

        var expected = TestService.WithoutCost(await answer.Content.ReadAsStringAsync());
        expected.ShouldStartWith("""{"data":{"units":[{"id":"u3-1","code":"330001","name":"第1县",""");
        $"{bare.Content.Headers.ContentType} {await bare.Content.ReadAsStringAsync()}".ShouldBe($"{answer.Content.Headers.ContentType} {expected}");
    }

    [Theory]
    [InlineData("units-alone", 2)]
    [InlineData("units", 1)]
    public async Task A_get_writes_the_units_alone(string name, int count)
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        using var document = System.Text.Json.JsonDocument.Parse(await service.Http.GetStringAsync(new Uri($"/bare/{name}?n={count}", UriKind.Relative)));

        document.RootElement.GetArrayLength().ShouldBe(count);
        document.RootElement[0].TryGetProperty("parent", out _).ShouldBe(name == "units");
    }
}

using System.Security.Cryptography;
using System.Text;
using Fadu.Host.Tests.Evidence;
using Fadu.Host.Tests.Serving;
using Microsoft.AspNetCore.Routing;

namespace Fadu.Host.Tests.Rights;

/// <summary>The rows of the table of rights that tell of addresses.</summary>
public sealed class RouteRightsTests(EvidenceServer evidence) : IClassFixture<EvidenceServer>
{
    private const string Put = "PUT /evidence";

    private const string Get = "GET|HEAD /evidence/{round}/{unit}/{sha256}";

    // The accounts of the stage, in the order of the table's columns.
    private static readonly string?[] Accounts = [null, "jia", "zhang", "office", "root"];

    private static Dictionary<string, string[]> Rows { get; } = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "rights.csv"))
        .Select(line => line.Split(','))
        .Where(row => row[0].Contains('/', StringComparison.Ordinal))
        .ToDictionary(row => row[0], row => row[1..6], StringComparer.Ordinal);

    [Fact]
    public async Task The_table_has_a_row_for_every_address_that_is_served_and_no_other()
    {
        await using var service = await RunningService.StartAsync(null, ("FADU_GRAPHIQL", "true"));

        var served = ((IEndpointRouteBuilder)service.App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(AddressOf).Distinct();

        Rows.Keys.Order(StringComparer.Ordinal).ShouldBe(served.Order(StringComparer.Ordinal));
        foreach (var path in Rows.Keys.Select(row => row.Split(' ')[1]).Where(path => Rows.Any(row => row.Key.EndsWith($" {path}", StringComparison.Ordinal) && row.Value[0] == "yes") && !path.Contains('{', StringComparison.Ordinal)))
            (await service.TellAsync(HttpMethod.Get, path, headers: ("Accept", "text/html"))).ShouldStartWith("200 ", customMessage: path);
    }

    [Fact]
    public async Task Files_are_put_and_fetched_by_whom_the_table_says()
    {
        for (var i = 0; i < Accounts.Length; i++)
        {
            var content = Encoding.ASCII.GetBytes($"%PDF-1.7\nrights {i}\n%%EOF\n");
            var path = $"/evidence/R/甲/{Convert.ToHexStringLower(SHA256.HashData(content))}";

            using var put = await evidence.PutAsync(Accounts[i], content);
            put.IsSuccessStatusCode.ShouldBe(Rows[Put][i] != "no", Accounts[i]);
            using var own = await evidence.PutAsync("jia", content);
            own.IsSuccessStatusCode.ShouldBeTrue();
            await evidence.HandInAsync();
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var got = await evidence.SendAsync(method, Accounts[i], path);
                got.IsSuccessStatusCode.ShouldBe(Rows[Get][i] != "no", Accounts[i]);
            }
        }
    }

    [Fact]
    public async Task What_is_a_units_own_is_nobodys_elsewhere()
    {
        var content = "%PDF-1.7\nof another\n%%EOF\n"u8.ToArray();
        using var theirs = await evidence.PutAsync("yi", content, unit: "乙");
        theirs.IsSuccessStatusCode.ShouldBeTrue();

        foreach (var account in Accounts.Except(["office"]))
        {
            using var put = await evidence.PutAsync(account, content, unit: "乙");
            using var got = await evidence.SendAsync(HttpMethod.Get, account, $"/evidence/R/乙/{Convert.ToHexStringLower(SHA256.HashData(content))}");
            (put.IsSuccessStatusCode, got.IsSuccessStatusCode).ShouldBe((false, false), account);
        }
    }

    private static string AddressOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return $"{(methods is [] ? "ANY" : string.Join('|', methods.Order(StringComparer.Ordinal)))} {endpoint.RoutePattern.RawText}";
    }
}

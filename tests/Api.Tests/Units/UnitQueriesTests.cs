using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Api.Tests.Units;

public sealed class UnitQueriesTests(ApiFixture fixture) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private static readonly Caller Office = new() { Account = "office" };
    private static readonly Viewer Coordinator = ApiFixture.As("office", Role.Coordinator);

    public async Task InitializeAsync()
    {
        var units = fixture.Service.Units;
        foreach (var (code, name, parent) in new[] { ("51", "某市", null), ("5101", "锦江区（主城）", "51"), ("5102", "青羊区", "51"), ("510101", "锦江村", "5101") })
            (await units.RegisterAsync(code, name, "区县", parent, null, Office, default)).Succeeded.ShouldBeTrue();
        var contact = new NameUnitContact("张三", "028-1234");
        (await units.ExecuteAsync("5101", contact, contact.Decide, Office, default)).Succeeded.ShouldBeTrue();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_unit_stands_in_its_tree() =>
        (await fixture.RunAsync(Coordinator, """
            { unit(by: { code: "5101" }) { code name status parent { code } ancestors { code } children { nodes { code } totalCount } contact { name } version } }
            """)).ShouldBe("""
            {"data":{"unit":{"code":"5101","name":"锦江区（主城）","status":"ACTIVE","parent":{"code":"51"},"ancestors":[{"code":"51"}],"children":{"nodes":[{"code":"510101"}],"totalCount":1},"contact":{"name":"张三"},"version":2}}}
            """.Trim());

    [Fact]
    public async Task Units_are_searched_and_paged_in_a_stable_order()
    {
        (await fixture.RunAsync(Coordinator, """
            { units(where: { name: { contains: "(主城)" } }) { nodes { code } } }
            """)).ShouldBe("""{"data":{"units":{"nodes":[{"code":"5101"}]}}}""");
        (await fixture.RunAsync(Coordinator, """
            { units(where: { within: "51", not: { code: { eq: "51" } } }, orderBy: NAME_DESC, first: 2) { nodes { code } totalCount pageInfo { hasNextPage } } }
            """)).ShouldBe("""{"data":{"units":{"nodes":[{"code":"5102"},{"code":"510101"}],"totalCount":3,"pageInfo":{"hasNextPage":true}}}}""");
    }

    [Fact]
    public async Task A_reporter_sees_its_own_unit_and_nothing_above_or_beside_it() =>
        (await fixture.RunAsync(ApiFixture.As("zhao", Role.Reporter, "5101", below: true), """
            { units { nodes { code parent { code } } } other: unit(by: { code: "5102" }) { code } own: unit(by: { code: "5101" }) { contact { phone } children { nodes { code } } } }
            """)).ShouldBe("""
            {"data":{"units":{"nodes":[{"code":"5101","parent":null},{"code":"510101","parent":{"code":"5101"}}]},"other":null,"own":{"contact":{"phone":"028-1234"},"children":{"nodes":[{"code":"510101"}]}}}}
            """.Trim());

    [Fact]
    public async Task A_stranger_asks_for_no_units() =>
        (await fixture.RunAsync(Viewer.Stranger(Language.Chinese), "{ units { totalCount } }")).ShouldContain("UNAUTHENTICATED");

    [Fact]
    public async Task An_id_leads_back_to_its_unit()
    {
        const string Id = "VW5pdDo1MTAx";

        (await fixture.RunAsync(Coordinator, """{ unit(by: { code: "5101" }) { id } }""")).ShouldBe("""{"data":{"unit":{"id":"ID"}}}""".Replace("ID", Id, StringComparison.Ordinal));
        (await fixture.RunAsync(Coordinator, """{ unit(by: { id: "ID" }) { code } node(id: "ID") { id ... on Unit { name } } }""".Replace("ID", Id, StringComparison.Ordinal)))
            .ShouldBe("""{"data":{"unit":{"code":"5101"},"node":{"id":"ID","name":"锦江区（主城）"}}}""".Replace("ID", Id, StringComparison.Ordinal));
        (await fixture.RunAsync(ApiFixture.As("zhao", Role.Reporter, "5102"), """{ node(id: "ID") { id } }""".Replace("ID", Id, StringComparison.Ordinal))).ShouldBe("""{"data":{"node":null}}""");
    }
}

using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;

namespace Fadu.Api.Tests.Units;

public sealed class UnitMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private const string Errors = "errors { __typename ... on Refusal { code path index } }";

    private static readonly Viewer Administrator = ApiFixture.As("root", Role.Administrator);
    private static readonly Viewer Coordinator = ApiFixture.As("office", Role.Coordinator);

    public async Task InitializeAsync()
    {
        if (await fixture.Service.IndexSystems.FindAsync("s", default) is not null)
            return;
        var (import, publish) = (new ImportDraft(new()
        {
            Code = "s",
            Name = "示例",
            FullMarks = 10,
            Attributes = [new() { Code = "population", Name = "常住人口", Type = ItemType.Decimal, Min = 0, MeasurementUnit = "万人" }, new() { Code = "poor", Name = "脱贫县", Type = ItemType.Boolean }],
            Indicators = [new() { Code = "1", Name = "一", Marks = 10, Formula = "if([单位.脱贫县], Linear([单位.常住人口], 0, 100), 0)" }],
        }), new PublishRevision("示例"));
        foreach (var (command, decide) in new (object, Func<SystemRecord, Kernel.Result<SystemEvent[]>>)[] { (import, import.Decide), (publish, publish.Decide) })
            (await fixture.Service.IndexSystems.ExecuteAsync("s", command, decide, new Caller { Account = "office" }, default)).Problems.ShouldBeEmpty();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_unit_goes_through_its_life()
    {
        (await MutateAsync(Administrator, "registerUnit", """code: "l", name: "某区", kind: "区县" """, "code name version")).ShouldBe(Done("""{"code":"l","name":"某区","version":1}"""));
        (await MutateAsync(Administrator, "registerUnit", """code: "l1", name: "某镇" """, "code")).ShouldBe(Done("""{"code":"l1"}"""));
        (await MutateAsync(Administrator, "moveUnit", """code: "l1", parent: "l" """, "parent { code }")).ShouldBe(Done("""{"parent":{"code":"l"}}"""));
        (await MutateAsync(Administrator, "renameUnit", """code: "l", name: "新区", expectedVersion: 1 """, "name version")).ShouldBe(Done("""{"name":"新区","version":2}"""));
        (await MutateAsync(Coordinator, "classifyUnit", """code: "l", kind: "功能区" """, "kind")).ShouldBe(Done("""{"kind":"功能区"}"""));
        (await MutateAsync(Coordinator, "groupUnit", """code: "l", group: "城区" """, "group")).ShouldBe(Done("""{"group":"城区"}"""));
        (await MutateAsync(ApiFixture.As("zhao", Role.Reporter, "l"), "nameUnitContact", """code: "l", name: "张三", phone: "028-1234" """, "contact { name phone }"))
            .ShouldBe(Done("""{"contact":{"name":"张三","phone":"028-1234"}}"""));
        (await MutateAsync(Coordinator, "removeUnitContact", """code: "l" """, "contact { name }")).ShouldBe(Done("""{"contact":null}"""));
        (await MutateAsync(Administrator, "closeUnit", """code: "l1", successor: "l", reason: "合并" """, "status successor")).ShouldBe(Done("""{"status":"CLOSED","successor":"l"}"""));
        (await MutateAsync(Administrator, "reopenUnit", """code: "l1", reason: "误撤" """, "status successor")).ShouldBe(Done("""{"status":"ACTIVE","successor":null}"""));
    }

    [Fact]
    public async Task Attributes_are_set_together_or_not_at_all()
    {
        await MutateAsync(Administrator, "registerUnit", """code: "a", name: "某区" """, "code");

        (await MutateAsync(Coordinator, "setUnitAttributes", """code: "a", attributes: [{ attribute: "population", value: "90.50", asOf: "2025年末", source: "统计年鉴" }, { attribute: "poor", value: "是" }]""",
            "attributes { code name text number boolean asOf source }")).ShouldBe(Done(
            """{"attributes":[{"code":"poor","name":"脱贫县","text":"true","number":null,"boolean":true,"asOf":null,"source":null},{"code":"population","name":"常住人口","text":"90.5","number":"90.50","boolean":null,"asOf":"2025年末","source":"统计年鉴"}]}"""));
        (await MutateAsync(Coordinator, "setUnitAttributes", """code: "a", attributes: [{ attribute: "population", value: "1" }, { attribute: "population", value: "-1" }, { attribute: "none", value: "1" }, { attribute: "poor", value: " " }]""",
            "attributes { text }")).ShouldBe("""
            {"unit":{"attributes":[{"text":"true"},{"text":"90.5"}]},"errors":[{"__typename":"InvalidInput","code":"value.out_of_range","path":["input","attributes","1","value"],"index":1},{"__typename":"NotFound","code":"attribute.unknown","path":["input","attributes","2","attribute"],"index":2},{"__typename":"RuleViolation","code":"attribute.value_needed","path":["input","attributes","3","value"],"index":3}]}
            """.Trim());
        (await MutateAsync(Coordinator, "clearUnitAttribute", """code: "a", attribute: "poor" """, "attributes { code }")).ShouldBe(Done("""{"attributes":[{"code":"population"}]}"""));
    }

    [Fact]
    public async Task Somebody_who_was_not_the_first_is_told_what_the_other_did()
    {
        await MutateAsync(Administrator, "registerUnit", """code: "v", name: "某区" """, "code");
        await MutateAsync(Administrator, "renameUnit", """code: "v", name: "新区" """, "code");

        (await fixture.RunAsync(Administrator, """
            mutation { renameUnit(input: { code: "v", name: "又一个", expectedVersion: 1 }) { errors { __typename ... on VersionConflict { code expectedVersion actualVersion changes { type account } } } } }
            """)).ShouldBe("""
            {"data":{"renameUnit":{"errors":[{"__typename":"VersionConflict","code":"conflict.version","expectedVersion":1,"actualVersion":2,"changes":[{"type":"unit_renamed","account":"root"}]}]}}}
            """.Trim());
    }

    [Fact]
    public async Task A_key_gives_the_first_outcome_again_and_is_the_accounts_own()
    {
        const string Input = """code: "k", name: "某区", idempotencyKey: "1" """;
        await MutateAsync(Administrator, "registerUnit", Input, "code");
        await MutateAsync(Administrator, "renameUnit", """code: "k", name: "新区" """, "code");

        (await MutateAsync(Administrator, "registerUnit", Input, "name version")).ShouldBe(Done("""{"name":"新区","version":2}"""));
        (await fixture.RunAsync(Administrator, """mutation { renameUnit(input: { code: "k", name: "别名", idempotencyKey: "1" }) { errors { ... on Refusal { code path } } } }"""))
            .ShouldContain("""{"code":"command.key_reused","path":["input","idempotencyKey"]}""");
        (await MutateAsync(ApiFixture.As("other", Role.Administrator), "renameUnit", """code: "k", name: "别名", idempotencyKey: "1" """, "name")).ShouldBe(Done("""{"name":"别名"}"""));
    }

    [Fact]
    public async Task Nobody_does_what_is_not_his()
    {
        await MutateAsync(Administrator, "registerUnit", """code: "n", name: "某区" """, "code");

        (await fixture.RunAsync(Coordinator, $$"""mutation { renameUnit(input: { code: "n", name: "新区" }) { {{Errors}} } }""")).ShouldContain("FORBIDDEN");
        (await MutateAsync(ApiFixture.As("zhao", Role.Reporter, "other"), "nameUnitContact", """code: "n", name: "张三" """, "code"))
            .ShouldBe("""{"unit":null,"errors":[{"__typename":"AccessDenied","code":"access.denied","path":["input"],"index":null}]}""");
    }

    [Fact]
    public async Task An_import_tells_every_fault_with_its_row_and_enters_what_the_mode_says()
    {
        const string Units = """
            units: [{ code: "i2", name: "下级", parent: "i1" }, { code: "i1", name: "上级", attributes: [{ attribute: "population", value: "12" }] }, { code: "i3" }, { code: "i1", name: "重复" },
                { code: "i4", name: "坏值", attributes: [{ attribute: "population", value: "很多" }] }]
            """;
        const string Faults = """
            "errors":[{"code":"field.name","path":["input","units","2","name"],"index":2},{"code":"import.twice","path":["input","units","3","code"],"index":3},{"code":"value.not_a_number","path":["input","units","4","population"],"index":4}]
            """;

        (await ImportAsync("DRY_RUN", Units)).ShouldBe($$"""{"rows":5,"changed":2,"unchanged":0,"applied":false,{{Faults.Trim()}}}""");
        (await ImportAsync("ALL_OR_NOTHING", Units)).ShouldBe($$"""{"rows":5,"changed":2,"unchanged":0,"applied":false,{{Faults.Trim()}}}""");
        (await fixture.RunAsync(Administrator, """{ unit(by: { code: "i1" }) { code } }""")).ShouldBe("""{"data":{"unit":null}}""");
        (await ImportAsync("SKIP_BAD", Units)).ShouldBe($$"""{"rows":5,"changed":2,"unchanged":0,"applied":true,{{Faults.Trim()}}}""");
        (await fixture.RunAsync(Administrator, """{ unit(by: { code: "i2" }) { parent { name attributes { number } } } }""")).ShouldBe("""{"data":{"unit":{"parent":{"name":"上级","attributes":[{"number":"12"}]}}}}""");
    }

    [Fact]
    public async Task More_units_than_can_be_entered_together_are_refused()
    {
        var units = string.Join(' ', Enumerable.Range(0, 501).Select(number => $$"""{ code: "many{{number}}", name: "单位" }"""));

        (await ImportAsync("ALL_OR_NOTHING", $"units: [{units}]"))
            .ShouldBe("""{"rows":501,"changed":0,"unchanged":0,"applied":false,"errors":[{"code":"import.too_many","path":["input","units"],"index":null}]}""");
        (await fixture.RunAsync(Administrator, """{ unit(by: { code: "many0" }) { code } }""")).ShouldBe("""{"data":{"unit":null}}""");
    }

    private async Task<string> ImportAsync(string mode, string units) => Payload(await fixture.RunAsync(
        Administrator, $$"""mutation { importUnits(input: { mode: {{mode}}, {{units}} }) { rows changed unchanged applied errors { ... on Refusal { code path index } } } }"""), "importUnits");

    private async Task<string> MutateAsync(Viewer viewer, string mutation, string input, string fields) =>
        Payload(await fixture.RunAsync(viewer, $$"""mutation { {{mutation}}(input: { {{input}} }) { unit { {{fields}} } {{Errors}} } }"""), mutation);

    private static string Payload(string answer, string mutation)
    {
        var beginning = $$"""{"data":{"{{mutation}}":""";
        answer.ShouldStartWith(beginning);
        return answer[beginning.Length..^2];
    }

    private static string Done(string unit) => $$"""{"unit":{{unit}},"errors":[]}""";
}

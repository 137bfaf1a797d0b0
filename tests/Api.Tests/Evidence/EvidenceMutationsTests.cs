using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;

namespace Fadu.Api.Tests.Evidence;

public sealed class EvidenceMutationsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Sha = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private const string Attach = """
        mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { clientMutationId submissionVersion evidence { fileName bytes url isAttached attachedBy attachedByRole duplicates { unitCode itemCode fileName } } errors { __typename ... on Refusal { code path } } } }
        """;

    private const string Detach = """
        mutation ($input: DetachEvidenceInput!) { detachEvidence(input: $input) { evidence { isAttached } errors { __typename ... on Refusal { code path } } } }
        """;

    private static readonly Caller Office = new() { Account = "office" };

    [Fact]
    public async Task A_reporter_attaches_a_file_of_the_unit_to_another_item_and_removes_it()
    {
        await BeginAsync("E1");
        var reporter = ApiFixture.As("a", Role.Reporter, "E1-甲");

        (await fixture.RunAsync(reporter, Attach, new { input = new { clientMutationId = "1", roundCode = "E1", unitCode = "E1-甲", itemCode = "b", sha256 = Sha, fileName = "卷宗.pdf" } })).ShouldBe(
            "{\"data\":{\"attachEvidence\":{\"clientMutationId\":\"1\",\"submissionVersion\":2,\"evidence\":{\"fileName\":\"卷宗.pdf\",\"bytes\":\"4\","
            + $"\"url\":\"/evidence/E1/E1-%E7%94%B2/{Sha}\",\"isAttached\":true,\"attachedBy\":\"a\",\"attachedByRole\":\"REPORTER\","
            + "\"duplicates\":[{\"unitCode\":\"E1-甲\",\"itemCode\":\"a\",\"fileName\":\"批复.pdf\"}]},\"errors\":[]}}}");
        (await fixture.RunAsync(reporter, Detach, new { input = new { roundCode = "E1", unitCode = "E1-甲", itemCode = "b", sha256 = Sha } })).ShouldBe(
            """{"data":{"detachEvidence":{"evidence":{"isAttached":false},"errors":[]}}}""");
    }

    [Fact]
    public async Task Refusals_name_the_field_of_the_input()
    {
        await BeginAsync("E2");
        var (reporter, other) = (ApiFixture.As("a", Role.Reporter, "E2-甲"), ApiFixture.As("b", Role.Reporter, "E2-乙"));

        (await RefusedAsync(reporter, "E2", "E2-甲", "x", "a.pdf")).ShouldContain("""{"__typename":"NotFound","code":"submission.unknown_item","path":["input","itemCode"]}""");
        (await RefusedAsync(reporter, "E2", "E2-甲", "b", "a/b.pdf")).ShouldContain("\"code\":\"evidence.name\",\"path\":[\"input\",\"fileName\"]");
        (await RefusedAsync(reporter, "E2", "E2-乙", "b", "a.pdf")).ShouldContain("""{"__typename":"NotFound","code":"submission.unknown","path":["input","unitCode"]}""");
        (await RefusedAsync(reporter, "none", "E2-甲", "b", "a.pdf")).ShouldContain("""{"__typename":"NotFound","code":"round.unknown","path":["input","roundCode"]}""");
        (await RefusedAsync(other, "E2", "E2-乙", "b", "a.pdf")).ShouldContain("""{"__typename":"NotFound","code":"evidence.unknown","path":["input","sha256"]}""");
        (await RefusedAsync(ApiFixture.As("office", Role.Coordinator), "E2", "E2-甲", "b", "a.pdf")).ShouldContain("FORBIDDEN");
    }

    [Fact]
    public async Task A_file_is_seen_by_whoever_sees_the_submission_once_the_unit_has_submitted()
    {
        await BeginAsync("E3");
        var query = $$"""{ evidence(roundCode: "E3", unitCode: "E3-甲", itemCode: "a", sha256: "{{Sha}}") { fileName mediaType attachedBy attachedByRole } }""";

        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), query)).ShouldBe("""{"data":{"evidence":null}}""");
        await SubmitAsync("E3");
        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), query)).ShouldBe(
            """{"data":{"evidence":{"fileName":"批复.pdf","mediaType":"application/pdf","attachedBy":"someone","attachedByRole":"REPORTER"}}}""");
        (await fixture.RunAsync(ApiFixture.As("a", Role.Reporter, "E3-甲"), query)).ShouldBe(
            """{"data":{"evidence":{"fileName":"批复.pdf","mediaType":"application/pdf","attachedBy":null,"attachedByRole":"REPORTER"}}}""");
        (await fixture.RunAsync(ApiFixture.As("b", Role.Reporter, "E3-乙"), query)).ShouldBe("""{"data":{"evidence":null}}""");
        (await fixture.RunAsync(ApiFixture.As("root", Role.Administrator), query)).ShouldContain("FORBIDDEN");
    }

    private async Task SubmitAsync(string code)
    {
        var (unit, caller) = ($"{code}-甲", new Caller { Account = "someone", Role = "reporter" });
        (await fixture.Service.Submissions.ExecuteAsync(
            code, unit, "report", (context, state) => new ReportItems(context, [new("a", ItemValue.Of(5))]).Decide(state), caller, default)).Problems.ShouldBeEmpty();
        (await fixture.Service.Submissions.ExecuteAsync(
            code, unit, "report b", (context, state) => new ReportItems(context, [new("b", ItemValue.Of(5))]).Decide(state), caller, default)).Problems.ShouldBeEmpty();
        (await fixture.Service.Submissions.ExecuteAsync(
            code,
            unit,
            "attach b",
            (context, state) => new AttachEvidence { Context = context, Item = "b", Sha256 = new string('0', 64), FileName = "卷宗.pdf", MediaType = "application/pdf", Bytes = 4 }.Decide(state),
            caller,
            default)).Problems.ShouldBeEmpty();
        (await fixture.Service.Submissions.SubmitAsync(code, unit, caller, default)).Problems.ShouldBeEmpty();
    }

    private Task<string> RefusedAsync(Viewer viewer, string round, string unit, string item, string name) =>
        fixture.RunAsync(viewer, Attach, new { input = new { roundCode = round, unitCode = unit, itemCode = item, sha256 = Sha, fileName = name } });

    // A round of two units, of which 甲 has a file at item a.
    private async Task BeginAsync(string code)
    {
        var service = fixture.Service;
        var (import, publish) = (new ImportDraft(new()
        {
            Code = code,
            Name = "示例",
            FullMarks = 10,
            Bands = [new("通过", 6, null), new("不通过", 0, null)],
            Items =
            [
                new() { Code = "a", Name = "经费", Type = ItemType.Decimal, Min = 0, Max = 100, Evidence = "批复" },
                new() { Code = "b", Name = "场次", Type = ItemType.Integer, Min = 0, Max = 100, Evidence = "卷宗" },
            ],
            Indicators =
            [
                new() { Code = "1", Name = "经费", Marks = 5, Formula = "Linear([经费], 0, 100)" },
                new() { Code = "2", Name = "场次", Marks = 5, Formula = "Linear([场次], 0, 100)" },
            ],
        }), new PublishRevision("示例"));
        (await service.IndexSystems.ExecuteAsync(code, import, import.Decide, Office, default)).Problems.ShouldBeEmpty();
        (await service.IndexSystems.ExecuteAsync(code, publish, publish.Decide, Office, default)).Problems.ShouldBeEmpty();
        foreach (var unit in new[] { "甲", "乙" })
            (await service.Units.RegisterAsync($"{code}-{unit}", unit, null, null, null, Office, default)).Problems.ShouldBeEmpty();
        (await service.Rounds.OpenAsync(new()
        {
            Code = code,
            Name = "中期评估",
            IndexSystem = code,
            Revision = 1,
            Period = new(new(2025, 1, 1), new(2025, 12, 31)),
            Deadline = fixture.Clock.GetUtcNow().AddDays(30),
            Visibility = new(BeforePublication: true, SmallestGroup: 2),
        }, Office, default)).Problems.ShouldBeEmpty();
        (await service.Rounds.EnrolAsync(code, [($"{code}-甲", null), ($"{code}-乙", null)], Office, default)).Problems.ShouldBeEmpty();
        (await service.Submissions.ExecuteAsync(
            code,
            $"{code}-甲",
            "attach",
            (context, state) => new AttachEvidence { Context = context, Item = "a", Sha256 = Sha, FileName = "批复.pdf", MediaType = "application/pdf", Bytes = 4 }.Decide(state),
            new() { Account = "someone", Role = "reporter" },
            default)).Problems.ShouldBeEmpty();
    }
}

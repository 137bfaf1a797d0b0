using Fadu.Api.Tests.Statistics;
using Fadu.Application.Accounts;

namespace Fadu.Api.Tests.Reminders;

public sealed class RoundReminderFieldsTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_coordinator_gets_the_slips_to_send_and_what_waits_for_evaluators()
    {
        await ReviewStage.BeginAsync(fixture, "O1");

        (await fixture.RunAsync(
            ApiFixture.As("office", Role.Coordinator),
            """
            { round(by: { code: "O1" }) { outstanding(groups: ["城区"]) { unitCode daysLeft overdue marks contactName items { itemCode kind marks } slip }
              none: outstanding(overdueOnly: true) { unitCode } evaluatorWork { account name tasks { unitCode toVerify toGrade toAccept } } } }
            """)).ShouldBe(
            "{\"data\":{\"round\":{\"outstanding\":[{\"unitCode\":\"O1-乙\",\"daysLeft\":30,\"overdue\":false,\"marks\":\"10\",\"contactName\":null,"
            + "\"items\":[{\"itemCode\":\"fund\",\"kind\":\"MISSING\",\"marks\":\"10\"}],\"slip\":" + Slip(fixture) + "}],\"none\":[],"
            + "\"evaluatorWork\":[{\"account\":\"zhang\",\"name\":\"张\",\"tasks\":[{\"unitCode\":\"O1-甲\",\"toVerify\":[\"fund\"],\"toGrade\":[],\"toAccept\":false}]}]}}}");
    }

    [Fact]
    public async Task Lists_are_given_in_parts_with_the_number_of_all()
    {
        await ReviewStage.BeginAsync(fixture, "O2");
        var office = ApiFixture.As("office", Role.Coordinator);

        (await AskAsync("outstanding(first: 0) { unitCode } outstandingCount")).ShouldBe("""{"data":{"round":{"outstanding":[],"outstandingCount":1}}}""");
        (await AskAsync("timeliness { unitCount units(first: 1, skip: 1) { unitCode } }")).ShouldBe("""{"data":{"round":{"timeliness":{"unitCount":2,"units":[{"unitCode":"O2-甲"}]}}}}""");
        (await AskAsync("evaluatorWork { taskCount tasks(skip: 1) { unitCode } }")).ShouldBe("""{"data":{"round":{"evaluatorWork":[{"taskCount":1,"tasks":[]}]}}}""");
        (await AskAsync("evaluatorWorkCount evaluatorWork(first: 0) { account }")).ShouldBe("""{"data":{"round":{"evaluatorWorkCount":1,"evaluatorWork":[]}}}""");
        (await AskAsync("evaluatorWork(skip: 1) { account }")).ShouldBe("""{"data":{"round":{"evaluatorWork":[]}}}""");
        (await AskAsync("evaluatorWork(first: 201) { account }")).ShouldContain("PAGE_SIZE");
        (await AskAsync("outstanding(revision: 1) { unitCode } outstandingCount(revision: 1)")).ShouldBe("""{"data":{"round":{"outstanding":[{"unitCode":"O2-乙"}],"outstandingCount":1}}}""");
        (await AskAsync("outstanding(revision: 9) { unitCode }")).ShouldContain("revision.unknown");
        (await AskAsync("outstanding(first: 201) { unitCode }")).ShouldContain("PAGE_SIZE");
        (await AskAsync("outstanding(skip: -1) { unitCode }")).ShouldContain("PAGE_SKIP");
        (await AskAsync("timeliness { units(first: 201) { unitCode } }")).ShouldContain("PAGE_SIZE");
        (await AskAsync("evaluatorWork { tasks(first: 201) { unitCode } }")).ShouldContain("PAGE_SIZE");
        (await fixture.RunAsync(ApiFixture.As("zhang", Role.Evaluator), "{ taskCount tasks(first: 0) { kind } }")).ShouldMatch("""\{"data":\{"taskCount":[1-9]\d*,"tasks":\[\]\}\}""");
        (await fixture.RunAsync(office, "{ tasks(first: 201) { kind } }")).ShouldContain("PAGE_SIZE");

        Task<string> AskAsync(string fields) => fixture.RunAsync(office, $$"""{ round(by: { code: "O2" }) { {{fields}} } }""");
    }

    [Theory]
    [InlineData("statistics(asOf: \"2126-01-01T00:00:00Z\") { revision }")]
    [InlineData("timeliness(asOf: \"2126-01-01T00:00:00Z\") { unitCount }")]
    [InlineData("outstanding(asOf: \"2126-01-01T00:00:00Z\") { unitCode }")]
    [InlineData("scoreBounds(unit: \"O3-甲\", asOf: \"2126-01-01T00:00:00Z\") { canLackTotal }")]
    public async Task Nothing_is_told_of_the_future(string field)
    {
        if (fixture.Service.Register is var register && !(await register.ReadAsync(default)).Rounds.ContainsKey("O3"))
            await ReviewStage.BeginAsync(fixture, "O3");

        (await fixture.RunAsync(ApiFixture.As("office", Role.Coordinator), $$"""{ round(by: { code: "O3" }) { {{field}} } }""")).ShouldContain("\"code\":\"scores.as_of_future\"");
    }

    private static string Slip(ApiFixture fixture)
    {
        var deadline = fixture.Clock.GetUtcNow().AddDays(30).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return $"\"催报单\\n乙区：\\n“中期评估”的填报截止时间是 {deadline}，还有 30 天。贵单位还没有填报，关系到 10 分。\\n1. 普法经费：未填报，关系到 10 分\\n请在截止时间前填好并提交；确有困难的，请提前向协调员申请延期。\"";
    }
}

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

    private static string Slip(ApiFixture fixture)
    {
        var deadline = fixture.Clock.GetUtcNow().AddDays(30).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return $"\"催报单\\n乙区：\\n“中期评估”的填报截止时间是 {deadline}，还有 30 天。贵单位还没有填报，关系到 10 分。\\n1. 普法经费：未填报，关系到 10 分\\n请在截止时间前填好并提交；确有困难的，请提前向协调员申请延期。\"";
    }
}

using Fadu.Indicators.Progress;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;

namespace Fadu.Indicators.Tests.Progress;

public sealed class ReminderSlipTests
{
    private static readonly OutstandingUnit Unit = new()
    {
        Unit = "u1",
        Name = "甲区",
        Group = null,
        Status = SubmissionStatus.Returned,
        Deadline = RoundStage.Deadline,
        DaysLeft = 5,
        Overdue = false,
        Items =
        [
            new("fund", "普法经费", OutstandingKind.Returned, "与决算不符", 4.50m),
            new("open", "清单已公开", OutstandingKind.EvidenceMissing, null, 0),
        ],
        Marks = 4.5m,
        Remarks = [new(null, ReturnReasonType.Other, "请重新核对")],
    };

    [Fact]
    public void A_slip_says_by_when_what_is_to_be_done_and_what_hangs_on_it() => ReminderSlip.Of("中期评估", Unit).ShouldBe(
        """
        催报单
        甲区：
        “中期评估”的填报截止时间是 2026-03-31 23:59，还有 5 天。贵单位的填报已退回，还没有重新提交，关系到 4.5 分。
        1. 普法经费：退回待改（与决算不符），关系到 4.5 分
        2. 清单已公开：缺佐证材料
        3. 退回意见：请重新核对
        请在截止时间前填好并提交；确有困难的，请提前向协调员申请延期。
        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData(SubmissionStatus.None, -3, true, "已过 3 天。贵单位还没有填报。", "请尽快填好，并向协调员申请延期后提交。")]
    [InlineData(SubmissionStatus.Draft, 0, false, "今天截止。贵单位已填好，还没有提交。", "请提前向协调员申请延期。")]
    [InlineData(SubmissionStatus.Accepted, 0, true, "今天已过。贵单位提交之后，指标体系新增了数据项，还要补报。", "申请延期后提交。")]
    public void It_fits_how_things_stand(SubmissionStatus status, int left, bool overdue, string middle, string end)
    {
        var items = status is SubmissionStatus.None ? Unit.Items : [];
        var slip = ReminderSlip.Of("中期评估", Unit with { Status = status, DaysLeft = left, Overdue = overdue, Items = items, Marks = 0, Remarks = [] });

        slip.ShouldContain(middle);
        slip.ShouldEndWith(end);
    }
}

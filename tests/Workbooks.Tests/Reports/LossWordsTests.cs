using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Reports;

namespace Fadu.Workbooks.Tests.Reports;

public sealed class LossWordsTests
{
    [Theory]
    [InlineData(LossReason.NotReported, "未填报或未提供", "补齐没有值的数据项")]
    [InlineData(LossReason.NotVerified, "未核定", "完成已填报数据的核定")]
    [InlineData(LossReason.NoPreviousValue, "没有上期值", "补录上期值")]
    [InlineData(LossReason.NoResult, "算不出结果", "核查使公式算不出结果的数据")]
    [InlineData(LossReason.BelowZero, "扣到零分以下", "整改扣分事项")]
    [InlineData(LossReason.Grade, "评分不是最高", "对照评分标准改进")]
    [InlineData(LossReason.Peers, "同组比较", "对照同组单位找差距")]
    [InlineData(LossReason.ValueShort, "数值不足", "按计分规则补足数值")]
    [InlineData(LossReason.Deduction, "扣分项", "消除扣分事项")]
    public void Each_reason_has_its_words_and_asks_for_what_mends_it(LossReason reason, string words, string remedy)
    {
        LossWords.Of(reason).ShouldBe(words);
        LossWords.Remedy(reason).ShouldBe(remedy);
    }

    [Fact]
    public void Every_reason_asks_for_something_of_its_own() =>
        Enum.GetValues<LossReason>().Select(LossWords.Remedy).Distinct().Count().ShouldBe(Enum.GetValues<LossReason>().Length);

    [Fact]
    public void What_costs_most_and_what_costs_a_tenth_is_to_be_mended()
    {
        LossWords.Remedies(Loss((LossReason.ValueShort, 8.9m), (LossReason.NotReported, 1), (LossReason.NotVerified, 0.1m))).ShouldBe("按计分规则补足数值；补齐没有值的数据项");
        LossWords.Remedies(Loss((LossReason.Grade, 2))).ShouldBe("对照评分标准改进");
    }

    [Fact]
    public void The_main_reason_has_its_share_where_there_are_others()
    {
        LossWords.Main(Loss((LossReason.ValueShort, 7.5m), (LossReason.NotReported, 2.5m))).ShouldBe("数值不足（占75.00%）");
        LossWords.Main(Loss((LossReason.Peers, 3))).ShouldBe("同组比较");
        LossWords.Main(Loss()).ShouldBe("—");
    }

    private static MarksLoss Loss(params (LossReason Reason, decimal Marks)[] causes) => new()
    {
        Code = "1",
        Name = "甲",
        Concerned = 9,
        Losing = causes.Length,
        Marks = causes.Sum(cause => cause.Marks),
        Mean = 0,
        Share = 1,
        Causes = [.. causes.Select(cause => new LossCause(cause.Reason, 1, cause.Marks))],
    };
}

using System.Globalization;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

/// <summary>
/// The shapes in which offices write scoring rules, each as one line. Three are no formulas: a veto (一票否决) that lowers the
/// band is in OutcomeTests.A_veto_lowers_the_band_and_leaves_the_marks_alone, what does not apply (合理缺项) in
/// ApplicabilityTests.The_marks_of_what_drops_out_go_to_the_siblings_in_proportion, the cap over all bonuses in
/// AdjustmentTests.All_together_are_held_to_their_own_cap.
/// </summary>
public sealed class RubricPatternTests
{
    private static readonly TestScope _scope = TestScope.Empty
        .Boolean("方案已印发").Boolean("弄虚作假").Boolean("有制度").Boolean("有台账").Boolean("有场所").Boolean("国家级表彰").Boolean("省级表彰")
        .Number("报送次数", 0, 100, whole: true).Number("信息采用数", 0, 1000, whole: true).Number("案例数", 0, 1000, whole: true)
        .Number("推广数", 0, 100, whole: true).Number("重大案件数", 0, 100, whole: true).Number("合格人数", 0).Number("应考人数", 0)
        .Percentage("知晓率").Percentage("覆盖率").Number("平安建设得分", 0, 100).Choice("平安考核等次", "优秀", "良好", "合格", "不合格")
        .Number("酌情扣分", 0, 10).Number("评议团评分", 0, 100).Number("社会评议评分", 0, 100).Number("主管部门评分", 0, 100)
        .Number("自评得分", 0, 5).Number("考核得分", 0, 5).Date("材料报送").Policy("截止日", new DateOnly(2023, 6, 30)).Score("二", 20);

    // Units are parted by a stroke, a unit's values in the order of their names by a blank; — is missing. The units of a row are one group.
    [Theory]
    [InlineData("有则得满分，无则不得分", 2, "if([方案已印发], [满分], 0)", "方案已印发", "是 | 否 | —", "2 | 0 | NotReported")]
    [InlineData("每少一次扣0.3分，累计不超过1.2分", 3, "Deduct(Max(0, 6 - [报送次数]), 0.3, 1.2)", "报送次数", "8 | 6 | 5 | 1", "3 | 3 | 2.7 | 1.8")]
    [InlineData("每低一个百分点扣1分，扣完为止", 5, "Deduct(Max(0, 90 - [知晓率]), 1)", "知晓率", "92 | 88.5 | 80", "5 | 3.5 | 0")]
    [InlineData("每低一个百分点（不足一个的按一个）扣1分", 5, "Deduct(Max(0, Ceiling(90 - [知晓率])), 1)", "知晓率", "90 | 88.5", "5 | 3")]
    [InlineData("每逾期一天扣0.5分", 4, "Late([材料报送], [截止日], 0.5)", "材料报送", "2023-06-30 | 2023-07-03 | 2023-08-30", "4 | 2.5 | 0")]
    [InlineData("每采用1次得1分，最高得满分", 3, "PerCount([信息采用数], 1, [满分])", "信息采用数", "0 | 2 | 7", "0 | 2 | 3")]
    [InlineData("按比例得分，达100%得满分", 4, "[满分] * Ratio([合格人数], [应考人数])", "合格人数 应考人数", "45 50 | 50 50 | 0 0", "3.6 | 4 | DivisionByZero")]
    [InlineData("60%以下不得分，90%以上得满分，其间按比例", 3, "Linear([知晓率], 60, 90)", "知晓率", "60 | 80 | 95", "0 | 2 | 3")]
    [InlineData("90%以上得满分，80%至90%得3分，其余不得分", 5, "Tier([覆盖率], 90, [满分], 80, 3, 0)", "覆盖率", "90 | 89.9 | 79.9", "5 | 3 | 0")]
    [InlineData("第一名得满分，二至五名按比例，其后每低一名减0.1分", 2,
        "TierBelow(PeerRank([案例数]), 1, [满分], 5, [满分] * Ratio([案例数], PeerMax([案例数])), 0.5 - 0.1 * (PeerRank([案例数]) - 5))",
        "案例数", "20 | 16 | 10 | 10 | 8 | 5 | 4", "2 | 1.6 | 1 | 1 | 0.8 | 0.4 | 0.3")]
    [InlineData("同一事项表彰就高不重复，推广另加，总分封顶", 4,
        "Min([满分], Max(if([国家级表彰], 3, 0), if([省级表彰], 2, 0)) + PerCount([推广数], 0.5, 2))",
        "国家级表彰 省级表彰 推广数", "是 是 0 | 否 是 1 | 是 否 5", "3 | 2.5 | 4")]
    [InlineData("发生其一，本项不得分", 10, "if([重大案件数] > 0 or [弄虚作假], 0, [满分])", "重大案件数 弄虚作假", "0 否 | 1 否 | 0 是", "10 | 0 | 0")]
    [InlineData("采用其他考核的得分，按本项分值折算", 8, "[满分] * [平安建设得分] / 100", "平安建设得分", "100 | 87.5 | 0", "8 | 7 | 0")]
    [InlineData("采用其他考核的等次，按等次折算", 5, "Grade([平安考核等次], '优秀', 1, '良好', 0.8, '合格', 0.6)", "平安考核等次", "优秀 | 良好 | 不合格", "5 | 4 | 0")]
    [InlineData("采用本体系另一指标的得分，按本项分值折算", 6, "[满分] * [得分.二] / 20", "得分.二", "20 | 15", "6 | 4.5")]
    [InlineData("酌情扣分，最多扣2分", 5, "[满分] - Min([酌情扣分], 2)", "酌情扣分", "0 | 1.5 | 3", "5 | 3.5 | 3")]
    [InlineData("没有制度扣1分，没有台账扣2分", 5, "[满分] - if([有制度], 0, 1) - if([有台账], 0, 2)", "有制度 有台账", "是 是 | 否 是 | 否 否", "5 | 4 | 2")]
    [InlineData("三项各占三分之一，缺一项扣一份", 6, "[满分] * (if([有制度], 1, 0) + if([有台账], 1, 0) + if([有场所], 1, 0)) / 3",
        "有制度 有台账 有场所", "是 是 是 | 是 否 是 | 否 否 否", "6 | 4 | 0")]
    [InlineData("评议团、社会评议、主管部门按5:3:2加权", 10, "[满分] * (0.5 * [评议团评分] + 0.3 * [社会评议评分] + 0.2 * [主管部门评分]) / 100",
        "评议团评分 社会评议评分 主管部门评分", "90 80 70 | 100 100 100 | 90 — 70", "8.3 | 10 | NotReported")]
    [InlineData("有考核得分的按考核得分，没有的按自评得分", 5, "Coalesce([考核得分], [自评得分])", "自评得分 考核得分", "4 3.5 | 4 — | — —", "3.5 | 4 | NotReported")]
    public void A_rule_as_it_is_written_is_one_line(string rule, int marks, string formula, string names, string units, string results)
    {
        var columns = names.Split(' ');
        var group = units.Split(" | ").Select(unit => new TestUnit(columns.Zip(unit.Split(' '), (name, value) => (name, Read(name, value))))).ToArray();

        BothWays.Evaluate(TestFormula.Of(formula).In(_scope).OutOf(marks).Formula, group).Select(result => result.ToString()).ShouldBe(results.Split(" | "), rule);
    }

    private static object Read(string name, string value) => (_scope.Find(name)!.Type, value) switch
    {
        (var type, "—") => Value.None(type, MissingReason.NotReported),
        (FormulaType.Boolean, _) => value is "是",
        (FormulaType.Date, _) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        (FormulaType.Text, _) => value,
        _ => decimal.Parse(value, CultureInfo.InvariantCulture),
    };
}

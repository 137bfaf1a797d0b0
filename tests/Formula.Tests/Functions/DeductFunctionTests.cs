using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class DeductFunctionTests
{
    [Fact]
    public void Each_one_counted_costs_marks_until_none_are_left() =>
        TestFormula.Of("Deduct([件数], 2)").OutOf(5).ForEach("件数", 0, 1, 2, 3, 100).Shown.ShouldBe(["5", "3", "1", "0", "0"]);

    [Fact]
    public void No_more_is_taken_off_than_the_most() =>
        TestFormula.Of("Deduct([件数], 1, 2)").OutOf(5).ForEach("件数", 1, 2, 3, 100).Shown.ShouldBe(["4", "3", "3", "3"]);

    [Fact]
    public void A_most_above_full_marks_takes_all() =>
        TestFormula.Of("Deduct([件数], 1, 9)").OutOf(5).ForEach("件数", 4, 5, 20).Shown.ShouldBe(["1", "0", "0"]);

    [Fact]
    public void A_shortfall_is_counted_with_Max() =>
        TestFormula.Of("Deduct(Max(0, 2 - [研究次数]), 1)").OutOf(2).ForEach("研究次数", 0, 1, 2, 5).Shown.ShouldBe(["0", "1", "2", "2"]);

    [Fact]
    public void A_hair_from_zero_is_zero() =>
        TestFormula.Of("Deduct([n], 1)").OutOf(1).ForEach("n", 1.0000000000005m, 1, 0.9999999999996m, 0.9999999999995m).Shown
            .ShouldBe(["0", "0", "0", "0.0000000000005"]);

    [Fact]
    public void A_negative_count_adds_marks() =>
        TestFormula.Of("Deduct([n], 1)").OutOf(5).ForEach("n", -1, 0).Shown.ShouldBe(["6", "5"]);

    [Fact]
    public void A_product_beyond_decimal_overflows() =>
        TestFormula.Of("Deduct([n], 10)").ForEach("n", decimal.MaxValue, decimal.MinValue).Shown.ShouldBe(["Overflow", "Overflow"]);

    [Fact]
    public void A_missing_argument_leaves_no_result() =>
        TestFormula.Of("Deduct([n], 1, [最多])").With(("最多", MissingReason.NotVerified)).ForEach("n", 1, MissingReason.NotReported).Shown
            .ShouldBe(["NotVerified", "NotReported"]);

    [Fact]
    public void It_takes_two_or_three_arguments() =>
        TestFormula.Of("Deduct(1)").Told.ShouldBe(["formula.wrong_arity 0+9 Deduct 的参数个数不对：写了 1 个，应写 Deduct(n, each[, most])，例如 Deduct(Max(0, 2 - [研究次数]), 1) | Deduct has 1 arguments; write Deduct(n, each[, most]), e.g. Deduct(Max(0, 2 - [研究次数]), 1)"]);

    [Fact]
    public void It_takes_numbers() =>
        TestFormula.Of("Deduct(true, 1)").Told.ShouldBe(["formula.wrong_type 7+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);

    [Fact]
    public void It_needs_full_marks() =>
        TestFormula.Of("Deduct(1, 1)").OutOf(null).Told.ShouldBe(["formula.no_full_marks 0+6 这里没有 [满分]：条件公式不能用，加分、扣分要先写上限 cap | there is no [满分] here: conditions have none, bonuses and deductions only with a cap"]);
}

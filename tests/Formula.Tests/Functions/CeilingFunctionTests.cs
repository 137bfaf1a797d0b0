using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Functions;

public sealed class CeilingFunctionTests
{
    [Fact]
    public void A_number_rises_to_the_next_whole_one() =>
        TestFormula.Of("Ceiling([x])").ForEach("x", 2, 2.1m, 2.9m, 0, -2.1m, -2.9m).Shown.ShouldBe(["2", "3", "3", "0", "-2", "-2"]);

    [Fact]
    public void A_hair_above_a_whole_number_is_not_a_whole_one_more() =>
        TestFormula.Of("Ceiling([x])").ForEach("x", 2.0000000000004m, 2.0000000000005m, 2.000000000001m).Shown.ShouldBe(["2", "3", "3"]);

    [Fact]
    public void Thirds_do_not_cost_a_step() =>
        TestFormula.Of("Ceiling([短缺] / 3 * 3)").With(("短缺", 0.1m / 3 * 30)).Number.ShouldBe(1);

    [Fact]
    public void A_missing_number_has_none() =>
        TestFormula.Of("Ceiling([x])").With(("x", MissingReason.NotVerified)).Reason.ShouldBe(MissingReason.NotVerified);

    [Fact]
    public void It_takes_one_argument() =>
        TestFormula.Of("Ceiling()").Told.ShouldBe(["formula.wrong_arity 0+9 Ceiling 的参数个数不对：写了 0 个，应写 Ceiling(x)，例如 Ceiling([短缺] / 0.1) | Ceiling has 0 arguments; write Ceiling(x), e.g. Ceiling([短缺] / 0.1)"]);

    [Fact]
    public void It_takes_a_number() =>
        TestFormula.Of("Ceiling(true)").Told.ShouldBe(["formula.wrong_type 8+4 这里要数，写的是是否（条件），请写 if(条件, 1, 0) | a number is needed here, this is a condition (true or false); write if(condition, 1, 0)"]);
}

using Fadu.Formula.Compilation;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Compilation;

public sealed class EmitterTests
{
    // What one way through the code has read is not known on the other: each of these reads [b] on some ways only.
    [Theory]
    [InlineData("Coalesce([a], [b]) + [b]", "NotReported")]
    [InlineData("if([a] > 0, 1, [b]) + [b]", "NotReported")]
    [InlineData("([a] > 0 ? 1 : [b]) + Coalesce([b], 5)", "6")]
    [InlineData("if([a] > 0 or [b] > 0, 1, 0) + Coalesce([b], 5)", "6")]
    [InlineData("if(IsMissing([b]), Coalesce([b], 7), [b]) + [a]", "8")]
    [InlineData("if(IsMissing([a] / [b]) and [a] >= 1, 2, 3)", "2")]
    [InlineData("Coalesce(if([a] = 0, [b], [b] + [a]), Max([a], 3)) + [a]", "4")]
    public void A_value_read_on_one_way_is_read_again_on_another(string text, string result) =>
        TestFormula.Of(text).With(("a", 1), ("b", MissingReason.NotReported)).Outcome.ToString().ShouldBe(result);

    [Fact]
    public void A_missing_row_leaves_nothing_behind_for_the_next() =>
        TestFormula.Of("Coalesce([x], 0) * 2 + if([x] > 2, 1, 0)").ForEach("x", 3, MissingReason.NotReported, 1, MissingReason.NotVerified, 4).Shown
            .ShouldBe(["7", "NotReported", "2", "NotVerified", "9"]);

    [Fact]
    public void Values_that_the_revision_fixes_are_built_in() =>
        TestFormula.Of("[x] * [标准] + [满分]").In(TestScope.Empty.Number("x").Policy("标准", 1.5m)).OutOf(4).Formula.Compile().Inputs.Select(input => input.Name)
            .ShouldBe(["x"]);

    [Fact]
    public void Inputs_come_in_the_order_of_the_text_each_once() =>
        TestFormula.Of("[b] + Growth([a]) + [b] + PeerMax([c])").With(("a", 1), ("b", 2), ("c", 3)).Formula.Compile().Inputs.Select(input => input.Name)
            .ShouldBe(["b", "上期.a", "a", "c"]);

    [Fact]
    public void A_formula_without_rows_gives_an_empty_column()
    {
        var result = new Column(FormulaType.Number, 0);

        TestFormula.Of("1 + PeerCount(2)").Formula.Compile().Run([], RowGroups.One(0), result);

        result.Rows.ShouldBe(0);
    }

    [Fact]
    public async Task A_compiled_formula_may_run_on_many_threads_at_once()
    {
        var units = Enumerable.Range(1, 500).Select(number => new TestUnit(("x", number))).ToList();
        var compiled = TestFormula.Of("PeerRank([x]) + [x]").With(("x", 1)).Formula.Compile();

        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => BothWays.Run(compiled, units, RowGroups.One(units.Count)))));

        runs.ShouldAllBe(run => run.All(value => value == Value.Of(501m)));
    }
}

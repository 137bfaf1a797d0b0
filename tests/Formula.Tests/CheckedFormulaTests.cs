using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests;

public sealed class CheckedFormulaTests
{
    private static readonly TestFormula One = TestFormula.Of("Linear([x], 0, [标准]) + if([x] > 2, Growth([x]), -1)").In(Scope(1.5m)).OutOf(4);

    [Fact]
    public void The_same_text_over_the_same_parameters_computes_the_same() =>
        One.Formula.ComputesAs(TestFormula.Of("Linear([x], 0, [标准]) + if([x] > 2, Growth([x]), -1)").In(Scope(1.5m)).OutOf(4).Formula).ShouldBeTrue();

    [Theory]
    [InlineData("Linear([x], 0, [标准]) + if([x] > 2, Growth([x]), -1)", 2, 4)]
    [InlineData("Linear([x], 0, [标准]) + if([x] > 2, Growth([x]), -1)", 1.5, 5)]
    [InlineData("Linear([x], 1, [标准]) + if([x] > 2, Growth([x]), -1)", 1.5, 4)]
    [InlineData("Linear([x], 0.0, [标准]) + if([x] > 2, Growth([x]), -1)", 1.5, 4)]
    [InlineData("Linear([y], 0, [标准]) + if([x] > 2, Growth([x]), -1)", 1.5, 4)]
    [InlineData("Linear([x], 0, [标准]) - if([x] > 2, Growth([x]), -1)", 1.5, 4)]
    [InlineData("Linear([x], 0, [标准]) + if([x] >= 2, Growth([x]), -1)", 1.5, 4)]
    [InlineData("Linear([x], 0, [标准]) + if([x] > 2, [x], -1)", 1.5, 4)]
    [InlineData("Linear([x], 0, [标准]) + if([x] > 2, Growth([x]), 1)", 1.5, 4)]
    [InlineData("Ratio([x], [标准]) + if([x] > 2, Growth([x]), -1)", 1.5, 4)]
    [InlineData("Min([x], [标准]) + if([x] > 2, Growth([x]), -1)", 1.5, 4)]
    public void Another_constant_scale_name_operator_or_function_makes_another(string text, double standard, double outOf) =>
        One.Formula.ComputesAs(TestFormula.Of(text).In(Scope((decimal)standard)).OutOf((decimal)outOf).Formula).ShouldBeFalse();

    [Fact]
    public void Fewer_arguments_make_another_also_where_they_are_the_first_ones() =>
        TestFormula.Of("Min([x], [y])").In(Scope(1)).Formula.ComputesAs(TestFormula.Of("Min([x], [y], 1)").In(Scope(1)).Formula).ShouldBeFalse();

    private static TestScope Scope(decimal standard) => TestScope.Empty.Number("x").Number("y").Policy("标准", standard);
}

using Fadu.Formula.Checking;
using Fadu.Formula.Expressions;
using Fadu.Formula.Reading;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Reading;

public sealed class NCalcTreeTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(1 + (2 * 3))")]
    [InlineData("(1 + 2) * 3", "((1 + 2) * 3)")]
    [InlineData("1 - 2 - 3", "((1 - 2) - 3)")]
    [InlineData("8 / 4 / 2", "((8 / 4) / 2)")]
    [InlineData("8 % 5 * 2", "((8 % 5) * 2)")]
    [InlineData("2 * -[x]", "(2 * -([Item.x]))")]
    [InlineData("-[x] * 2", "(-([Item.x]) * 2)")]
    [InlineData("2 - -3", "(2 - -3)")]
    [InlineData("1 + 2 > 2 and 3 < 4 or true", "((((1 + 2) > 2) and (3 < 4)) or true)")]
    [InlineData("true or false and false", "(true or (false and false))")]
    [InlineData("true || false && false", "(true or (false and false))")]
    [InlineData("not true and false", "(not (true) and false)")]
    [InlineData("!true = false", "(not (true) = false)")]
    [InlineData("1 == 2", "(1 = 2)")]
    [InlineData("1 <> 2", "(1 != 2)")]
    [InlineData("1 < 2 = true", "((1 < 2) = true)")]
    [InlineData("1 > 0 ? 1 + 1 : 2 * 2", "((1 > 0) ? (1 + 1) : (2 * 2))")]
    [InlineData("if([x] >= 60, Max(1, 2), 3)", "if(([Item.x] >= 60), Max(1, 2), 3)")]
    public void Operators_bind_as_they_do_in_ncalc(string text, string canonical) =>
        Canonical.TextOf(RootOf(text)).ShouldBe(canonical);

    [Theory]
    [InlineData("1 + 2 * 3", "1 + 2 * 3|1|2 * 3|2|3")]
    [InlineData("(1 + 2) * 3", "(1 + 2) * 3|1 + 2|1|2|3")]
    [InlineData("3 * (1 + 2)", "3 * (1 + 2)|3|1 + 2|1|2")]
    [InlineData("((1 + 2)) * ((3))", "((1 + 2)) * ((3))|1 + 2|1|2|3")]
    [InlineData("((1) + ((2 - 3)))", "(1) + ((2 - 3))|1|2 - 3|2|3")]
    [InlineData(" ( 1 )+2 ", "( 1 )+2|1|2")]
    [InlineData("-(1 + 2)", "-(1 + 2)|1 + 2|1|2")]
    [InlineData("not ([x] > 1)", "not ([x] > 1)|[x] > 1|[x]|1")]
    [InlineData("(true) ? (1) : (2)", "(true) ? (1) : (2)|true|1|2")]
    [InlineData("Max( (1), [x]-1 ) + 2", "Max( (1), [x]-1 ) + 2|Max( (1), [x]-1 )|1|[x]-1|[x]|1|2")]
    [InlineData("Abs((1 + 2) * 3)", "Abs((1 + 2) * 3)|(1 + 2) * 3|1 + 2|1|2|3")]
    [InlineData("Min(Max(1, 2), (3)) - (4)", "Min(Max(1, 2), (3)) - (4)|Min(Max(1, 2), (3))|Max(1, 2)|1|2|3|4")]
    [InlineData("'a' = #2023-06-30#", "'a' = #2023-06-30#|'a'|#2023-06-30#")]
    public void Each_part_knows_its_piece_of_the_text(string text, string pieces) =>
        Pieces(SyntaxReader.Read(text, _ => { }).Root!, text).ShouldBe(pieces.Split('|'));

    [Fact]
    public void A_call_knows_where_its_name_stands() =>
        SyntaxReader.Read("1 + Max ( 2 )", _ => { }).Root.ShouldBeOfType<BinarySyntax>().Right.ShouldBeOfType<CallSyntax>()
            .NameSpan.ShouldBe(new TextSpan(4, 3));

    [Fact]
    public void A_call_without_arguments_has_none() =>
        SyntaxReader.Read("Abs() + 1", _ => { }).Root.ShouldBeOfType<BinarySyntax>().Left.ShouldBeOfType<CallSyntax>().Arguments.ShouldBeEmpty();

    private static Expr RootOf(string text) =>
        Checker.Check(SyntaxReader.Read(text, _ => { }), FormulaType.Number, TestScope.Empty.Number("x"), _ => { })!;

    private static IEnumerable<string> Pieces(SyntaxNode node, string text) => Children(node).SelectMany(child => Pieces(child, text)).Prepend(node.Span.Of(text));

    private static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        ConditionalSyntax conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        CallSyntax call => call.Arguments,
        _ => [],
    };
}

using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>[满分] × the share that a choice stands for; 0 for a choice that is not listed.</summary>
internal sealed class GradeFunction : StrictFunction
{
    public override string Name => "Grade";

    public override string Parameters => "g, '优', 1, '良', 0.8, …";

    public override Arity Arity => Arity.AtLeastInSteps(3, 2);

    public override Text Help => new(
        "评级折算：g 为所列等级时得 [满分] 乘其后的比例，未列出的等级得 0",
        "[满分] times the share that follows the grade; 0 for a grade that is not listed");

    public override string Example => "Grade([阵地评级], '优', 1, '良', 0.8, '中', 0.6)";

    public override bool UsesFullMarks => true;

    public override FormulaType? ArgumentType(int index, int count) => index == 0 || index % 2 == 1 ? FormulaType.Text : FormulaType.Number;

    public override IEnumerable<(Syntax.TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments) =>
        ChoiceNames.Check(arguments[0], arguments.Where((_, index) => index % 2 == 1));

    public override Extent Range(CallExpr call, IRangeAnalysis analysis)
    {
        var shares = Shares(call).Select(share => analysis.Of(share).Numbers).Aggregate((a, b) => a.Union(b));
        var all = AllListed(call) ? shares : shares.Union(Interval.Point(0));
        return Extent.OfArithmetic(IntervalArithmetic.Multiply(analysis.FullMarks(call), all), AnyMissing(call, analysis));
    }

    public override Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis) =>
        index == 0 || index % 2 == 1 ? Direction.Mixed : Directions.OfFactor(analysis.FullMarks(call));

    public override string Phrase(CallExpr call, IReadOnlyList<string> arguments) =>
        $"评级 {arguments[0]} 折算（{string.Join("，", arguments.Skip(1).Chunk(2).Select(pair => $"{pair[0]} 为 {pair[1]}"))}）";

    public override SheetPart Translate(CallExpr call, ISheetTranslation translation)
    {
        var (grade, arguments) = (translation.OfRepeated(call.Arguments[0]), call.Arguments.Select(translation.Of).ToArray());
        var share = SheetPart.Number(0);
        for (var i = arguments.Length - 2; i > 0; i -= 2)
            share = SheetOperators.If(SheetOperators.Equal(FormulaType.Text, grade, arguments[i]), arguments[i + 1], share);

        return SheetOperators.Needing(SheetOperators.Multiplied(translation.Of(call.FullMarks!), share), arguments.AsSpan(1));
    }

    protected override Value Apply(CallExpr call, IReadOnlyList<Value> arguments)
    {
        for (var i = 1; i < arguments.Count; i += 2)
        {
            if (arguments[i].Text == arguments[0].Text)
                return Try(Numbers.Multiply, call.FullMarks!.Constant!.Value.Number, arguments[i + 1].Number);
        }

        return Value.Of(0m);
    }

    protected override Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission)
    {
        var share = emission.Store(emission.Constant(0));
        EmitFrom(1);
        return emission.CallOrMissing((Arithmetic)Numbers.Multiply, emission.Emit(call.FullMarks!), share);

        void EmitFrom(int index)
        {
            if (index < arguments.Count)
                emission.If(Equality.Emit(emission, arguments[0], arguments[index]), () => emission.Add(Expression.Assign(share, arguments[index + 1])), () => EmitFrom(index + 2));
        }
    }

    private static IEnumerable<Expr> Shares(CallExpr call) => call.Arguments.Where((_, index) => index > 0 && index % 2 == 0);

    private static bool AllListed(CallExpr call) => call.Arguments[0] is ParameterExpr { Parameter.Choices: { } choices }
        && choices.All(choice => call.Arguments.Any(argument => argument is ConstantExpr { Value: { Type: FormulaType.Text } text } && text.Text == choice));
}

using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>A function that needs all its arguments: a missing one makes the result missing, with the reason of the first.</summary>
internal abstract class StrictFunction : FormulaFunction
{
    public sealed override Value Interpret(CallExpr call, IInterpretation interpretation)
    {
        var arguments = new Value[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = interpretation.Evaluate(call.Arguments[i]);
            if (arguments[i].IsMissing)
                return arguments[i].As(call.Type);
        }

        return Apply(call, arguments);
    }

    public sealed override Expression Compile(CallExpr call, IEmission emission) =>
        Emit(call, [.. call.Arguments.Select(emission.Emit)], emission);

    /// <summary>The reference meaning for arguments that are all there.</summary>
    protected abstract Value Apply(CallExpr call, IReadOnlyList<Value> arguments);

    /// <summary>The same as machine code; the arguments are computed and there.</summary>
    protected abstract Expression Emit(CallExpr call, IReadOnlyList<Expression> arguments, IEmission emission);

    /// <summary>Whether any argument can be missing.</summary>
    protected static bool AnyMissing(CallExpr call, IRangeAnalysis analysis) =>
        call.Arguments.Any(argument => analysis.Of(argument).CanBeMissing);

    /// <summary>A number that a double gave, or why there is none.</summary>
    protected static Value FromDouble(double value)
    {
        var missing = MissingReason.None;
        var number = Numbers.FromDouble(value, ref missing);
        return missing is MissingReason.None ? Value.Of(number) : Value.None(FormulaType.Number, missing);
    }

    /// <summary>The result of an arithmetic step, or why there is none.</summary>
    protected static Value Try(Arithmetic arithmetic, decimal left, decimal right)
    {
        var missing = MissingReason.None;
        var number = arithmetic(left, right, ref missing);
        return missing is MissingReason.None ? Value.Of(number) : Value.None(FormulaType.Number, missing);
    }

    /// <summary>One step of arithmetic that can have no result.</summary>
    protected delegate decimal Arithmetic(decimal left, decimal right, ref MissingReason missing);

    /// <summary>A function of one number that can have no result.</summary>
    protected delegate decimal OfOne(decimal x, ref MissingReason missing);

    /// <summary>A function of three numbers that can have no result.</summary>
    protected delegate decimal OfThree(decimal a, decimal b, decimal c, ref MissingReason missing);

    /// <summary>A function of four numbers that can have no result.</summary>
    protected delegate decimal OfFour(decimal a, decimal b, decimal c, decimal d, ref MissingReason missing);
}

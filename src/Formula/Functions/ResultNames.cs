using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>How help names the kind of a function's result.</summary>
internal static class ResultNames
{
    public static Text Of(FormulaFunction function)
    {
        var place = new Syntax.TextSpan(0, 0);
        var number = new ConstantExpr(place, Value.Of(0m));
        var text = new ConstantExpr(place, Value.Of(string.Empty));
        var (ofNumbers, ofTexts) = (function.ResultType([number, number, number]), function.ResultType([text, text, text]));
        return ofNumbers == ofTexts ? TypeNames.Of(ofNumbers) : new("与参数同类", "the kind of its arguments");
    }
}

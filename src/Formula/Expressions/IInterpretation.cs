using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>What a function may ask of the interpreter.</summary>
internal interface IInterpretation
{
    /// <summary>The value of a part for the present unit.</summary>
    Value Evaluate(Expr part);

    /// <summary>The values of a part for every unit of the group that has one, brought to 12 decimals, in ascending order.</summary>
    IReadOnlyList<decimal> EvaluateForPeers(Expr part);

    /// <summary>The present unit's value of a parameter.</summary>
    Value ValueOf(Parameter parameter);
}

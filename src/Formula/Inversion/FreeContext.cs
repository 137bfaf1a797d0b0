using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>A unit's values with another one for one parameter.</summary>
internal sealed class FreeContext(IFormulaContext unit, Parameter free, Value value) : IFormulaContext
{
    public IReadOnlyList<IFormulaContext> Peers => unit.Peers;

    public Value ValueOf(Parameter parameter) => parameter.Equals(free) ? value : unit.ValueOf(parameter);
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Catalog.Tests.Shipped;

/// <summary>A unit that nobody is compared with.</summary>
internal sealed class LoneUnit(IReadOnlyDictionary<Parameter, Value> values) : IFormulaContext
{
    public IReadOnlyList<IFormulaContext> Peers => [this];

    public Value ValueOf(Parameter parameter) => values.TryGetValue(parameter, out var value)
        ? value
        : parameter.Constant ?? Value.None(parameter.Type, MissingReason.NotReported);
}

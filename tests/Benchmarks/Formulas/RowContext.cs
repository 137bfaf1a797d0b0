using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Benchmarks.Formulas;

/// <summary>The values of one row, for the interpreter.</summary>
internal sealed class RowContext(NCalcRow row) : IFormulaContext
{
    private readonly Value _a = Value.Of(Of(row, "a"));
    private readonly Value _b = Value.Of(Of(row, "b"));
    private readonly Value _x = Value.Of(Of(row, "x"));

    public IReadOnlyList<IFormulaContext> Peers => [];

    public static decimal Of(NCalcRow row, string name) => (decimal)(name switch { "a" => row.a, "b" => row.b, _ => row.x });

    public Value ValueOf(Parameter parameter) => parameter.Name switch { "a" => _a, "b" => _b, _ => _x };
}

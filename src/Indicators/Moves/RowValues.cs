using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Moves;

/// <summary>A unit's values as formulas see them that read neither marks nor the group; one of them may be another.</summary>
internal sealed class RowValues(RoundTable table, int row) : IFormulaContext
{
    private (Parameter Parameter, Value Value)? _other;

    public IReadOnlyList<IFormulaContext> Peers => [];

    public Value ValueOf(Parameter parameter) => _other is { } other && other.Parameter.Equals(parameter) ? other.Value
        : parameter.Constant
        ?? (table.Columns.TryGetValue(parameter, out var column) ? column[row] : Value.None(parameter.Type, ScoringRun.AbsenceOf(parameter)));

    public RowValues With(Parameter parameter, Value value) => new(table, row) { _other = (parameter, value) };
}

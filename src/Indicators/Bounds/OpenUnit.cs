using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Bounds;

/// <summary>A unit's values, and which of them are still open.</summary>
internal sealed class OpenUnit
{
    private readonly ScoringPlan _plan;
    private readonly RoundTable _table;
    private readonly int _row;
    private readonly Dictionary<Parameter, int> _places = [];

    public OpenUnit(ScoringPlan plan, RoundTable table, int row, IReadOnlySet<Parameter> open)
    {
        (_plan, _table, _row) = (plan, table, row);
        Open = [.. plan.System.Parameters.Select(parameter => parameter.Parameter).Where(open.Contains)];
        foreach (var parameter in Open)
            _places.Add(parameter, _places.Count);

        Base = plan.Score(TableOf([[.. Open.Select(parameter => Value.None(parameter.Type, MissingReason.NotReported))]]), null);
        Context = new UnitContexts(Base).ForCondition(0);
    }

    /// <summary>In the order of the system.</summary>
    public IReadOnlyList<Parameter> Open { get; }

    /// <summary>Scores of the unit, alone, without any open value.</summary>
    public RoundScores Base { get; }

    /// <summary>Its values as formulas see them where nothing open and no peers are read.</summary>
    public IFormulaContext Context { get; }

    /// <summary>Place among the open parameters; -1: its value is known.</summary>
    public int PlaceOf(Parameter parameter) => _places.GetValueOrDefault(parameter, -1);

    /// <summary>What is known of a value that the unit itself has; null: nothing but its range.</summary>
    public Extent? Known(Parameter parameter) => _places.ContainsKey(parameter) ? null : Extent.Of(ValueOf(parameter));

    /// <summary>A value that is not open.</summary>
    public Value ValueOf(Parameter parameter) => parameter.Constant
        ?? (_table.Columns.TryGetValue(parameter, out var column) ? column[_row] : Value.None(parameter.Type, ScoringRun.AbsenceOf(parameter)));

    /// <summary>The unit once for each way in which its open values can turn out. Nobody is anybody's peer.</summary>
    public RoundTable TableOf(IReadOnlyList<Value[]> completions)
    {
        var columns = new Dictionary<Parameter, Column>();
        foreach (var parameter in _plan.Inputs.Select(input => input.Parameter).Where(parameter => parameter is { Constant: null, Kind: not ParameterKind.Score }))
        {
            var (column, place, known) = (new Column(parameter.Type, completions.Count), PlaceOf(parameter), ValueOf(parameter));
            for (var row = 0; row < completions.Count; row++)
                column[row] = place < 0 ? known : completions[row][place];
            columns.Add(parameter, column);
        }

        return new([.. completions.Select(_ => _table.Units[_row] with { Withdrawn = true })], columns);
    }
}

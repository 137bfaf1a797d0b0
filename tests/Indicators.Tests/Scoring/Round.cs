using System.Globalization;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>A table that is filled unit by unit: <c>"x=3 b=true d=2023-06-30 t=优"</c>. What is not named has not been reported.</summary>
internal sealed class Round
{
    private readonly List<(TableUnit Unit, Dictionary<Parameter, Value> Values)> _rows = [];

    private Round(CheckedSystem system) => System = system;

    public CheckedSystem System { get; }

    public static Round Of(IndexSystem system) => new(system.Check());

    public static Round Of(CheckedSystem system) => new(system);

    public Round Unit(string code, string values, string? group = null, bool withdrawn = false) => Unit(
        new(code, code, group, withdrawn),
        values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(
            pair => System.Parameters.Single(parameter => parameter.Parameter.Name == pair[0]).Parameter,
            pair => pair[1]));

    public Round Unit(TableUnit unit, Dictionary<Parameter, Value> values)
    {
        _rows.Add((unit, values));
        return this;
    }

    public RoundTable Table()
    {
        var columns = new Dictionary<Parameter, Column>();
        for (var row = 0; row < _rows.Count; row++)
        {
            foreach (var (parameter, value) in _rows[row].Values)
            {
                if (!columns.TryGetValue(parameter, out var column))
                    columns[parameter] = column = new(parameter.Type, _rows.Count);

                column[row] = value;
            }
        }

        return new(_rows.ConvertAll(row => row.Unit), columns);
    }

    public RoundScores Score(string? bandSet = null) => ScoringPlan.Compile(System).Score(Table(), bandSet);

    private Round Unit(TableUnit unit, Dictionary<Parameter, string> texts) => Unit(unit, texts.ToDictionary(pair => pair.Key, pair => Read(pair.Key, pair.Value)));

    private static Value Read(Parameter parameter, string text) => parameter.Type switch
    {
        FormulaType.Number => Value.Of(decimal.Parse(text, CultureInfo.InvariantCulture)),
        FormulaType.Boolean => Value.Of(bool.Parse(text)),
        FormulaType.Date => Value.Of(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => Value.Of(text),
    };
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.TestSupport.Formulas;

/// <summary>The names that a formula under test may use. Immutable: each method gives a larger scope.</summary>
public sealed class TestScope : IFormulaScope
{
    private readonly IReadOnlyList<Parameter> _parameters;

    private TestScope(IReadOnlyList<Parameter> parameters, decimal? outOf) => (_parameters, Marks) = (parameters, outOf);

    /// <summary>No names at all; [满分] is 10.</summary>
    public static TestScope Empty { get; } = new([], 10);

    /// <summary>[满分]; null where there is none.</summary>
    public decimal? Marks { get; }

    /// <inheritdoc />
    public IEnumerable<string> Names => _parameters.Select(parameter => parameter.Name);

    /// <inheritdoc />
    public Parameter? FullMarks => Marks is not { } marks ? null : new()
    {
        Kind = ParameterKind.FullMarks,
        Key = "满分",
        Name = "满分",
        Type = FormulaType.Number,
        Range = Interval.Point(marks),
        Constant = Value.Of(marks),
    };

    /// <inheritdoc />
    public Parameter? Find(string name) => _parameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>An item that is a number within bounds, with its value of the previous round.</summary>
    public TestScope Number(string name, decimal? low = null, decimal? high = null, bool whole = false) =>
        Item(name, FormulaType.Number, Interval.Closed(low, high) with { Whole = whole }, null);

    /// <summary>An item that is a percentage, from 0 to 100, with its value of the previous round.</summary>
    public TestScope Percentage(string name)
    {
        var previous = Share(ParameterKind.Previous, name, $"上期.{name}", null);
        return With(Share(ParameterKind.Item, name, name, previous)).With(previous);
    }

    /// <summary>An item that is true or false.</summary>
    public TestScope Boolean(string name) => Item(name, FormulaType.Boolean, Interval.Any, null);

    /// <summary>An item that is a day.</summary>
    public TestScope Date(string name) => Item(name, FormulaType.Date, Interval.Any, null);

    /// <summary>An item that is any text.</summary>
    public TestScope Text(string name) => Item(name, FormulaType.Text, Interval.Any, null);

    /// <summary>A choice without values: a text, one of the options.</summary>
    public TestScope Choice(string name, params string[] options) => Item(name, FormulaType.Text, Interval.Any, options);

    /// <summary>An item of any kind.</summary>
    public TestScope Item(string name, FormulaType type, Interval range, IReadOnlyList<string>? choices)
    {
        var previous = Make(ParameterKind.Previous, name, $"上期.{name}", type, range, choices, null, null);
        return With(Make(ParameterKind.Item, name, name, type, range, choices, null, previous)).With(previous);
    }

    /// <summary>An attribute of the unit, written [单位.NAME].</summary>
    public TestScope Attribute(string name, FormulaType type) =>
        With(Make(ParameterKind.Attribute, name, $"单位.{name}", type, Interval.Any, null, null, null));

    /// <summary>The marks of another indicator, written [得分.CODE].</summary>
    public TestScope Score(string code, decimal outOf) =>
        With(Make(ParameterKind.Score, code, $"得分.{code}", FormulaType.Number, Interval.Closed(0, outOf), null, null, null));

    /// <summary>A policy parameter: a value that the revision fixes.</summary>
    public TestScope Policy(string name, object value)
    {
        var constant = TestUnit.ValueOf(value);
        var range = constant.Type is FormulaType.Number ? Interval.Point(constant.Number) : Interval.Any;
        return With(Make(ParameterKind.Policy, name, name, constant.Type, range, null, constant, null));
    }

    /// <summary>Any parameter.</summary>
    public TestScope With(Parameter parameter) => new([.. _parameters, parameter], Marks);

    /// <summary>The same names with this [满分]; null: the formula has none.</summary>
    public TestScope OutOf(decimal? marks) => new(_parameters, marks);

    private static Parameter Share(ParameterKind kind, string key, string name, Parameter? previous) => new()
    {
        Kind = kind,
        Key = key,
        Name = name,
        Type = FormulaType.Number,
        Range = Interval.Closed(0, 100),
        IsPercentage = true,
        Previous = previous,
    };

    private static Parameter Make(
        ParameterKind kind, string key, string name, FormulaType type, Interval range, IReadOnlyList<string>? choices, Value? constant, Parameter? previous) => new()
        {
            Kind = kind,
            Key = key,
            Name = name,
            Type = type,
            Range = range,
            Choices = choices,
            Constant = constant,
            Previous = previous,
        };
}

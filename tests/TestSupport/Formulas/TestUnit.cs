using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.TestSupport.Formulas;

/// <summary>One unit's values by the names that formulas use: 普法经费, 上期.普法经费, 单位.常住人口, 得分.A1.</summary>
public sealed class TestUnit : IFormulaContext
{
    private readonly Dictionary<string, Value> _values;

    /// <param name="values">Each a decimal, int, bool, string, <see cref="DateOnly"/>, <see cref="MissingReason"/> or <see cref="Value"/>.</param>
    public TestUnit(params IEnumerable<(string Name, object Value)> values) =>
        _values = values.ToDictionary(pair => pair.Name, pair => ValueOf(pair.Value), StringComparer.Ordinal);

    /// <summary>The units that it is compared with; empty: nobody.</summary>
    public IReadOnlyList<IFormulaContext> Peers { get; set; } = [];

    /// <summary>What was given for the name; else the parameter's constant; else missing.</summary>
    public Value ValueOf(Parameter parameter)
    {
        if (parameter.Constant is { } constant)
            return constant;
        if (!_values.TryGetValue(parameter.Name, out var value))
            return Value.None(parameter.Type, parameter.Kind is ParameterKind.Previous ? MissingReason.NoPreviousValue : MissingReason.NotReported);

        return value.IsMissing ? value.As(parameter.Type) : value;
    }

    /// <summary>A value as tests write it; a bare reason is a missing number.</summary>
    public static Value ValueOf(object value) => value switch
    {
        Value ready => ready,
        decimal number => Value.Of(number),
        int number => Value.Of((decimal)number),
        bool truth => Value.Of(truth),
        string text => Value.Of(text),
        DateOnly date => Value.Of(date),
        MissingReason reason => Value.None(FormulaType.Number, reason),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a formula.", nameof(value)),
    };
}

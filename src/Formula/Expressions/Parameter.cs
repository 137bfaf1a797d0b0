using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>A name that a formula may use in square brackets.</summary>
/// <remarks>Two parameters are the same when kind and key are: a renamed item keeps its identity by its code.</remarks>
public sealed class Parameter : IEquatable<Parameter>
{
    /// <summary>Where the value comes from.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>The item's, attribute's, policy parameter's or indicator's code; unique within its kind.</summary>
    public required string Key { get; init; }

    /// <summary>The name as formulas write it between the brackets, with its prefix: <c>上期.普法经费</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of value. A choice whose options bear values is a number, one without is a text.</summary>
    public required FormulaType Type { get; init; }

    /// <summary>Where the number (or day, by its day number) can lie.</summary>
    public Interval Range { get; init; } = Interval.Any;

    /// <summary>The texts that a choice without values can have; null where any text can occur.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Whether it is a percentage, which runs from 0 to 100.</summary>
    public bool IsPercentage { get; init; }

    /// <summary>The value that the revision fixes; null for values that differ from unit to unit.</summary>
    public Value? Constant { get; init; }

    /// <summary>Unit of measure (计量单位), e.g. 元; null where it has none.</summary>
    public string? MeasurementUnit { get; init; }

    /// <summary>The same item in the previous round; null for anything but an item.</summary>
    public Parameter? Previous { get; init; }

    /// <inheritdoc />
    public bool Equals(Parameter? other) => other is not null && other.Kind == Kind && string.Equals(other.Key, Key, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Parameter);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, StringComparer.Ordinal.GetHashCode(Key));

    /// <summary>The name in brackets.</summary>
    public override string ToString() => $"[{Name}]";
}

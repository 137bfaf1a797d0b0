using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Checking;

/// <summary>What formulas see of items, attributes and policy parameters.</summary>
internal static class SystemParameters
{
    /// <summary>Items, their previous values, attributes, policy parameters, each in file order.</summary>
    public static IReadOnlyList<SystemParameter> Of(IndexSystem system)
    {
        var items = system.Items.Select(item => new SystemParameter(OfItem(item), item, null)).ToArray();
        return
        [
            .. items,
            .. items.Select(item => new SystemParameter(item.Parameter.Previous!, item.Item, null)),
            .. system.Attributes.Select(item => new SystemParameter(Make(item, ParameterKind.Attribute, null), item, null)),
            .. system.Parameters.Select(policy => new SystemParameter(OfPolicy(policy), null, policy)),
        ];
    }

    /// <summary>[得分.CODE] of an indicator whose marks are known.</summary>
    public static Parameter OfScore(string code, decimal marks) => new()
    {
        Kind = ParameterKind.Score,
        Key = code,
        Name = Prefixes.Score + code,
        Type = FormulaType.Number,
        Range = Interval.Closed(0, marks),
        MeasurementUnit = "分",
    };

    /// <summary>[满分] of a formula.</summary>
    public static Parameter OfFullMarks(decimal outOf) => new()
    {
        Kind = ParameterKind.FullMarks,
        Key = Prefixes.Reserved[0],
        Name = Prefixes.Reserved[0],
        Type = FormulaType.Number,
        Range = Interval.Point(outOf),
        Constant = Value.Of(outOf),
        MeasurementUnit = "分",
    };

    private static Parameter OfItem(Item item) => Make(item, ParameterKind.Item, Make(item, ParameterKind.Previous, null));

    private static Parameter Make(Item item, ParameterKind kind, Parameter? previous)
    {
        var type = ItemKinds.FormulaTypeOf(item);
        return new()
        {
            Kind = kind,
            Key = item.Code,
            Name = Prefixes.Of(kind) + item.Name,
            Type = type,
            Range = ItemRange.Of(item),
            Choices = item.Type is ItemType.Choice && type is FormulaType.Text ? [.. item.Choices.Select(choice => choice.Name)] : null,
            MeasurementUnit = item.MeasurementUnit,
            IsPercentage = item.Type is ItemType.Percent,
            Previous = previous,
        };
    }

    // A value that does not fit is a fault of its own; formulas are still read, with nothing known of the value.
    private static Parameter OfPolicy(PolicyParameter policy)
    {
        var type = ItemKinds.FormulaTypeOf(policy.Type);
        var value = ValueReader.Read(policy, policy.Value) is { Succeeded: true, Value: { IsMissing: false } read } ? read : (Value?)null;
        return new()
        {
            Kind = ParameterKind.Policy,
            Key = policy.Code,
            Name = policy.Name,
            Type = type,
            Range = value switch
            {
                { Type: FormulaType.Number } number => Interval.Point(number.Number),
                { Type: FormulaType.Date } date => Interval.Point(date.Date.DayNumber),
                _ => Interval.Any,
            },
            Constant = value,
            MeasurementUnit = policy.MeasurementUnit,
        };
    }
}

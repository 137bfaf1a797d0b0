using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Bounds;

/// <summary>The values of one open item that are worth trying: its limits and options, and where a formula may bend or jump.</summary>
internal static class CandidateValues
{
    private const int Most = 11;
    private const int SmallRange = 10;

    // Where an item has no limit, something beyond whatever a formula asks for.
    private static readonly decimal[] Sizes = [0, 1, 1e9m, 1e6m, 1e4m, 1_000, 100, 10];
    private static readonly int[] Days = [0, 1, -1, 30, 365, 3650, -365];

    /// <summary>Missing first, then the plainest.</summary>
    /// <param name="parameter">What formulas see of it.</param>
    /// <param name="item">The item or attribute.</param>
    /// <param name="nearby">Literals and known values of the formulas that read it.</param>
    public static IReadOnlyList<Value> Of(Parameter parameter, Item item, IReadOnlyList<Value> nearby)
    {
        var present = parameter.Type switch
        {
            FormulaType.Boolean => [Value.Of(false), Value.Of(true)],
            FormulaType.Number => NumbersOf(parameter, item, [.. nearby.Where(value => value.Type is FormulaType.Number).Select(value => value.Number)]).Select(Value.Of),
            FormulaType.Date => DaysOf(parameter, [.. nearby.Where(value => value.Type is FormulaType.Date).Select(value => value.Date.DayNumber)]),
            _ => Texts(parameter, nearby),
        };
        return [Value.None(parameter.Type, MissingReason.NotReported), .. present];
    }

    private static IEnumerable<decimal> NumbersOf(Parameter parameter, Item item, IReadOnlyList<decimal> nearby)
    {
        var range = parameter.Range;
        if (item.Type is ItemType.Choice)
        {
            var options = item.Choices.Select(choice => choice.Value!.Value).Distinct();
            return ItemKinds.IsGraded(item) ? options.Concat(nearby.Where(range.Contains)).Distinct().Take(Most) : options.Take(Most);
        }

        if (range is { Whole: true, Low: { } from, High: { } to } && to - from < SmallRange)
            return Enumerable.Range(0, (int)(decimal.Floor(to) - decimal.Ceiling(from)) + 1).Select(step => decimal.Ceiling(from) + step);

        var step = range.Whole ? 1 : 0.01m;
        var ends = new[] { range.Low, range.High, range.High is null ? 1e9m : null, range.Low is null ? -1e9m : null }.OfType<decimal>();
        return ends.Concat(Sizes).Take(6)
            .Concat(nearby.Where(number => Math.Abs(number) < 1e12m).SelectMany(number => new[] { number, number + step, number - step }))
            .Concat(Sizes)
            .Select(number => range.Whole ? decimal.Truncate(number) : number)
            .Where(range.Contains).Distinct().Take(Most).OrderBy(Math.Abs);
    }

    private static IEnumerable<Value> DaysOf(Parameter parameter, IReadOnlyList<int> nearby)
    {
        var (first, last) = (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber);
        var (low, high) = ((int?)parameter.Range.Low, (int?)parameter.Range.High);
        return nearby.SelectMany(day => Days.Select(days => day + days))
            .Concat([low ?? first, high ?? last])
            .Where(day => day >= (low ?? first) && day <= (high ?? last)).Distinct()
            .Take(Most).Append(low ?? first).Append(high ?? last).Distinct()
            .Select(day => Value.Of(DateOnly.FromDayNumber(day)));
    }

    private static IEnumerable<Value> Texts(Parameter parameter, IReadOnlyList<Value> nearby) => parameter.Choices is { } choices
        ? choices.Select(Value.Of)
        : nearby.Where(value => value.Type is FormulaType.Text).Append(Value.Of("—")).Distinct().Take(Most);
}

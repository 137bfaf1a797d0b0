using System.Globalization;
using System.Text.RegularExpressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Generation;

/// <summary>Values that formulas trip over: bounds, thresholds of the formula, thirds, huge and tiny ones, and missing ones.</summary>
internal sealed partial class ValueGenerator(Random random, string text, bool withinRanges)
{
    private static readonly MissingReason[] Reasons = [.. Enum.GetValues<MissingReason>().Where(reason => reason is not MissingReason.None)];

    private static readonly decimal[] Odd =
    [
        0, 0, 1, -1, 0.5m, 1e-12m, 5e-13m, -5e-13m, 4e-13m, 1e-28m, 2.5m, 0.005m, 28, 29, 99.995m, 1e14m, 140737488355328, -140737488355329,
        1e27m, -7e28m, decimal.MaxValue, decimal.MinValue, decimal.MaxValue / 2, 0.0000000000000000000000000001m,
    ];

    private readonly decimal[] _thresholds = [.. Numerals().Matches(text).Select(match => decimal.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    public Value Next(Parameter parameter)
    {
        if (random.Next(8) == 0)
            return Value.None(parameter.Type, Reasons[random.Next(Reasons.Length)]);

        return parameter.Type switch
        {
            FormulaType.Number => Value.Of(Number(parameter)),
            FormulaType.Boolean => Value.Of(random.Next(2) == 0),
            FormulaType.Text => Value.Of(GeneratedParameters.Grades[random.Next(GeneratedParameters.Grades.Length)]),
            _ => Value.Of(new DateOnly(2023, 1, 1).AddDays(random.Next(365))),
        };
    }

    /// <summary>A number in the parameter's range; anything at all where ranges do not bind.</summary>
    public decimal Number(Parameter parameter)
    {
        if (!withinRanges && random.Next(3) == 0)
            return Any();

        var range = parameter.Range;
        for (var attempt = 0; attempt < 4; attempt++)
        {
            // No finer than what comparisons see: two values that count as equal are equal here.
            var tried = Numbers.Snap(Any());
            if (range.Contains(tried))
                return tried;
        }

        var (low, high) = (range.Low ?? -1000, range.High ?? 1000);
        var number = random.Next(6) switch
        {
            0 => low,
            1 => high,
            _ when range.Whole => decimal.Floor(low + (decimal)(random.NextDouble() * (double)(high - low))),
            _ when high > 1e20m => random.Next(-1000, 1000) / 8m,
            2 => low + ((high - low) / 3),
            3 => low + ((high - low) * 2 / 3),
            _ => Math.Round(low + ((high - low) * (decimal)random.NextDouble()), random.Next(5)),
        };
        number = Numbers.Snap(number);
        return range.Contains(number) ? number : low;
    }

    private decimal Any() => random.Next(8) switch
    {
        0 => Odd[random.Next(Odd.Length)],
        1 when _thresholds.Length > 0 => Threshold(),
        2 when _thresholds.Length > 0 => -Threshold(),
        3 => random.Next(-100, 100) / 3m,
        4 => random.Next(-100, 10000) / 100m,
        5 => random.Next(-5, 100) / 7m,
        6 => (decimal)(random.NextDouble() * Math.Pow(10, random.Next(withinRanges ? -6 : -12, 20))),
        _ => random.Next(-20, 121),
    };

    private decimal Threshold()
    {
        var near = _thresholds[random.Next(_thresholds.Length)];
        return Math.Abs(near) > 1e15m ? near : random.Next(6) switch
        {
            0 => near + 1e-13m,
            1 => near - 6e-13m,
            2 => near / 3,
            3 => near / 3 * 3,
            _ => near,
        };
    }

    [GeneratedRegex(@"\d+(\.\d+)?(e-?\d+)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Numerals();
}

using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>
/// The values that one parameter may take, seen from where it stands: place 0 is the value as it is now, maybe missing, 1, 2, 3 … lie
/// above it and −1, −2, −3 … below, each one step further away. Immutable.
/// </summary>
public sealed class ValueGrid
{
    /// <summary>The step of a decimal number whose step nobody fixed.</summary>
    public const decimal Grain = 0.01m;

    private readonly GridSide _up;
    private readonly GridSide _down;
    private readonly IReadOnlyList<Value>? _above;
    private readonly IReadOnlyList<Value>? _below;

    private ValueGrid(Parameter parameter, Value start, GridSide up, GridSide down)
    {
        (Parameter, Start, _up, _down) = (parameter, start, up, down);
        (Up, Down) = (up.Count, down.Count);
    }

    private ValueGrid(Parameter parameter, Value start, IReadOnlyList<Value> above, IReadOnlyList<Value> below)
    {
        (Parameter, Start, _above, _below) = (parameter, start, above, below);
        (Up, Down) = (above.Count, below.Count);
    }

    private ValueGrid(ValueGrid whole, long up, long down)
    {
        (Parameter, Start, _up, _down, _above, _below) = (whole.Parameter, whole.Start, whole._up, whole._down, whole._above, whole._below);
        (Up, Down) = (up, down);
    }

    /// <summary>The parameter that is free to change.</summary>
    public Parameter Parameter { get; }

    /// <summary>Its value as it is now, maybe missing; place 0.</summary>
    public Value Start { get; }

    /// <summary>How many places lie above the start; 0: it may not rise.</summary>
    public long Up { get; }

    /// <summary>How many places lie below the start; 0: it may not fall.</summary>
    public long Down { get; }

    /// <summary>Whether a last place is the end of the range, nearer to the one before it than a whole step.</summary>
    public bool Snaps => (_up.End is not null && Up == _up.Count) || (_down.End is not null && Down == _down.Count);

    /// <summary>The same grid with no more than so many places on either side.</summary>
    /// <param name="up">Above the start, 0 or more.</param>
    /// <param name="down">Below the start, 0 or more.</param>
    public ValueGrid Within(long up, long down)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(up);
        ArgumentOutOfRangeException.ThrowIfNegative(down);
        return new(this, Math.Min(up, Up), Math.Min(down, Down));
    }

    /// <summary>The value at a place.</summary>
    /// <param name="place">From −<see cref="Down"/> to <see cref="Up"/>.</param>
    public Value this[long place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(place, Up);
            ArgumentOutOfRangeException.ThrowIfLessThan(place, -Down);
            return place == 0 ? Start
                : place > 0 ? _above?[(int)place - 1] ?? Of(_up[place])
                : _below?[(int)-place - 1] ?? Of(_down[-place]);
        }
    }

    /// <summary>
    /// The places of a number, a day or a truth value. A number goes in whole steps from where it stands, with the end of the range as
    /// last place where a whole step would go beyond it. What is missing is reported at place 1: as 0, or as the end of the range that
    /// is nearest to 0, whichever way it may go after that. A start outside the range has the range's nearer end as its first place. A
    /// truth value rises from false to true; a missing one is reported true above and false below.
    /// </summary>
    /// <param name="parameter">A number, a day or a truth value; no value outside its own range is a place.</param>
    /// <param name="start">Its value as it is now; of its kind.</param>
    /// <param name="step">Above 0; null: 1 for whole numbers and days, else <see cref="Grain"/>. Rounded up to a whole one for whole numbers.</param>
    /// <param name="low">No place is below; of a day, by its day number; null: no further limit.</param>
    /// <param name="high">No place is above; null: no further limit. Without any limit there are 10^15 places at most, and none beyond 10^24.</param>
    /// <param name="up">Whether it may rise.</param>
    /// <param name="down">Whether it may fall.</param>
    /// <param name="origin">Where a missing number or day is reported first instead of at 0; null: 0.</param>
    /// <exception cref="ArgumentException">A text, a step that is not above 0, or a start of another kind.</exception>
    public static ValueGrid Of(Parameter parameter, Value start, decimal? step, decimal? low, decimal? high, bool up, bool down, decimal? origin = null)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        Agree(parameter, start);
        if (step <= 0)
            throw new ArgumentException($"A step is above 0, not {step}.", nameof(step));

        return parameter.Type switch
        {
            FormulaType.Boolean => OfTruth(parameter, start, up, down),
            FormulaType.Number => OfNumbers(parameter, start, step, RangeOf(parameter, low, high), up, down, origin ?? 0),
            FormulaType.Date => OfNumbers(parameter, start, step, RangeOf(parameter, Math.Max(low ?? 0, 0), Math.Min(high ?? LastDay, LastDay)), up, down, origin ?? 0),
            _ => throw new ArgumentException($"{parameter} is a text, which has options and no steps.", nameof(parameter)),
        };
    }

    /// <summary>
    /// The places of a choice, one option each. Options with values are sorted by value. Options without stand in the order given, so that
    /// up means further along; what a formula makes of them is for it to say, so both ways are worth allowing. A missing start, or one
    /// that is no option, has all options above it.
    /// </summary>
    /// <param name="parameter">A number, for options with values, or a text.</param>
    /// <param name="start">Its value as it is now; of its kind.</param>
    /// <param name="options">What it may be; each of the parameter's kind.</param>
    /// <param name="up">Whether it may rise.</param>
    /// <param name="down">Whether it may fall.</param>
    /// <exception cref="ArgumentException">An option, or the start, of another kind.</exception>
    public static ValueGrid OfOptions(Parameter parameter, Value start, IReadOnlyList<Value> options, bool up, bool down)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(options);
        Agree(parameter, start);
        foreach (var option in options)
            Agree(parameter, option);

        var order = parameter.Type is FormulaType.Number ? [.. options.Distinct().OrderBy(option => option.Number)] : options.Distinct().ToList();
        if (start.IsMissing)
            return new(parameter, start, order, []);

        var place = order.IndexOf(start);
        if (place < 0 && parameter.Type is not FormulaType.Number)
            return new(parameter, start, order, []);

        // A grade that several evaluators gave may lie between two options.
        IReadOnlyList<Value> above = place >= 0 ? [.. order.Skip(place + 1)] : [.. order.Where(option => option.Number > start.Number)];
        IReadOnlyList<Value> below = place >= 0 ? [.. order.Take(place).Reverse()] : [.. order.Where(option => option.Number < start.Number).Reverse()];
        return new(parameter, start, up ? above : [], down ? below : []);
    }

    /// <summary>The distances of the places beside a number on one side; none where there are options instead of steps.</summary>
    internal IEnumerable<long> DistancesNear(decimal number, int side)
    {
        var (places, most) = side > 0 ? (_up, Up) : (_down, Down);
        var (before, past) = places.Around(number);
        return places.Count == 0 ? [] : new[] { before, past }.Where(distance => distance <= most);
    }

    /// <summary>Everything that the places from one to another can be; neither of the two is 0.</summary>
    internal Extent Between(long one, long other)
    {
        if (NumberOf(this[one]) is not { } from || NumberOf(this[other]) is not { } to)
            return Extent.Unknown with { CanBeMissing = false };

        var isWhole = Parameter.Range.Whole || Parameter.Type is FormulaType.Date;
        return Extent.Of(Interval.Closed(Math.Min(from, to), Math.Max(from, to)) with { Whole = isWhole }, false);
    }

    private static int LastDay => DateOnly.MaxValue.DayNumber;

    private static void Agree(Parameter parameter, Value value)
    {
        if (value.Type != parameter.Type)
            throw new ArgumentException($"A {value.Type} is no value of {parameter}, which is a {parameter.Type}.", nameof(value));
    }

    private static Interval RangeOf(Parameter parameter, decimal? low, decimal? high)
    {
        var range = parameter.Range.Intersect(Interval.Closed(low, high));
        return parameter.Type is FormulaType.Date && !range.Whole ? range.Intersect(range with { Whole = true }) : range;
    }

    private static ValueGrid OfTruth(Parameter parameter, Value start, bool up, bool down)
    {
        IReadOnlyList<Value> above = up && (start.IsMissing || !start.Boolean) ? [Value.Of(true)] : [];
        IReadOnlyList<Value> below = down && (start.IsMissing || start.Boolean) ? [Value.Of(false)] : [];
        return new(parameter, start, above, below);
    }

    private static ValueGrid OfNumbers(Parameter parameter, Value start, decimal? wanted, Interval range, bool up, bool down, decimal origin)
    {
        var step = wanted ?? (range.Whole ? 1 : Grain);
        step = range.Whole ? decimal.Ceiling(step) : step;
        if (range.IsEmpty)
            return new(parameter, start, GridSide.None, GridSide.None);

        if (NumberOf(start) is not { } from)
        {
            // Reporting at all is place 1; only what follows depends on the way that it may go.
            var first = Math.Max(range.Low ?? origin, Math.Min(range.High ?? origin, origin));
            first = range.Whole ? decimal.Round(first) : first;
            return new(
                parameter,
                start,
                GridSide.From(first, step, up ? range.High : first, null),
                down ? GridSide.From(first - step, -step, range.Low, first) : GridSide.None);
        }

        return new(
            parameter,
            start,
            up ? GridSide.From(Nearest(from, step, range), step, range.High, from) : GridSide.None,
            down ? GridSide.From(Nearest(from, -step, range), -step, range.Low, from) : GridSide.None);
    }

    // The first place of a way: one step on, or the end of the range that a start outside it meets first.
    private static decimal? Nearest(decimal from, decimal step, Interval range)
    {
        if (step > 0 && range.Low is { } low && from < low)
            return low;
        if (step < 0 && range.High is { } high && from > high)
            return high;
        if (Math.Abs(from) > GridSide.Far)
            return null;

        var whole = step > 0 ? decimal.Floor(from) : decimal.Ceiling(from);
        return (range.Whole ? whole : from) + step;
    }

    private static decimal? NumberOf(Value value) => value switch
    {
        { IsMissing: true } => null,
        { Type: FormulaType.Number } => value.Number,
        { Type: FormulaType.Date } => value.Date.DayNumber,
        _ => null,
    };

    private Value Of(decimal number) => Parameter.Type is FormulaType.Date ? Value.Of(DateOnly.FromDayNumber((int)number)) : Value.Of(number);
}

using Fadu.Formula.Values;

namespace Fadu.Formula.Intervals;

/// <summary>What a part of a formula can give, found from the ranges of the items without any values.</summary>
/// <param name="Numbers">Where a number (or a day, by its day number) can lie; of no meaning for other kinds.</param>
/// <param name="CanBeTrue">A condition can hold; true for other kinds.</param>
/// <param name="CanBeFalse">A condition can fail; true for other kinds.</param>
/// <param name="CanBeMissing">It can be missing.</param>
public readonly record struct Extent(Interval Numbers, bool CanBeTrue, bool CanBeFalse, bool CanBeMissing)
{
    /// <summary>Nothing is known.</summary>
    public static Extent Unknown => new(Interval.Any, true, true, true);

    /// <summary>Surely missing.</summary>
    public static Extent Nothing => new(Interval.Closed(1, 0), false, false, true);

    /// <summary>Whether it is surely missing.</summary>
    public bool IsNothing => Numbers.IsEmpty && !CanBeTrue && !CanBeFalse;

    /// <summary>A number within an interval.</summary>
    public static Extent Of(Interval numbers, bool canBeMissing) => new(numbers, true, true, canBeMissing);

    /// <summary>A number that was added up, multiplied or divided: without a bound it can grow beyond decimal, and is missing then.</summary>
    internal static Extent OfArithmetic(Interval numbers, bool canBeMissing) => Of(numbers, canBeMissing || numbers.Low is null || numbers.High is null);

    /// <summary>A condition.</summary>
    public static Extent Truth(bool canBeTrue, bool canBeFalse, bool canBeMissing) => new(Interval.Any, canBeTrue, canBeFalse, canBeMissing);

    /// <summary>What one value can be: itself.</summary>
    public static Extent Of(Value value) => value switch
    {
        { IsMissing: true } => Nothing,
        { Type: FormulaType.Number } => Of(Interval.Point(value.Number), false),
        { Type: FormulaType.Date } => Of(Interval.Point(value.Date.DayNumber), false),
        { Type: FormulaType.Boolean } => Truth(value.Boolean, !value.Boolean, false),
        _ => Of(Interval.Any, false),
    };

    /// <summary>Either this one or the other.</summary>
    public Extent Union(Extent other) => new(
        Numbers.Union(other.Numbers),
        CanBeTrue || other.CanBeTrue,
        CanBeFalse || other.CanBeFalse,
        CanBeMissing || other.CanBeMissing);
}

using System.Diagnostics;
using System.Globalization;

namespace Fadu.Formula.Values;

/// <summary>One value of a formula: a number, a truth value, a text, a day, or missing with its reason.</summary>
/// <remarks>Numbers are equal when they are equal as numbers: 1.0 and 1.00 are the same value.</remarks>
public readonly record struct Value
{
    private readonly decimal _number;
    private readonly string? _text;

    private Value(FormulaType type, decimal number, string? text, MissingReason missing) =>
        (Type, _number, _text, Missing) = (type, number, text, missing);

    /// <summary>What kind of value it is; of a missing one, the kind that is missing.</summary>
    public FormulaType Type { get; }

    /// <summary>Why it is missing; <see cref="MissingReason.None"/> when it is there.</summary>
    public MissingReason Missing { get; }

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => Missing is not MissingReason.None;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">It is missing or of another kind.</exception>
    public decimal Number => Have(FormulaType.Number)._number;

    /// <summary>The truth value.</summary>
    /// <exception cref="InvalidOperationException">It is missing or of another kind.</exception>
    public bool Boolean => Have(FormulaType.Boolean)._number != 0;

    /// <summary>The text; never null.</summary>
    /// <exception cref="InvalidOperationException">It is missing or of another kind.</exception>
    public string Text => Have(FormulaType.Text)._text!;

    /// <summary>The day.</summary>
    /// <exception cref="InvalidOperationException">It is missing or of another kind.</exception>
    public DateOnly Date => DateOnly.FromDayNumber((int)Have(FormulaType.Date)._number);

    /// <summary>A number.</summary>
    public static Value Of(decimal number) => new(FormulaType.Number, number, null, MissingReason.None);

    /// <summary>A truth value.</summary>
    public static Value Of(bool boolean) => new(FormulaType.Boolean, boolean ? 1 : 0, null, MissingReason.None);

    /// <summary>A text.</summary>
    public static Value Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(FormulaType.Text, 0, text, MissingReason.None);
    }

    /// <summary>A day.</summary>
    public static Value Of(DateOnly date) => new(FormulaType.Date, date.DayNumber, null, MissingReason.None);

    /// <summary>No value of a kind, for a reason.</summary>
    public static Value None(FormulaType type, MissingReason reason) => new(type, 0, null, reason);

    /// <summary>The same absence, as the absence of another kind.</summary>
    public Value As(FormulaType type) => IsMissing ? None(type, Missing) : throw new InvalidOperationException("Only an absent value changes its kind.");

    /// <summary>As a formula would write it: 2.5, true, '优', #2023-06-30#; a missing one by its reason.</summary>
    public override string ToString() => this switch
    {
        { IsMissing: true } => Missing.ToString(),
        { Type: FormulaType.Number } => Numbers.Show(_number),
        { Type: FormulaType.Boolean } => _number != 0 ? "true" : "false",
        { Type: FormulaType.Text } => $"'{_text}'",
        { Type: FormulaType.Date } => Date.ToString("'#'yyyy-MM-dd'#'", CultureInfo.InvariantCulture),
        _ => throw new UnreachableException(),
    };

    private Value Have(FormulaType type) => IsMissing || Type != type
        ? throw new InvalidOperationException($"A {type} was asked of {(IsMissing ? $"a missing value ({Missing})" : $"a {Type}")}.")
        : this;
}

using System.Globalization;
using System.Text.Json.Serialization;
using Fadu.Formula.Values;

namespace Fadu.Indicators.Values;

/// <summary>The value of an item or an attribute as it is kept: exactly one of a number, a truth value and a text.</summary>
/// <remarks>
/// It knows nothing of the item, so that it outlives revisions: a day is the text <c>2023-08-31</c>, a choice the name of its option
/// (or a number between the options, from a panel), a percentage the number before the sign (95 for 95 %), as in formulas.
/// Numbers are equal when they are equal as numbers; their digits are kept. An absent value is a null of this type.
/// In JSON it is a bare number, true or false, or a string.
/// </remarks>
[JsonConverter(typeof(ItemValueJsonConverter))]
public readonly record struct ItemValue
{
    private readonly Kind _kind;
    private readonly decimal _number;
    private readonly string? _text;

    private ItemValue(Kind kind, decimal number, string? text) => (_kind, _number, _text) = (kind, number, text);

    // Zero is no kind, so that a forgotten value is not mistaken for the number 0.
    private enum Kind
    {
        Number = 1,
        Boolean,
        Text,
    }

    /// <summary>The number with its digits; null where it is none.</summary>
    public decimal? Number => _kind is Kind.Number ? _number : null;

    /// <summary>The truth value; null where it is none.</summary>
    public bool? Boolean => _kind is Kind.Boolean ? _number != 0 : null;

    /// <summary>The text, the day or the name of the option; null where it is none.</summary>
    public string? Text => _kind is Kind.Text ? _text : null;

    /// <summary>Whether it says something: neither 0, nor false, nor blank. Evidence is asked for only then.</summary>
    public bool IsAffirmative => _kind is Kind.Text ? !string.IsNullOrWhiteSpace(_text) : _number != 0;

    /// <summary>A number, kept with its digits.</summary>
    public static ItemValue Of(decimal number) => new(Kind.Number, number, null);

    /// <summary>A truth value.</summary>
    public static ItemValue Of(bool boolean) => new(Kind.Boolean, boolean ? 1 : 0, null);

    /// <summary>A text, or the name of an option.</summary>
    public static ItemValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Kind.Text, 0, text);
    }

    /// <summary>A day, as <c>2023-08-31</c>.</summary>
    public static ItemValue Of(DateOnly date) => Of(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>As it reads: 2.5, true, 优; nothing where no value was set.</summary>
    public override string ToString() => _kind switch
    {
        Kind.Number => Numbers.Show(_number),
        Kind.Boolean => _number != 0 ? "true" : "false",
        _ => _text ?? "",
    };
}

using System.Globalization;

namespace Fadu.Workbooks.Scores.Reckoning;

/// <summary>What a cell shows, as spreadsheets reckon: numbers are doubles.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The number; 1 for true.</param>
/// <param name="Text">The text; null where it is none.</param>
internal readonly record struct Reckoned(ReckonedKind Kind, double Number, string? Text)
{
    public static Reckoned Blank { get; }

    public static Reckoned Error { get; } = new(ReckonedKind.Error, 0, null);

    public static Reckoned Of(double number) => double.IsFinite(number) ? new(ReckonedKind.Number, number, null) : Error;

    public static Reckoned Of(string text) => new(ReckonedKind.Text, 0, text);

    public static Reckoned Of(bool truth) => new(ReckonedKind.Truth, truth ? 1 : 0, null);

    /// <summary>As a number, as operators take it: nothing is 0; null for words and errors.</summary>
    public double? AsNumber => Kind is ReckonedKind.Text or ReckonedKind.Error ? null : Number;

    /// <summary>Its text, as operators take it.</summary>
    public string AsText => Kind switch
    {
        ReckonedKind.Text => Text!,
        ReckonedKind.Truth => Number != 0 ? "TRUE" : "FALSE",
        ReckonedKind.Number => Number.ToString("G15", CultureInfo.InvariantCulture),
        _ => string.Empty,
    };

    /// <summary>Compares as spreadsheets do: numbers come before texts, texts before truth values; nothing is as good as 0 and as an empty text.</summary>
    public static int Compare(Reckoned left, Reckoned right)
    {
        if (left.Kind is ReckonedKind.Blank)
            left = right.Kind is ReckonedKind.Text ? Of(string.Empty) : new(right.Kind is ReckonedKind.Blank ? ReckonedKind.Number : right.Kind, 0, null);
        if (right.Kind is ReckonedKind.Blank)
            right = left.Kind is ReckonedKind.Text ? Of(string.Empty) : new(left.Kind, 0, null);
        return left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind)
            : left.Kind is ReckonedKind.Text ? StringComparer.OrdinalIgnoreCase.Compare(left.Text, right.Text)
            : left.Number.CompareTo(right.Number);
    }
}

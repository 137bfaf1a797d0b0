namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>A cell to be written: what stands in it and how it looks.</summary>
public readonly struct Cell
{
    /// <summary>The most characters (UTF-16) of a cell; a longer text is cut there, and its last words say so.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>The most characters of a formula; Excel takes a file with a longer one for broken.</summary>
    public const int MostOfFormula = 8_192;

    private Cell(CellKind kind, CellStyle? style, string? content, decimal number, string? formula)
    {
        Kind = kind;
        Style = style;
        Content = content;
        Value = number;
        FormulaText = formula is { Length: > MostOfFormula }
            ? throw new ArgumentException($"A formula has at most {MostOfFormula} characters, this one {formula.Length}.", nameof(formula))
            : formula;
    }

    internal CellKind Kind { get; }

    internal CellStyle? Style { get; }

    internal string? Content { get; }

    internal decimal Value { get; }

    internal string? FormulaText { get; }

    /// <summary>Whether the text is a code: text also where it looks like a number.</summary>
    internal bool IsCode { get; private init; }

    /// <summary>Nothing, with a style.</summary>
    public static Cell Empty(CellStyle? style = null) => new(CellKind.Empty, style, null, 0, null);

    /// <summary>A text, as it is written: it never becomes a formula, a number or a date. Null and empty are an empty cell.</summary>
    public static Cell Text(string? text, CellStyle? style = null) => string.IsNullOrEmpty(text) ? Empty(style) : new(CellKind.Text, style, text, 0, null);

    /// <summary>A text that names something (a unit's code, a telephone number): stays text when somebody edits it, and is not marked as a number stored as text.</summary>
    public static Cell Code(string? text, CellStyle? style = null) => Text(text, style) with { IsCode = !string.IsNullOrEmpty(text) };

    /// <summary>A number. Spreadsheets calculate with 15 significant digits; one with more is written as the nearest double. Null is an empty cell.</summary>
    public static Cell Number(decimal? number, CellStyle? style = null) => number is { } value ? new(CellKind.Number, style, null, value, null) : Empty(style);

    /// <summary>A day; one before 1900-03-01 is written as text, since spreadsheets disagree on those. Null is an empty cell.</summary>
    public static Cell Date(DateOnly? day, CellStyle? style = null) => day is { } value ? Moment(value.ToDateTime(default), style, "yyyy-mm-dd") : Empty(style);

    /// <summary>A day and a time on the clock of Asia/Shanghai or whichever the sheet names; seconds and what is above them count.</summary>
    public static Cell Moment(DateTime? clock, CellStyle? style = null) => clock is { } value ? Moment(value, style, "yyyy-mm-dd hh:mm:ss") : Empty(style);

    /// <summary>True or false. Null is an empty cell.</summary>
    public static Cell Truth(bool? truth, CellStyle? style = null) => truth is { } value ? new(CellKind.Truth, style, null, value ? 1 : 0, null) : Empty(style);

    /// <summary>An error.</summary>
    /// <param name="error"><c>#N/A</c>, <c>#VALUE!</c>, <c>#DIV/0!</c>, <c>#REF!</c>, <c>#NAME?</c>, <c>#NUM!</c>, <c>#NULL!</c>.</param>
    /// <param name="style">How it looks.</param>
    public static Cell Error(string error, CellStyle? style = null) => new(CellKind.Error, style, error, 0, null);

    /// <summary>A formula whose result is not known yet: shown when the file is opened.</summary>
    /// <param name="formula">In the language of spreadsheets, English names, commas, without the = in front; at most 8,192 characters.</param>
    /// <param name="style">How the result looks.</param>
    public static Cell Formula(string formula, CellStyle? style = null) => new(CellKind.Empty, style, null, 0, formula);

    /// <summary>A formula that gives a number, with what it gives now; null: not known.</summary>
    /// <inheritdoc cref="Formula(string, CellStyle?)"/>
    public static Cell Formula(string formula, decimal? result, CellStyle? style = null) =>
        result is { } value ? new(CellKind.Number, style, null, value, formula) : Formula(formula, style);

    /// <summary>A formula that gives a text, with what it gives now.</summary>
    /// <inheritdoc cref="Formula(string, CellStyle?)"/>
    public static Cell Formula(string formula, string result, CellStyle? style = null) => new(CellKind.Text, style, result, 0, formula);

    /// <summary>A formula that gives true or false, with what it gives now.</summary>
    /// <inheritdoc cref="Formula(string, CellStyle?)"/>
    public static Cell Formula(string formula, bool result, CellStyle? style = null) => new(CellKind.Truth, style, null, result ? 1 : 0, formula);

    /// <summary>The same cell in another style.</summary>
    public Cell In(CellStyle? style) => new(Kind, style, Content, Value, FormulaText) { IsCode = IsCode };

    private static Cell Moment(DateTime clock, CellStyle? style, string format) => Serial.Of(clock) is { } serial
        ? new(CellKind.Date, style, format, serial, null)
        : Text(clock.ToString(clock.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), style);
}

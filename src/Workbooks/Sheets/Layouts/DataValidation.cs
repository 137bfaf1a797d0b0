using System.Globalization;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>What the cells of a range take, and what the program says to who types anything else.</summary>
public sealed record DataValidation
{
    /// <summary>The most characters of a list's options together with their commas; longer lists stand in a sheet (<see cref="ListFrom(string, CellRange)"/>).</summary>
    public const int MostOfList = 255;

    private DataValidation(ValidationKind kind, string? first, string? second, string? comparison) =>
        (Kind, First, Second, Comparison) = (kind, first, second, comparison);

    internal ValidationKind Kind { get; }

    internal string? First { get; }

    internal string? Second { get; }

    // ST_DataValidationOperator; null is its default: between.
    internal string? Comparison { get; }

    /// <summary>Whether nothing is fine too; as default.</summary>
    public bool AllowsBlank { get; init; } = true;

    /// <summary>What happens to any other value.</summary>
    public ValidationSeverity Severity { get; init; }

    /// <summary>Heading of the words shown when the cell is chosen, at most 32 characters; null: none.</summary>
    public string? PromptTitle { get; init; }

    /// <summary>Words shown when the cell is chosen, at most 255 characters; null: none.</summary>
    public string? Prompt { get; init; }

    /// <summary>Heading of the words shown for any other value, at most 32 characters; null: the program's own.</summary>
    public string? ErrorTitle { get; init; }

    /// <summary>Words shown for any other value, at most 255 characters; null: the program's own.</summary>
    public string? Error { get; init; }

    /// <summary>One of a few texts, chosen from a drop-down.</summary>
    /// <param name="options">Without commas, at most 255 characters together; see <see cref="FitsList"/>.</param>
    public static DataValidation List(IReadOnlyList<string> options) => FitsList(options)
        ? new(ValidationKind.List, $"\"{string.Join(',', options).Replace("\"", "\"\"", StringComparison.Ordinal)}\"", null, null)
        : throw new ArgumentException("These options do not fit into the rule; write them into a sheet and use ListFrom.", nameof(options));

    /// <summary>Whether options can stand in the rule itself.</summary>
    public static bool FitsList(IReadOnlyList<string> options) =>
        options is not [] && string.Join(',', options).Length <= MostOfList
        && !options.Any(option => option.Length == 0 || option.Contains(',', StringComparison.Ordinal) || option != option.Trim());

    /// <summary>One of the texts of a range, chosen from a drop-down.</summary>
    /// <param name="sheet">Name of the sheet that they stand in; may be hidden.</param>
    /// <param name="range">Their cells, one column or one row.</param>
    public static DataValidation ListFrom(string sheet, CellRange range) => ListFrom(SheetNames.InFormula(sheet) + range.Fixed);

    /// <summary>One of the texts of a defined name or a range, chosen from a drop-down.</summary>
    /// <param name="reference">As it stands in formulas.</param>
    public static DataValidation ListFrom(string reference) => new(ValidationKind.List, reference, null, null);

    /// <summary>A number within bounds, both included; null: no bound on that side.</summary>
    public static DataValidation Number(decimal? least, decimal? most) => Within(ValidationKind.Decimal, Show(least), Show(most), "-1E+300");

    /// <summary>A whole number within bounds, both included; null: no bound on that side.</summary>
    public static DataValidation Whole(long? least, long? most) => Within(ValidationKind.Whole, Show(least), Show(most), "-999999999999999");

    /// <summary>A day within bounds, both included; null: no bound on that side.</summary>
    public static DataValidation Date(DateOnly? least, DateOnly? most) => Within(ValidationKind.Date, Show(least), Show(most), "1");

    /// <summary>A text of at most so many characters.</summary>
    public static DataValidation TextLength(int most) => new(ValidationKind.TextLength, Show((decimal)most), null, "lessThanOrEqual");

    /// <summary>Whatever a formula is true for.</summary>
    /// <param name="formula">For the upper left cell of the range, without the = in front.</param>
    public static DataValidation Custom(string formula) => new(ValidationKind.Custom, formula, null, null);

    private static DataValidation Within(ValidationKind kind, string? least, string? most, string lowest) => (least, most) switch
    {
        ({ } from, { } to) => new(kind, from, to, null),
        ({ } from, null) => new(kind, from, null, "greaterThanOrEqual"),
        (null, { } to) => new(kind, to, null, "lessThanOrEqual"),
        // Any number, but no text.
        _ => new(kind, lowest, null, "greaterThanOrEqual"),
    };

    private static string? Show(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Show(DateOnly? day) => day is { } value ? Show(Serial.Of(value.ToDateTime(default)) ?? 1) : null;
}

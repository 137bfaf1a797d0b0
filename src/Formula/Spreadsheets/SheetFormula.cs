using Fadu.Kernel;

namespace Fadu.Formula.Spreadsheets;

/// <summary>A formula in the language of spreadsheets, or why there is none.</summary>
/// <param name="Text">Without the equals sign in front; gives an empty text where the value is missing. Null where there is no translation.</param>
/// <param name="Obstacle">Why there is none; null where there is one.</param>
public sealed record SheetFormula(string? Text, Text? Obstacle)
{
    /// <summary>The most characters of a translation; a spreadsheet takes 8,192, the rest is for what is put around it.</summary>
    public const int MaxLength = 8_000;

    /// <summary>The deepest nesting of brackets of a translation; a spreadsheet takes 64.</summary>
    public const int MaxNesting = 60;

    /// <summary>The most arguments that a call takes.</summary>
    public const int MaxArguments = 255;
}

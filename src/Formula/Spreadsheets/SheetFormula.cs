using Fadu.Kernel;

namespace Fadu.Formula.Spreadsheets;

/// <summary>A formula in the language of spreadsheets, or why there is none.</summary>
/// <param name="Text">Without the equals sign in front; gives an empty text where the value is missing. Null where there is no translation.</param>
/// <param name="Obstacle">Why there is none; null where there is one.</param>
public sealed record SheetFormula(string? Text, Text? Obstacle)
{
    /// <summary>The most characters that a spreadsheet takes.</summary>
    public const int MaxLength = 8_192;

    /// <summary>The deepest nesting of brackets that a spreadsheet takes.</summary>
    public const int MaxNesting = 64;

    /// <summary>The most arguments that a call takes.</summary>
    public const int MaxArguments = 255;
}

using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Spreadsheets;

/// <summary>What a spreadsheet can hold.</summary>
public static class SheetLimits
{
    private const int MostDigits = 15;
    private const int LongestLiteral = 255;

    // From the first of March on; before it, spreadsheets disagree on whether 1900 had a 29th of February.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <summary>Why a text does not go into a formula.</summary>
    internal static Text TextTooLong { get; } = new("公式里的文字超过 255 个字", "a text in the formula has more than 255 characters");

    /// <summary>Whether a spreadsheet keeps every digit: at most 15 of them, at most 12 after the point.</summary>
    public static bool Fits(decimal value)
    {
        var digits = Numbers.Show(Math.Abs(value));
        return Numbers.Snap(value) == value && digits.Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('0').TrimEnd('0').Length <= MostDigits;
    }

    /// <summary>Whether a spreadsheet knows the day.</summary>
    public static bool Fits(DateOnly day) => day >= FirstDay;

    /// <summary>Whether the text can stand in a formula, and does not look like no value.</summary>
    public static bool Fits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= LongestLiteral;
    }

    /// <summary>Whether a cell can hold the value so that a formula finds what the engine finds; a missing one can be left blank.</summary>
    public static bool Fits(Value value) => value switch
    {
        { IsMissing: true } => true,
        { Type: FormulaType.Number } => Fits(value.Number),
        { Type: FormulaType.Date } => Fits(value.Date),
        { Type: FormulaType.Text } => value.Text.Length is > 0 and <= short.MaxValue,
        _ => true,
    };

    internal static Text TooManyDigits(decimal value) => new(
        $"{Numbers.Show(value)} 的位数超过电子表格的精度（15 位有效数字、12 位小数）",
        $"{Numbers.Show(value)} has more digits than a spreadsheet keeps (15 significant, 12 after the point)");

    internal static Text TooEarly(DateOnly day) => new(
        $"{day:yyyy-MM-dd} 早于电子表格的第一天（1900-03-01）",
        $"{day:yyyy-MM-dd} lies before the first day of spreadsheets (1900-03-01)");

    internal static int NestingOf(string formula) => Walk(formula).Nesting;

    internal static int ArgumentsOf(string formula) => Walk(formula).Arguments;

    private static (int Nesting, int Arguments) Walk(string formula)
    {
        var (deepest, most, quoted, open) = (0, 0, '\0', new Stack<int>());
        foreach (var character in formula)
        {
            if (quoted != '\0')
                quoted = character == quoted ? '\0' : quoted;
            else if (character is '"' or '\'')
                quoted = character;
            else if (character is '(')
                open.Push(1);
            else if (character is ',' && open.TryPop(out var count))
                open.Push(count + 1);
            else if (character is ')' && open.TryPop(out var found))
                most = Math.Max(most, found);
            deepest = Math.Max(deepest, open.Count);
        }

        return (deepest, most);
    }
}

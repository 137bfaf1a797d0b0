using System.Text;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>A header or footer in the codes of spreadsheets (ECMA-376, 18.3.1.46).</summary>
internal static class FooterText
{
    // Of the codes and the text together.
    private const int Most = 255;

    // What stands beside the middle of a page in digits of 8 points, across and upright; longer texts would be printed over it.
    private const int Across = 84;
    private const int Upright = 52;

    /// <summary>The three parts; a long one is small and broken into lines at its spaces, and the left one is cut where all together are too long.</summary>
    public static string Of(SheetFooter footer, bool landscape)
    {
        var width = landscape ? Across : Upright;
        var (center, right) = (Part("&C", footer.Center), Part("&R", Broken(footer.Right, width)));
        var left = Part("&L", Broken(footer.Left, width));
        var most = Most - center.Length - right.Length;
        if (left.Length > most)
            left = most > 4 ? left[..(most - 1)].TrimEnd('&') + "…" : string.Empty;
        return left + center + right;
    }

    private static string Part(string code, string? text) => string.IsNullOrEmpty(text) ? string.Empty : code + text;

    private static string? Broken(string? text, int width)
    {
        // The font's own size is larger than 8 points by a fifth.
        if (text is null || TextWidth.Of(text) <= width * 4 / 5)
            return text;

        // The space keeps a digit from being read as part of the size.
        var (broken, line) = (new StringBuilder("&8 "), 0);
        foreach (var word in text.Split(' '))
        {
            var wide = TextWidth.Of(word);
            if (line > 0)
                broken.Append(line + 1 + wide > width ? '\n' : ' ');
            line = line > 0 && line + 1 + wide <= width ? line + 1 + wide : wide;
            broken.Append(word);
        }

        return broken.ToString();
    }
}

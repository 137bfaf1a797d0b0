namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>How wide a text is, in digits of the sheet's font: the measure of column widths.</summary>
public static class TextWidth
{
    /// <summary>The width of the widest line: 2 for a Chinese, Japanese or Korean character and what is as wide, 0 for one that is not seen, 1 for any other.</summary>
    public static int Of(string text)
    {
        var (widest, width) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n')
            {
                (widest, width) = (Math.Max(widest, width), 0);
                continue;
            }

            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            width += isPair ? Of(char.ConvertToUtf32(text[at], text[++at])) : Of(text[at]);
        }

        return Math.Max(widest, width);
    }

    /// <summary>How many lines a wrapped text takes in a column; at least 1.</summary>
    /// <param name="text">The text; its own line breaks count.</param>
    /// <param name="columnWidth">Width of the column, in digits.</param>
    public static int Lines(string text, double columnWidth)
    {
        var most = Math.Max(2, columnWidth - 1);
        var lines = 0;
        foreach (var line in text.Split('\n'))
            lines += Math.Max(1, (int)Math.Ceiling(Of(line) / most));

        return lines;
    }

    // East Asian Width W and F (Unicode Standard Annex 11) in ranges as coarse as a column's width is.
    private static int Of(int rune) => rune switch
    {
        < 0x20 or 0x7F or (>= 0x300 and <= 0x36F) or (>= 0x200B and <= 0x200F) or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) => 0,
        < 0x1100 => 1,
        // Dashes, quotation marks, dots and rings: narrow by the annex, wide in every Chinese font.
        <= 0x115F or (>= 0x2010 and <= 0x2027) or (>= 0x2030 and <= 0x205E) or (>= 0x2100 and <= 0x27BF) => 2,
        (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) => 2,
        (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or >= 0x1F000 => 2,
        _ => 1,
    };
}

using System.Globalization;
using System.Text;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Texts of cells: plain, or in pieces of different looks (ECMA-376, 18.4.8 and 22.9.2.19).</summary>
internal static class CellString
{
    /// <summary>The text of an <c>si</c>, <c>is</c> or <c>text</c> element, without how it is pronounced.</summary>
    public static string Read(PartXml xml, int most)
    {
        string? only = null;
        StringBuilder? several = null;
        var level = xml.Enter();
        while (xml.NextChild(level))
        {
            if (xml.Name == "t")
            {
                Add(xml.Text(most));
            }
            else if (xml.Name == "r")
            {
                var run = xml.Enter();
                while (xml.NextChild(run))
                {
                    if (xml.Name == "t")
                        Add(xml.Text(most));
                }
            }
        }

        return Unescape(several?.ToString() ?? only ?? string.Empty);

        void Add(string piece)
        {
            if (only is null)
            {
                only = piece;
                return;
            }

            (several ??= new(only)).Append(piece);
            if (several.Length > most)
                throw xml.Broken("单元格文字过长", "the text of a cell is too long");
        }
    }

    /// <summary>Gives <c>_x000D_</c> and its like back what they stand for.</summary>
    public static string Unescape(string text)
    {
        var next = text.IndexOf("_x", StringComparison.OrdinalIgnoreCase);
        if (next < 0)
            return text;

        var plain = new StringBuilder(text.Length);
        var done = 0;
        while (next >= 0)
        {
            if (Sheets.Parts.CellText.LooksEscaped(text.AsSpan(next)))
            {
                plain.Append(text, done, next - done).Append((char)int.Parse(text.AsSpan(next + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                done = next + 7;
            }

            next = text.IndexOf("_x", Math.Max(next + 1, done), StringComparison.OrdinalIgnoreCase);
        }

        return plain.Append(text, done, text.Length - done).ToString();
    }
}

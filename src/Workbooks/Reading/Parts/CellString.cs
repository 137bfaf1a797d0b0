using System.Globalization;
using System.Text;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Texts of cells: plain, or in pieces of different looks (ECMA-376, 18.4.8 and 22.9.2.19).</summary>
internal static class CellString
{
    /// <summary>How many characters of a part stand for one at most: <c>_x000D_</c>.</summary>
    public const int MostEscaped = 7;

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
                Add(xml.Text(most * MostEscaped));
            }
            else if (xml.Name == "r")
            {
                var run = xml.Enter();
                while (xml.NextChild(run))
                {
                    if (xml.Name == "t")
                        Add(xml.Text(most * MostEscaped));
                }
            }
        }

        return Unescape(xml, several?.ToString() ?? only ?? string.Empty, most);

        void Add(string piece)
        {
            if (only is null)
            {
                only = piece;
                return;
            }

            (several ??= new(only)).Append(piece);
            if (several.Length > most * MostEscaped)
                throw xml.TooLong(most);
        }
    }

    /// <summary>Gives <c>_x000D_</c> and its like back what they stand for, and counts what has become of it.</summary>
    public static string Unescape(PartXml xml, string text, int most) => Unescape(text) is var plain && plain.Length <= most ? plain : throw xml.TooLong(most);

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

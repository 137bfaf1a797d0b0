using System.Buffers;

namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>Columns by their letters: 1 is A, 26 is Z, 27 is AA, 16,384 is XFD.</summary>
public static class ColumnName
{
    /// <summary>The most columns of a sheet.</summary>
    public const int Most = 16_384;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The letters of a column.</summary>
    /// <param name="column">1 to 16,384.</param>
    public static string Of(int column)
    {
        Span<byte> letters = stackalloc byte[3];
        return System.Text.Encoding.ASCII.GetString(letters[..Write(column, letters)]);
    }

    /// <summary>The number of a column; 0 where the letters name none.</summary>
    /// <param name="letters">Of either case, without row or dollar sign.</param>
    public static int Number(ReadOnlySpan<char> letters)
    {
        if (letters.Length is 0 or > 3 || letters.ContainsAnyExcept(Letters))
            return 0;

        var column = 0;
        foreach (var letter in letters)
            column = (column * 26) + (letter & 0x1F);

        return column <= Most ? column : 0;
    }

    /// <summary>Writes the letters of a column.</summary>
    /// <returns>How many there are.</returns>
    internal static int Write(int column, Span<byte> letters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(column, Most);
        var length = column <= 26 ? 1 : column <= 702 ? 2 : 3;
        for (var place = length - 1; place >= 0; place--)
        {
            column--;
            letters[place] = (byte)('A' + (column % 26));
            column /= 26;
        }

        return length;
    }
}

using System.Buffers;

namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>Names that spreadsheets take for sheets.</summary>
public static class SheetNames
{
    /// <summary>The most characters of a name.</summary>
    public const int Most = 31;

    private const string Refused = "[]:*?/\\";
    private static readonly SearchValues<char> RefusedLetters = SearchValues.Create(Refused);

    /// <summary>Makes names fit: at most 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at either end, none empty, none twice (whatever the case).</summary>
    /// <param name="names">The names wanted, in the order of the sheets.</param>
    /// <returns>As many names in the same order.</returns>
    public static IReadOnlyList<string> Fit(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var fit = new List<string>();
        foreach (var name in names)
        {
            var wanted = Clean(name);
            var unique = wanted;
            for (var copy = 2; !taken.Add(unique); copy++)
                unique = Numbered(wanted, copy);
            fit.Add(unique);
        }

        return fit;
    }

    /// <summary>The name of another sheet of the same kind: <c>排名 (2)</c>, cut where it would be too long.</summary>
    public static string Numbered(string name, int number)
    {
        var ending = $" ({number})";
        return Cut(name, Most - ending.Length) + ending;
    }

    /// <summary>As it stands in formulas: <c>'排名'!</c>.</summary>
    public static string InFormula(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!";

    /// <summary>What speaks against a name; null where nothing does.</summary>
    internal static string? Fault(string name) =>
        name.Length is 0 or > Most ? $"A sheet's name has 1 to {Most} characters."
        : name.AsSpan().ContainsAny(RefusedLetters) || name[0] == '\'' || name[^1] == '\'' || name.Any(char.IsControl) ? $"A sheet's name has none of {Refused} and no apostrophe at its ends."
        : null;

    private static string Clean(string name)
    {
        var clean = string.Concat(name.Select(letter => Refused.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter));
        clean = Cut(clean.Trim(' ', '\''), Most).Trim(' ', '\'');
        // Excel keeps the name History for itself.
        return clean.Length == 0 ? "工作表" : clean.Equals("History", StringComparison.OrdinalIgnoreCase) ? "History_" : clean;
    }

    // Never half of a character of two UTF-16 units.
    private static string Cut(string name, int most) =>
        name.Length <= most ? name : name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)].TrimEnd();
}

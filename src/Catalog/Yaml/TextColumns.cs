namespace Fadu.Catalog.Yaml;

/// <summary>Where a character of a scalar's text stands in the file.</summary>
internal static class TextColumns
{
    /// <summary>The place of a character; null where the scalar is spread over lines.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="line">The line that it stands on.</param>
    /// <param name="offset">Place within its text, from 0; its length for the place after the last character.</param>
    public static YamlPlace? Of(YamlScalar scalar, string line, int offset)
    {
        if (scalar.Lines != 1 || scalar.Style is ScalarStyle.Block)
            return null;

        var at = scalar.Start.Column - 1 + (scalar.Style is ScalarStyle.Plain ? 0 : 1);
        for (var read = 0; read < offset;)
        {
            var (characters, units) = Next(scalar.Style, line, at);
            (read, at) = (read + units, at + characters);
        }

        return scalar.Start with { Column = at + 1 };
    }

    // How many characters of the line stand for how many code units of the text.
    private static (int Characters, int Units) Next(ScalarStyle style, string line, int at) => style switch
    {
        ScalarStyle.SingleQuoted when Has(line, at, '\'') => (2, 1),
        ScalarStyle.DoubleQuoted when Has(line, at, '\\') => Has(line, at + 1, 'x') ? (4, 1) : Has(line, at + 1, 'u') ? (6, 1) : Has(line, at + 1, 'U') ? (10, 2) : (2, 1),
        _ => (1, 1),
    };

    private static bool Has(string line, int at, char character) => at < line.Length && line[at] == character;
}

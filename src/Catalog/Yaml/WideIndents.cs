namespace Fadu.Catalog.Yaml;

/// <summary>Finds lines that are indented with full-width blanks (U+3000).</summary>
internal static class WideIndents
{
    private const int Most = 20;

    /// <summary>One fault for each of them, apart from those within a text of several lines.</summary>
    public static IReadOnlyList<YamlFault> In(string text, YamlNode? root)
    {
        if (!text.Contains('　', StringComparison.Ordinal))
            return [];

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var wide = Enumerable.Range(1, lines.Length).Where(number => LineSlip.IsIndentedWide(lines[number - 1])).ToArray();
        if (wide.Length == 0)
            return [];

        var texts = Texts(root).ToArray();
        return
        [
            .. wide.Where(number => !texts.Any(one => number > one.Start.Line && number < one.Start.Line + one.Lines)).Take(Most)
                .Select(number => new YamlFault("yaml.wide_indent", "", new(number, 1), new(
                    "行首是全角空格，请改用半角空格", "the line begins with a full-width blank; indent with ordinary blanks"))),
        ];
    }

    private static IEnumerable<YamlScalar> Texts(YamlNode? node) => node switch
    {
        YamlScalar { Lines: > 1, Style: not ScalarStyle.Plain } scalar => [scalar],
        YamlList list => list.Elements.SelectMany(Texts),
        YamlMap map => map.Entries.SelectMany(entry => Texts(entry.Key).Concat(Texts(entry.Value))),
        _ => [],
    };
}

using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Yaml;

/// <summary>Says in the words of somebody who edits a text file why it can't be read on; the parser's own words are never shown.</summary>
internal static class SyntaxError
{
    /// <param name="text">The whole file.</param>
    /// <param name="place">Where the parser gave up.</param>
    public static YamlFault Explain(string text, YamlPlace place)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');

        // The parser gives up where it can go on no longer, which may be a line after the slip, or before a tab.
        foreach (var number in new[] { place.Line, place.Line - 1, place.Line + 1 })
        {
            if (LineSlip.In(LineOf(lines, number)) is { } slip)
                return Fault(new(number, slip.Column), LineOf(lines, number), slip.Message);
        }

        if (OpenBrackets.Before(lines, place.Line + 1) is { } open)
            return Fault(open.Place, LineOf(lines, open.Place.Line), open.Message);

        // A tab may end the parser's reading long before its line.
        if (Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t')) is >= 0 and var tab && LineSlip.In(LineOf(lines, tab + 1)) is { } first)
            return Fault(new(tab + 1, first.Column), LineOf(lines, tab + 1), first.Message);

        return Fault(place, LineOf(lines, place.Line), new(
            "请与上下相邻的行对照缩进、冒号、引号和括号", "compare indentation, colons, quotation marks and brackets with the lines around"));
    }

    private static YamlFault Fault(YamlPlace place, string line, Text guess)
    {
        var shown = Quoting.Shown(line.Trim());
        return new("yaml.syntax", "", place, new(
            $"这里读不下去：{(shown.Length == 0 ? "" : $"“{shown}”，")}{guess.Chinese}",
            $"this can't be read as YAML{(shown.Length == 0 ? "" : $": '{shown}'")}; {guess.English}"));
    }

    // Long lines are cut: the patterns look at each character a few times.
    private static string LineOf(string[] lines, int number) =>
        number < 1 || number > lines.Length ? "" : lines[number - 1][..Math.Min(lines[number - 1].Length, 2_000)];
}

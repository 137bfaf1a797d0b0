using System.Text.RegularExpressions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Yaml;

/// <summary>Says in the words of somebody who edits a text file what a YAML parser says in its own.</summary>
internal static partial class SyntaxError
{
    /// <param name="text">The whole file.</param>
    /// <param name="place">Where the parser gave up.</param>
    /// <param name="said">What it said.</param>
    public static YamlFault Explain(string text, YamlPlace place, string said)
    {
        // The parser gives up where it can go on no longer, which may be a line after the slip, or before a tab.
        var suspects = new[] { place, place with { Line = place.Line - 1, Column = 1 }, place with { Line = place.Line + 1, Column = 1 } };
        foreach (var suspect in suspects)
        {
            if (Guess(LineOf(text, suspect.Line)) is { } guess)
                return Fault(suspect, LineOf(text, suspect.Line), guess, said);
        }

        return Fault(place, LineOf(text, place.Line), new(
            "请与上下相邻的行对照缩进、冒号、引号和括号", "compare indentation, colons, quotation marks and brackets with the lines around"), said);
    }

    private static YamlFault Fault(YamlPlace place, string line, Text guess, string said)
    {
        var shown = Quoting.Shown(line.Trim());
        return new("yaml.syntax", "", place, new(
            $"这里读不下去：{(shown.Length == 0 ? "" : $"“{shown}”，")}{guess.Chinese}",
            $"this can't be read as YAML{(shown.Length == 0 ? "" : $": '{shown}'")}; {guess.English} ({Quoting.Shown(said)})"));
    }

    private static Text? Guess(string line) => line switch
    {
        _ when LeadingTab().IsMatch(line) => new("行首用了制表符，缩进请用空格", "the line begins with a tab; indent with blanks"),
        _ when WideColon().IsMatch(line) => new("冒号是全角的，请写英文半角的 : 并在后面空一格", "the colon is full-width; write : and a blank after it"),
        _ when NoBlank().IsMatch(line) => new("冒号后面要有一个空格", "a blank is needed after the colon"),
        _ when line.Count(character => character == '"') % 2 == 1 => new("双引号没有成对", "the double quotation marks do not pair"),
        _ => null,
    };

    private static string LineOf(string text, int number)
    {
        if (number < 1)
            return "";

        var rest = text.AsSpan();
        for (var line = 1; line < number; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0)
                return "";

            rest = rest[(end + 1)..];
        }

        var stop = rest.IndexOfAny('\r', '\n');
        return (stop < 0 ? rest : rest[..stop])[..Math.Min(stop < 0 ? rest.Length : stop, 500)].ToString();
    }

    [GeneratedRegex(@"^ *\t", RegexOptions.None, 1000)]
    private static partial Regex LeadingTab();

    [GeneratedRegex(@"^\s*(- )?[\w-]+：", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WideColon();

    [GeneratedRegex(@"^\s*(- )?(\{ ?)?[A-Za-z]+:[^\s:/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoBlank();
}

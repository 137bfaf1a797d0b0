using System.Text.RegularExpressions;
using Fadu.Kernel;

namespace Fadu.Catalog.Yaml;

/// <summary>A slip that the looks of one line give away.</summary>
/// <param name="Column">Where it stands, from 1.</param>
/// <param name="Message">What it is and what to write.</param>
internal sealed partial record LineSlip(int Column, Text Message)
{
    private static readonly (Regex Pattern, Text Message)[] _slips =
    [
        (LeadingTab(), new("行首用了制表符，缩进请用空格", "the line begins with a tab; indent with blanks")),
        (WideBlank(), new("行首是全角空格，请改用半角空格", "the line begins with a full-width blank; indent with ordinary blanks")),
        (WideColon(), new("冒号是全角的，请改成半角冒号加空格", "the colon is full-width; write : and a blank after it")),
        (WideComma(), new("逗号“，”是全角的，请改用半角逗号", "the comma is full-width; write ,")),
        (WideQuotes(), new("公式外面请用英文双引号 \"…\"", "put the formula between straight quotation marks \"…\"")),
        (BareFormula(), new("公式请用双引号括起来", "put the formula in quotation marks")),
        (BareSign(), new("以这个符号开头的文字请用双引号括起来", "a text that begins with this sign needs quotation marks")),
        (NoBlank(), new("冒号后面要有一个空格", "a blank is needed after the colon")),
        (AfterQuotes(), new("引号后面还有文字，请把整段放在一对引号里", "something follows the closing quotation mark; put all of it between one pair")),
        (ColonInText(), new("文字里有冒号，请用双引号括起来", "the text has a colon in it; put it in quotation marks")),
    ];

    /// <summary>The first slip that is found; null where the line looks right.</summary>
    public static LineSlip? In(string line)
    {
        foreach (var (pattern, message) in _slips)
        {
            if (pattern.Match(line) is { Success: true } match)
                return new(match.Groups["at"].Index + 1, message);
        }

        return line.Count(character => character == '"') % 2 == 1
            ? new(line.LastIndexOf('"') + 1, new("双引号没有成对", "the double quotation marks do not pair"))
            : null;
    }

    /// <summary>Whether a line of keys or list elements is indented with full-width blanks.</summary>
    public static bool IsIndentedWide(string line) => WideIndent().IsMatch(line);

    [GeneratedRegex(@"^ *(?<at>\t)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingTab();

    [GeneratedRegex(@"^(?<at>) *　", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WideBlank();

    [GeneratedRegex(@"^ *　[ 　]*(- *)?(\{|[A-Za-z]+ *[:：])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WideIndent();

    [GeneratedRegex(@"(^\s*(- )?|[{,]\s*)[A-Za-z]+\s*(?<at>：)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WideColon();

    [GeneratedRegex(@"^[^""']*(""[^""]*""[^""']*)*(?<at>，)\s*[A-Za-z]+\s*[:：]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WideComma();

    [GeneratedRegex(@"\b(formula|when|appliesWhen|rule):\s*(?<at>[“”‘’＂])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WideQuotes();

    // In one line with others, brackets end a text without quotation marks; on a line of its own, one at its beginning does.
    [GeneratedRegex(@"[{,]\s*(formula|when|appliesWhen):\s+(?<at>[^\s""'|>])[^""']*?\[|\b(formula|when|appliesWhen|rule):\s+(?<at>\[)[^\]]*\]\s*[^\s,}\]#]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareFormula();

    [GeneratedRegex(@"(:\s|^\s*-\s|[,{\[]\s*)\s*(?<at>[%@`])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareSign();

    [GeneratedRegex(@"^\s*(- )?(\{ ?)?[A-Za-z]+(?<at>:)[^\s:/]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoBlank();

    [GeneratedRegex(@":\s+(""[^""\\]*""|'[^']*')(?<at>)\s*[^\s,}\]#'""]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AfterQuotes();

    [GeneratedRegex(@"^\s*(- )?[A-Za-z]+:\s+[^\s""'\[{|>#][^""{]*?(?<at>:)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ColonInText();
}

using Fadu.Formula.Syntax;
using Fadu.Kernel;

namespace Fadu.Formula.Reading;

/// <summary>
/// Finds characters of Chinese typing and says what stands for each in a formula: full-width signs, brackets, letters and
/// blanks, and pieces between quotation marks or brackets of other kinds. NCalc's lexer would drop them without a word and
/// compute something else: （1+2）*3 becomes 1+2*3, “优” becomes nothing at all.
/// </summary>
internal sealed class ForeignCharacters
{
    private const int MostReported = 20;

    // What was written, and what stands for it: each first character becomes the rest of its word.
    private static readonly Dictionary<char, string> Signs =
        """
        （( ）) ，, 、, ；, ;, ：: ？? ＋+ －- —- –- −- ×* ✕* ·* ＊* ÷/ ／/ ＝= ≠!= ＜< ＞> ≤<= ≥>= ≦<= ≧>= ！! ％% ＆and ｜or
        """
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(pair => pair[0], pair => pair[1..]);

    // Opening marks, the marks that may close them, and what stands on both sides in a formula.
    private static readonly (string Opening, string Closing, string Instead)[] Pairs =
    [
        ("“”\"＂", "“”\"＂", "''"),
        ("‘’＇`", "‘’＇`'", "''"),
        ("【［「『〔{｛", "】］」』〕}｝]", "[]"),
    ];

    private readonly string _text;
    private readonly Action<Fault> _report;
    private readonly char[] _clean;
    private readonly List<Token> _pieces = [];
    private int _reported;
    private int _at;

    private ForeignCharacters(string text, Action<Fault> report) => (_text, _report, _clean) = (text, report, text.ToCharArray());

    /// <summary>Reports them and puts what was meant in their place, so that the rest can be checked as well.</summary>
    /// <returns>The text, as long as it was, with pieces blanked out; and the pieces as tokens.</returns>
    public static (string Text, IReadOnlyList<Token> Pieces) Replace(string text, Action<Fault> report)
    {
        var characters = new ForeignCharacters(text, report);
        while (characters._at < text.Length)
            characters.Take(text[characters._at]);

        return (new(characters._clean), characters._pieces);
    }

    private void Take(char first)
    {
        if (first is '\'')
            TakeText();
        else if (first is '[')
            TakeName();
        else if (first is '#')
            _at = _text.IndexOf('#', _at + 1) is > 0 and var end ? end + 1 : _at + 1;
        else if (Array.Find(Pairs, pair => pair.Opening.Contains(first, StringComparison.Ordinal)) is { Instead: { } instead } pair)
            TakePiece(pair.Closing, instead);
        else if (IsWideBlank(first))
            Replace(RunOf(IsWideBlank), " ", new("这是全角空格或不间断空格，请改用普通的空格", "this is a full-width or no-break blank; write an ordinary one"));
        else if (IsWideLetter(first) || (first is '。' && _at + 1 < _text.Length && IsDigit(_text[_at + 1])))
            TakeLetters();
        else if (Signs.TryGetValue(first, out var sign))
            Replace(first is '（' or '）' ? 1 : RunOf(character => character == first), sign, null);
        else
            _at++;
    }

    // A text that is closed, but bears an escape that NCalc does not know, is kept in one piece: literals tell what is wrong with it.
    private void TakeText()
    {
        var known = true;
        for (var at = _at + 1; at < _text.Length && _text[at] >= ' '; at++)
        {
            if (_text[at] is '\'')
            {
                if (known)
                    _at = at + 1;
                else
                    Cut(at + 1, TokenKind.Text, _text[_at..(at + 1)]);
                return;
            }

            if (_text[at] is '\\')
            {
                known &= IsEscape(_text.AsSpan(at + 1));
                at++;
            }
        }

        _at++;
    }

    // A name that was opened with [ and closed with ］ would swallow everything up to the next ].
    private void TakeName()
    {
        var end = _text.IndexOf(']', _at);
        var next = _text.IndexOf('[', _at + 1);
        var wide = _text.AsSpan(_at).IndexOfAny('］', '】');
        if (end > 0 && (next < 0 || next > end))
            _at = end + 1;
        else if (wide > 1 && (next < 0 || _at + wide < next))
            Piece(_at + wide, "[]");
        else
            _at++;
    }

    private void TakePiece(string closing, string instead)
    {
        var line = _text.AsSpan(_at + 1);
        line = line.IndexOf('\n') is >= 0 and var newline ? line[..newline] : line;
        var length = line.IndexOfAny(closing);
        if (length > 0 || (length == 0 && instead is "''"))
        {
            Piece(_at + 1 + length, instead);
            return;
        }

        Report(1, instead, new($"{_text[_at]} 没有另一半：文字请写 '…'，名称请写 […]", $"{_text[_at]} has no other half: write '…' for a text, […] for a name"));
        Cut(_at + 1, TokenKind.Unreadable, _text[_at..(_at + 1)]);
    }

    private void Piece(int closing, string instead)
    {
        var (found, inner) = (_text[_at..(closing + 1)], _text[(_at + 1)..closing]);
        if (instead is "''")
            inner = inner.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);

        var whole = $"{instead[0]}{inner}{instead[1]}";
        Report(found.Length, whole, instead is "''"
            ? new($"{found} 请写成 {whole}：文字用半角单引号", $"write {whole} instead of {found}: texts stand in plain single quotes")
            : new($"{found} 请写成 {whole}：名称用半角方括号", $"write {whole} instead of {found}: names stand in plain square brackets"));
        Cut(closing + 1, instead is "''" ? TokenKind.Text : TokenKind.Name, whole);
    }

    private void TakeLetters()
    {
        var length = RunOf(character => IsWideLetter(character) || character is '。');
        Replace(length, string.Concat(_text.AsSpan(_at, length).ToArray().Select(Narrow)), null);
    }

    private void Replace(int length, string instead, Text? message)
    {
        Report(length, instead, message);

        // Several characters have no room where one stood, and any operator does for checking the rest.
        var sign = instead is "and" or "or" or "!=" ? "=" : instead;
        for (var i = 0; i < length; i++)
            _clean[_at + i] = i < sign.Length ? sign[i] : ' ';
        _at += length;
    }

    private void Cut(int end, TokenKind kind, string text)
    {
        _pieces.Add(new(kind, new(_at, end - _at), text));
        Array.Fill(_clean, ' ', _at, end - _at);
        _at = end;
    }

    private void Report(int length, string instead, Text? message)
    {
        var found = _text.Substring(_at, length);
        if (_reported++ < MostReported)
            _report(new("formula.wrong_character", new(_at, length), message ?? new($"“{found}”不是公式的字符，请改用半角的 {instead}", $"“{found}” is not a character of formulas; write {instead}")));
    }

    private int RunOf(Predicate<char> belongs)
    {
        var end = _at;
        while (end < _text.Length && belongs(_text[end]))
            end++;
        return end - _at;
    }

    private static bool IsEscape(ReadOnlySpan<char> after) => after switch
    {
        ['n' or 'r' or 't' or '\'' or '\\', ..] => true,
        ['u', var a, var b, var c, var d, ..] => char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d),
        _ => false,
    };

    private static bool IsWideBlank(char character) => character > '\u007f' && char.IsWhiteSpace(character) && character is not ('\u2028' or '\u2029' or '\u0085');

    private static bool IsWideLetter(char character) => character is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '＿' or '．';

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is >= '０' and <= '９';

    private static char Narrow(char wide) => wide is '。' ? '.' : (char)(wide - '！' + '!');
}

using System.Text;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>Reads the rows of a CSV text (RFC 4180), one at a time; lines may end in CRLF, LF or CR.</summary>
/// <remarks>
/// More lenient than the RFC in what spreadsheets write: a quote inside an unquoted cell stands for itself, and rows
/// without any text (blank lines, rows that were emptied) are left out.
/// </remarks>
internal sealed class CsvReader
{
    private readonly string _text;
    private readonly char _delimiter;
    private readonly Action<int, int, Text> _fault;
    private readonly StringBuilder _quoted = new();
    private int _at;
    private int _line = 1;

    /// <summary>Whether the row read last breaks the form: what its cells are cannot be told.</summary>
    public bool IsBroken { get; private set; }

    /// <param name="text">The whole file.</param>
    /// <param name="delimiter">See <see cref="DelimiterOf"/>.</param>
    /// <param name="fault">Told of a cell that breaks the form: line, column (from 1), what is wrong.</param>
    public CsvReader(string text, char delimiter, Action<int, int, Text> fault) =>
        (_text, _delimiter, _fault) = (text, delimiter, fault);

    /// <summary>The character that the first line separates its cells with: comma, else tab, else semicolon, outside quotes.</summary>
    public static char DelimiterOf(string text)
    {
        var (counts, isQuoted) = (new int[3], false);
        foreach (var character in text.AsSpan().TrimStart("\r\n"))
        {
            if (character is '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && character is '\r' or '\n')
                break;
            else if (!isQuoted && ",\t;".IndexOf(character, StringComparison.Ordinal) is >= 0 and var which)
                counts[which]++;
        }

        return counts switch
        {
            [0, > 0 and var tabs, var semicolons] when tabs >= semicolons => '\t',
            [0, _, > 0] => ';',
            _ => ',',
        };
    }

    /// <summary>The next row with any text; null at the end. The list is the caller's to keep.</summary>
    public IReadOnlyList<CsvCell>? Read()
    {
        while (_at < _text.Length)
        {
            IsBroken = false;
            var row = ReadRow();
            if (row.Exists(cell => !string.IsNullOrWhiteSpace(cell.Text)))
                return row;
        }

        return null;
    }

    private List<CsvCell> ReadRow()
    {
        var row = new List<CsvCell>();
        while (true)
        {
            var line = _line;
            var isQuoted = _at < _text.Length && _text[_at] is '"';
            row.Add(new(isQuoted ? ReadQuoted(row.Count + 1) : ReadPlain(), line));
            if (_at >= _text.Length)
                return row;

            var end = _text[_at++];
            if (end == _delimiter)
                continue;

            if (end is '\r' && _at < _text.Length && _text[_at] is '\n')
                _at++;
            _line++;
            return row;
        }
    }

    private string ReadPlain()
    {
        var start = _at;
        var length = _text.AsSpan(start).IndexOfAny(_delimiter, '\r', '\n');
        _at = length < 0 ? _text.Length : start + length;
        return _text[start.._at];
    }

    private string ReadQuoted(int column)
    {
        var line = _line;
        _quoted.Clear();
        for (_at++; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (character is '"')
            {
                if (_at + 1 >= _text.Length || _text[_at + 1] is not '"')
                    return AfterQuote(line, column);
                _at++;
            }
            else if (character is '\n' || (character is '\r' && (_at + 1 >= _text.Length || _text[_at + 1] is not '\n')))
            {
                _line++;
            }

            _quoted.Append(character);
        }

        Break(line, column, new("这一格以引号开头，到文件末尾也没有结束的引号", "the cell begins with a quotation mark and none closes it up to the end of the file"));
        return _quoted.ToString();
    }

    private string AfterQuote(int line, int column)
    {
        _at++;
        var text = _quoted.ToString();
        if (ReadPlain() is not "" and var rest && !string.IsNullOrWhiteSpace(rest))
        {
            Break(line, column, new(
                $"结束引号后面还有“{rest.Trim()}”；引号格里的引号要写两个",
                $"'{rest.Trim()}' follows the closing quotation mark; a quotation mark inside a quoted cell is written twice"));
        }

        return text;
    }

    private void Break(int line, int column, Text what)
    {
        IsBroken = true;
        _fault(line, column, what);
    }
}

using System.Globalization;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores.Reckoning;

/// <summary>
/// Reckons formulas as spreadsheets do, so that a cell can show its result in programs that compute nothing. It knows what the steps of a score workbook are written
/// with, not all that a spreadsheet knows.
/// </summary>
/// <param name="formula">Without the equals sign in front; as this service writes it, without spaces.</param>
/// <param name="cellAt">What a cell shows, by sheet, row and column.</param>
internal ref struct SheetReckoner(ReadOnlySpan<char> formula, Func<string, int, int, Reckoned> cellAt)
{
    private readonly ReadOnlySpan<char> _formula = formula;
    private int _at;

    /// <summary>What it gives.</summary>
    /// <exception cref="NotSupportedException">There is something in it that is not known here.</exception>
    public static Reckoned Of(string formula, Func<string, int, int, Reckoned> cellAt)
    {
        var reckoner = new SheetReckoner(formula, cellAt);
        var found = reckoner.Comparison();
        return reckoner._at < formula.Length ? throw reckoner.Unknown() : found is [var one, ..] ? one : Reckoned.Blank;
    }

    private readonly char Now => _at < _formula.Length ? _formula[_at] : '\0';

    private IReadOnlyList<Reckoned> Comparison()
    {
        var left = Concatenation();
        while (Now is '=' or '<' or '>')
        {
            var (first, second) = (_formula[_at++], Now);
            var isDouble = first is not '=' && (second is '=' || (first is '<' && second is '>'));
            if (isDouble)
                _at++;
            var right = Concatenation();
            left = [Compared(first, isDouble ? second : '\0', left[0], right[0])];
        }

        return left;
    }

    private static Reckoned Compared(char first, char second, Reckoned left, Reckoned right)
    {
        if (left.Kind is ReckonedKind.Error || right.Kind is ReckonedKind.Error)
            return Reckoned.Error;
        var order = Reckoned.Compare(left, right);
        return Reckoned.Of((first, second) switch
        {
            ('=', _) => order == 0,
            ('<', '>') => order != 0,
            ('<', '=') => order <= 0,
            ('<', _) => order < 0,
            (_, '=') => order >= 0,
            _ => order > 0,
        });
    }

    private IReadOnlyList<Reckoned> Concatenation()
    {
        var left = Sum();
        while (Now is '&')
        {
            _at++;
            var right = Sum();
            left = [left[0].Kind is ReckonedKind.Error || right[0].Kind is ReckonedKind.Error ? Reckoned.Error : Reckoned.Of(left[0].AsText + right[0].AsText)];
        }

        return left;
    }

    private IReadOnlyList<Reckoned> Sum()
    {
        var left = Product();
        while (Now is '+' or '-')
        {
            var isPlus = _formula[_at++] is '+';
            left = [Reckon(left[0], Product()[0], isPlus ? (one, other) => one + other : (one, other) => one - other)];
        }

        return left;
    }

    private IReadOnlyList<Reckoned> Product()
    {
        var left = Single();
        while (Now is '*' or '/')
        {
            var isTimes = _formula[_at++] is '*';
            left = [Reckon(left[0], Single()[0], isTimes ? (one, other) => one * other : (one, other) => one / other)];
        }

        return left;
    }

    private static Reckoned Reckon(Reckoned left, Reckoned right, Func<double, double, double> operation) =>
        left.AsNumber is { } one && right.AsNumber is { } other ? Reckoned.Of(operation(one, other)) : Reckoned.Error;

    private IReadOnlyList<Reckoned> Single()
    {
        switch (Now)
        {
            case '-':
                _at++;
                return [Reckon(Reckoned.Of(0d), Single()[0], (zero, number) => zero - number)];
            case '(':
                _at++;
                var inner = Comparison();
                Take(')');
                return inner;
            case '"':
                return [Reckoned.Of(Quoted('"'))];
            case '\'':
                return Cells();
            case >= '0' and <= '9':
                return [Number()];
            default:
                return Call();
        }
    }

    private string Quoted(char mark)
    {
        var start = ++_at;
        while (Now != mark || (_at + 1 < _formula.Length && _formula[_at + 1] == mark))
            _at += Now == mark ? 2 : Now == '\0' ? throw Unknown() : 1;
        return _formula[start.._at++].ToString().Replace($"{mark}{mark}", $"{mark}", StringComparison.Ordinal);
    }

    private Reckoned Number()
    {
        var start = _at;
        while (char.IsAsciiDigit(Now) || Now is '.' or 'E' || (Now is '-' or '+' && _formula[_at - 1] is 'E'))
            _at++;
        return Reckoned.Of(double.Parse(_formula[start.._at], CultureInfo.InvariantCulture));
    }

    private IReadOnlyList<Reckoned> Cells()
    {
        var sheet = Quoted('\'');
        Take('!');
        var first = Place();
        if (Now is not ':')
            return [cellAt(sheet, first.Row, first.Column)];

        _at++;
        var last = Place();
        var cells = new List<Reckoned>();
        for (var row = first.Row; row <= last.Row; row++)
        {
            for (var column = first.Column; column <= last.Column; column++)
                cells.Add(cellAt(sheet, row, column));
        }

        return cells;
    }

    private CellPlace Place()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Now) || Now is '$')
            _at++;
        return CellPlace.Read(_formula[start.._at]) ?? throw Unknown();
    }

    private IReadOnlyList<Reckoned> Call()
    {
        var start = _at;
        while (char.IsAsciiLetter(Now))
            _at++;
        var name = _formula[start.._at].ToString();
        if (Now is not '(')
            return name is "TRUE" or "FALSE" ? [Reckoned.Of(name is "TRUE")] : throw Unknown();

        var arguments = new List<IReadOnlyList<Reckoned>>();
        do
        {
            _at++;
            arguments.Add(Comparison());
        }
        while (Now is ',');
        Take(')');
        return ReckonedCalls.Of(name, arguments);
    }

    private void Take(char expected)
    {
        if (Now != expected)
            throw Unknown();
        _at++;
    }

    private readonly NotSupportedException Unknown() => new($"Not known at {_at} of {_formula}");
}

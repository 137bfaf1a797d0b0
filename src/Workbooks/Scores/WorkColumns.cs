using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>The columns of the sheets where everything is worked out, in the order in which they were asked for: where a sheet is full, they go on in the next.</summary>
/// <param name="longest">The place whose formulas are the longest: the last one.</param>
/// <param name="most">How many columns a sheet has.</param>
internal sealed class WorkColumns(int longest, int most)
{
    /// <summary>Columns before the first: code and name.</summary>
    public const int Before = 2;

    // A formula holds up to three such calls, and a spreadsheet takes 8,192 characters and 255 arguments.
    private const int MostCharacters = 2_400;
    private const int MostTerms = 250;
    private const int Together = 40;

    private readonly List<WorkColumn> _all = [];

    private readonly Dictionary<string, int> _first = new() { [ScoreSheets.Work] = 0 };
    private int _sheet;
    private int _last = Before;

    public IReadOnlyList<WorkColumn> All => _all;

    /// <summary>How many sheets they fill.</summary>
    public int Sheets => _sheet + 1;

    public WorkColumn Add(string section, string name, string detail, Func<int, Cell> cell)
    {
        Begin(1);
        var column = new WorkColumn(_sheet, ++_last, section, name, detail, cell);
        _all.Add(column);
        return column;
    }

    /// <summary>Place of a column among all of them, from 0.</summary>
    /// <param name="sheet">Name of its sheet.</param>
    /// <param name="number">Its number there.</param>
    public int Find(string sheet, int number) => _first[sheet] + number - Before - 1;

    /// <summary>Columns that stand side by side, so that a range holds them.</summary>
    public WorkColumn[] AddTogether(IEnumerable<(string Section, string Name, Func<int, Cell> Cell)> columns)
    {
        var all = columns.ToArray();
        Begin(all.Length);
        return Array.ConvertAll(all, one => Add(one.Section, one.Name, string.Empty, one.Cell));
    }

    private void Begin(int columns)
    {
        if (_last + columns <= most)
            return;
        (_sheet, _last) = (_sheet + 1, Before);
        _first[ScoreSheets.WorkAt(_sheet)] = _all.Count;
    }

    /// <summary>A call over many terms that stays short enough for a spreadsheet: where it would not, columns are added that hold it over some of the terms.</summary>
    /// <param name="section">Of the columns.</param>
    /// <param name="name">Of the columns, before their numbers.</param>
    /// <param name="call">A function that may be taken of parts first: SUM, MIN, MAX, AND, OR.</param>
    /// <param name="terms">At least one; each of the same shape at every place.</param>
    public Func<int, string> Gather(string section, string name, string call, IReadOnlyList<Func<int, string>> terms)
    {
        if (terms.Count <= MostTerms && terms.Sum(term => term(longest).Length + 1) <= MostCharacters)
            return Called(terms);

        return Gather(section, name, call, [.. terms.Chunk(Together).Select((some, part) => Parted(part + 1, Called(some)))]);

        Func<int, string> Called(IReadOnlyList<Func<int, string>> some) => place => $"{call}({string.Join(',', some.Select(term => term(place)))})";

        Func<int, string> Parted(int part, Func<int, string> formula) => Add(section, $"{name}（第 {part} 部分）", string.Empty, place => SheetLook.Helper(formula(place))).At;
    }
}

using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Scores;

/// <summary>The whole workbook before it is written: what stands in which column, and how every figure is computed.</summary>
internal sealed class ScoreModel
{
    /// <summary>Columns on the sheet of marks before those of indicators: code, name, group, total, the whole, bonuses, deductions.</summary>
    public const int BeforeMarks = 7;

    private readonly Dictionary<CheckedIndicator, int> _columns = [];
    private readonly Dictionary<CheckedIndicator, Func<int, string>> _marks;
    private readonly Func<int, string> _whole;
    private (int Place, UnitScore Found)? _last;
    private readonly LeafFacts _facts;

    /// <param name="content">What the workbook is made of.</param>
    /// <param name="mostColumns">How many columns a sheet has; 16,384 unless a test asks for less.</param>
    public ScoreModel(ScoreWorkbookContent content, int mostColumns = ColumnName.Most)
    {
        (Stand, Scores, System) = (content.Stand, content.Scores, content.Scores.Plan.System);
        Places = new(Scores, content.Rows);
        Work = new(Math.Max(0, Places.Count - 1), mostColumns);
        Inputs = new(Places);
        Formulas = new(Places, Inputs, Work);
        _facts = new(System, Work, Formulas);
        Worth = new MarksColumns(Work, _facts, System.System.Decimals).Of(System.Root, "有效满分");
        foreach (var indicator in System.Indicators)
            _columns[indicator] = BeforeMarks + 1 + _columns.Count;
        var marks = new ScoreFormulas(Work, "汇总", _facts, Worth, ScoreAt, System.System.Decimals);
        _marks = System.Indicators.ToDictionary(indicator => indicator, marks.Shown);
        _whole = marks.OrEmpty(System.Root);
        foreach (var formula in AllRules())
            _facts.AddMarksReadBy(formula, System);
        Outcome = new(this);
    }

    public WorkbookStand Stand { get; }

    public RoundScores Scores { get; }

    public CheckedSystem System { get; }

    public ScorePlaces Places { get; }

    public InputColumns Inputs { get; }

    public WorkColumns Work { get; }

    public FormulaColumns Formulas { get; }

    public IReadOnlyDictionary<CheckedIndicator, Worth> Worth { get; }

    public OutcomeColumns Outcome { get; }

    /// <summary>Column of an indicator's marks on the sheet of marks.</summary>
    public int ColumnOf(CheckedIndicator indicator) => _columns[indicator];

    /// <summary>Cell of an indicator's marks.</summary>
    public string ScoreAt(CheckedIndicator indicator, int place) => ScoreSheets.At(ScoreSheets.Marks, ColumnOf(indicator), place);

    /// <summary>Cell of a unit's total.</summary>
    public static string TotalAt(int place) => ScoreSheets.At(ScoreSheets.Marks, 4, place);

    /// <summary>The marks of an indicator as a formula.</summary>
    public string MarksOf(CheckedIndicator indicator, int place) => _marks[indicator](place);

    /// <summary>The marks of all indicators together, exact; empty where none is left.</summary>
    public string WholeOf(int place) => _whole(place);

    /// <summary>The total, rounded.</summary>
    public string TotalOf(int place)
    {
        var whole = ScoreSheets.At(ScoreSheets.Marks, 5, place);
        var sum = whole + (Outcome.Bonus is null ? string.Empty : $"+{ScoreSheets.At(ScoreSheets.Marks, 6, place)}") + (Outcome.Deduction is null ? string.Empty : $"-{ScoreSheets.At(ScoreSheets.Marks, 7, place)}");
        return $"IF({whole}=\"\",\"\",MAX(0,ROUND(ROUND({sum},12),{System.System.Decimals})))";
    }

    /// <summary>Everything that the engine found of a unit. Of one at a time: sheets go from unit to unit, and all of a province would fill the memory.</summary>
    public UnitScore UnitAt(int place)
    {
        if (_last is { } last && last.Place == place)
            return last.Found;
        var found = Scores[Places.Unit(place)];
        _last = (place, found);
        return found;
    }

    /// <summary>What the engine gave for an indicator: marks, or the word for why there are none.</summary>
    public (decimal? Marks, string? Word) Engine(CheckedIndicator indicator, int place)
    {
        var unit = Places.Unit(place);
        return Scores.Score(unit, indicator) is { } marks ? (marks, null)
            : (null, Scores.State(unit, indicator) is IndicatorState.NotApplicable ? ScoreFormulas.NotApplicable : ScoreFormulas.Absent);
    }

    private IEnumerable<Formula.CheckedFormula> AllRules() =>
    [
        .. System.Bonuses.Select(one => one.Formula), .. System.Deductions.Select(one => one.Formula),
        .. System.Vetoes.Select(one => one.When), .. System.Gates.Select(one => one.When), .. System.Statuses.Select(one => one.When),
    ];
}

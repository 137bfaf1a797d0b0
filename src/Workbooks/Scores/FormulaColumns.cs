using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Spreadsheets;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>The formulas of a system as columns of live formulas; what has no translation becomes a column of values, and is noted.</summary>
internal sealed class FormulaColumns(ScorePlaces places, InputColumns inputs, WorkColumns work)
{
    private readonly Dictionary<(FormulaPart Part, WorkColumn? Applies, bool OfGroup), WorkColumn> _parts = [];
    private readonly Dictionary<WorkColumn, string> _obstacles = [];
    private readonly Dictionary<Parameter, WorkColumn> _scores = [];
    private readonly Dictionary<WorkColumn, CheckedIndicator> _leafUnder = [];
    private readonly List<MarkedValue> _marked = [];
    private readonly UnitContexts _contexts = new(places.Scores);

    public ScorePlaces Places => places;

    public IReadOnlyList<MarkedValue> Marked => _marked;

    /// <summary>Says where the marks of an indicator stand, on its nominal marks, for formulas that read them.</summary>
    public void Know(Parameter marks, WorkColumn column) => _scores[marks] = column;

    public bool Knows(Parameter marks) => _scores.ContainsKey(marks);

    public void Mark(string name, string reason) => _marked.Add(new(name, reason));

    public string CellOf(Parameter parameter, int place) => parameter.Kind is ParameterKind.Score ? _scores[parameter].At(place) : inputs.CellOf(parameter, place);

    public int DecimalsOf(Parameter parameter) => parameter.Kind is ParameterKind.Score ? Numbers.SnapDecimals : inputs.DecimalsOf(parameter);

    /// <summary>The column of a part that has cells of its own.</summary>
    public WorkColumn PartOf(FormulaPart part, WorkColumn? applies, bool ofGroup)
    {
        var key = (part, ofGroup || part.UsesPeers ? applies : null, ofGroup);
        if (_parts.TryGetValue(key, out var column))
            return column;

        _parts[key] = column = work.Add(ofGroup ? "同组比较" : "中间结果", ofGroup ? $"{part}（12 位小数）" : part.Text, part.Text, place => Text(place) is { } text ? SheetLook.Live(text, Engine(place)) : Cell.Empty());
        if (Longest().Select(place => Translated(place).Obstacle).FirstOrDefault(obstacle => obstacle is not null) is { } obstacle)
            _obstacles[column] = obstacle.Chinese;
        return column;

        SheetFormula Translated(int place) => new FormulaBinding(this, applies, place) is var binding && ofGroup ? part.ToSnapped(binding) : part.ToSpreadsheet(binding);

        Value Engine(int place)
        {
            var value = part.Evaluate(ContextOf(applies, place));
            return !ofGroup || value is { IsMissing: true } or { Type: not FormulaType.Number } ? value
                : applies is not null && places.Scores.State(places.Unit(place), _leafUnder[applies]) is IndicatorState.NotApplicable ? Value.None(part.Type, MissingReason.DoesNotApply)
                : Value.Of(Numbers.Snap(value.Number));
        }

        string? Text(int place) => Translated(place).Text is not { } text ? null : ofGroup && applies is not null ? $"IF({applies.At(place)},{text},\"\")" : text;
    }

    /// <summary>The results of a leaf's formula: empty where there is none, or the indicator does not apply.</summary>
    public WorkColumn AddLeaf(CheckedIndicator leaf, WorkColumn? applies)
    {
        var formula = leaf.Formula!;
        if (applies is not null)
            _leafUnder.TryAdd(applies, leaf);
        return Add("指标公式", $"{leaf.Code} {leaf.Indicator.Name}", formula, applies, place => places.Scores.Result(places.Unit(place), leaf), applies is null
            ? text => _ => text
            : text => place => $"IF({applies.At(place)},{text},\"\")");
    }

    /// <summary>The results of a formula that is not bound to an indicator; empty where there is none.</summary>
    public WorkColumn Add(string section, string name, CheckedFormula formula) =>
        Add(section, name, formula, null, place => formula.Evaluate(_contexts.ForCondition(places.Unit(place))), text => _ => text);

    /// <summary>Whether an indicator applies to a unit, by its own condition and those above it.</summary>
    public WorkColumn AddCondition(CheckedIndicator indicator, WorkColumn? above)
    {
        // A condition that cannot be told applies: an empty text is not FALSE.
        return Add("适用条件", $"{indicator.Code} {indicator.Indicator.Name}", indicator.AppliesWhen!, null, Applies, text => place => above is null ? $"({text})<>FALSE" : $"AND({above.At(place)},({text})<>FALSE)");

        Value Applies(int place)
        {
            var unit = places.Unit(place);
            return Value.Of(!LeavesOf(indicator).All(leaf => places.Scores.State(unit, leaf) is IndicatorState.NotApplicable));
        }
    }

    // Whoever an indicator does not apply to is none of the peers: those are the same for all leaves under one condition.
    private RowContext ContextOf(WorkColumn? applies, int place) => applies is null
        ? _contexts.ForCondition(places.Unit(place))
        : _contexts.ForFormula(places.Unit(place), _leafUnder[applies]);

    private static IEnumerable<CheckedIndicator> LeavesOf(CheckedIndicator indicator) => indicator.IsLeaf ? [indicator] : indicator.Children.SelectMany(LeavesOf);

    private WorkColumn Add(string section, string name, CheckedFormula formula, WorkColumn? applies, Func<int, Value> engine, Func<string, Func<int, string>> wrapped)
    {
        if (ObstacleOf(formula, applies, engine) is not { } obstacle)
        {
            return work.Add(section, name, formula.Text, place =>
                formula.ToSpreadsheet(new FormulaBinding(this, applies, place)).Text is { } text ? SheetLook.Live(wrapped(text)(place), engine(place)) : SheetLook.Marked(engine(place)));
        }

        _marked.Add(new(name, obstacle));
        return work.Add(section, name, formula.Text, place => SheetLook.Marked(engine(place)));
    }

    // Row numbers have the most digits at the end, where those stand that have withdrawn and compare with nobody: so the last one of a group, too.
    private IEnumerable<int> Longest() => Enumerable.Range(0, places.Count).Reverse().Where(place => places.GroupAt(place) is not null).Take(1).Append(places.Count - 1).Append(0).Where(place => place >= 0).Distinct();

    private string? ObstacleOf(CheckedFormula formula, WorkColumn? applies, Func<int, Value> engine)
    {
        if (formula.Parameters.FirstOrDefault(inputs.Unfit.Contains) is { } unfit)
            return $"“{unfit.Name}”的数据位数超过电子表格的精度（15 位有效数字、12 位小数）";
        if (formula.UsesPeers && !places.HasWholeGroups)
            return "要和同组单位比较，而本表没有列出全组";
        if (places.Count == 0)
            return null;
        if (formula.Type is FormulaType.Number && Enumerable.Range(0, places.Count).Any(place => engine(place).Missing is MissingReason.Overflow))
            return "计算中有数超出系统的范围，电子表格没有这个界限";

        foreach (var place in Longest())
        {
            if (formula.ToSpreadsheet(new FormulaBinding(this, applies, place)).Obstacle is { } obstacle)
                return obstacle.Chinese;
        }

        // Parts that it shares with another formula were found wanting then.
        var own = new PartsOf(this, applies);
        formula.ToSpreadsheet(own);
        return own.Columns.Select(_obstacles.GetValueOrDefault).FirstOrDefault(obstacle => obstacle is not null);
    }

    // Asks for nothing but what the formula asks for.
    private sealed class PartsOf(FormulaColumns columns, WorkColumn? applies) : ISheetReferences
    {
        public List<WorkColumn> Columns { get; } = [];

        public string CellOf(Parameter parameter) => parameter.Name;

        public int DecimalsOf(Parameter parameter) => columns.DecimalsOf(parameter);

        public string CellOf(FormulaPart part) => Noted(part, false);

        public string OwnOf(FormulaPart part) => Noted(part, true);

        public string? GroupOf(FormulaPart part) => Noted(part, true);

        private string Noted(FormulaPart part, bool ofGroup)
        {
            Columns.Add(columns.PartOf(part, applies, ofGroup));
            return part.Text;
        }
    }
}

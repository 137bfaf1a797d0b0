using Fadu.Formula.Compilation;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Changes;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Scoring;

/// <summary>
/// Runs the formulas of a plan over a table, each once, in an order in which their inputs exist: over all rows, or after a run before
/// it only over those whose inputs changed. What did not change is shared with the run before.
/// </summary>
internal sealed class ScoringRun
{
    private readonly Tracked<Column>?[] _inputs;
    private readonly Tracked<LeafColumn>?[] _leaves;
    private readonly Tracked<bool[]?>?[] _applies;
    private readonly Column?[] _conditions;
    private readonly TreeScores?[] _achieved;
    private readonly ScoringRun? _before;
    private readonly FormerResults? _former;
    private readonly RowSet _rows;
    private readonly IReadOnlyDictionary<PlannedFormula, Value>? _given;
    private readonly (int Leaf, Tracked<Column> Results)? _supposed;

    public ScoringRun(ScoringPlan plan, RoundTable table)
        : this(plan, table, new(table.Units), null, RowSet.None, null, null)
    {
    }

    /// <param name="plan">The formulas.</param>
    /// <param name="table">The values.</param>
    /// <param name="given">Formulas that are not run, with what each of them gives in every row.</param>
    public ScoringRun(ScoringPlan plan, RoundTable table, IReadOnlyDictionary<PlannedFormula, Value> given)
        : this(plan, table, new(table.Units), null, RowSet.None, given, null)
    {
    }

    /// <param name="plan">What is run.</param>
    /// <param name="table">The values.</param>
    /// <param name="alike">A run of another plan over the same units: what it found with the same formula from the same columns is taken over.</param>
    public ScoringRun(ScoringPlan plan, RoundTable table, ScoringRun alike)
        : this(plan, table, alike.Groups, null, RowSet.None, null, new(alike))
    {
        // Likewise it would hold the other one's scores.
        _former = null;
    }

    /// <param name="before">A run over the same units.</param>
    /// <param name="table">The values as they are now.</param>
    /// <param name="rows">The rows whose values may be others than then.</param>
    public ScoringRun(ScoringRun before, RoundTable table, RowSet rows)
        : this(before.Plan, table, before.Groups, before, rows, null, null)
    {
        // Whoever holds the scores would else hold those of every change since the round was opened.
        _before = null;
    }

    /// <param name="before">A run over the same units.</param>
    /// <param name="leaf">Leaf index of the indicator whose formula is not run.</param>
    /// <param name="results">What is supposed to have come of it, and in which rows that differs from before.</param>
    public ScoringRun(ScoringRun before, int leaf, Tracked<Column> results)
        : this(before.Plan, before.Table, before.Groups, before, RowSet.None, null, null, (leaf, results))
    {
        // Likewise.
        _before = null;
    }

    private ScoringRun(
        ScoringPlan plan,
        RoundTable table,
        RoundGroups groups,
        ScoringRun? before,
        RowSet rows,
        IReadOnlyDictionary<PlannedFormula, Value>? given,
        FormerResults? former,
        (int Leaf, Tracked<Column> Results)? supposed = null)
    {
        (Plan, Table, Groups, _before, _rows, _given, _former, _supposed) = (plan, table, groups, before, rows, given, former, supposed);
        var (inputs, leaves, slots) = (plan.Inputs.Count, plan.Formulas.Length, plan.Tree.Nodes.Count);
        (_inputs, _achieved, _leaves) = (new Tracked<Column>?[inputs], new TreeScores?[inputs], new Tracked<LeafColumn>?[leaves]);
        (_applies, _conditions) = (new Tracked<bool[]?>?[slots], new Column?[slots]);
        foreach (var leaf in plan.System.ScoringOrder)
            _leaves[leaf.LeafIndex] = RunLeaf(leaf, plan.PathTo[leaf.LeafIndex]);

        Scores = before is null ? new(plan.Tree, _leaves, Units, former?.Scores) : new(before.Scores, _leaves);
        Runs = new(this, before?.Runs);
    }

    public ScoringPlan Plan { get; }

    public RoundTable Table { get; }

    public RoundGroups Groups { get; }

    public int Units => Table.Units.Count;

    /// <summary>By <see cref="CheckedIndicator.LeafIndex"/>.</summary>
    public LeafColumn Leaf(int leaf) => _leaves[leaf]!.Now;

    /// <summary>The marks of the whole system.</summary>
    public TreeScores Scores { get; }

    /// <summary>The formulas that are not bound to an indicator.</summary>
    public RuleColumns Runs { get; }

    /// <summary>By slot: what 适用条件 gave; null where an indicator has none of its own.</summary>
    public IReadOnlyList<Column?> Conditions => _conditions;

    /// <summary>The column of an input of the plan.</summary>
    /// <param name="place">Place in <see cref="ScoringPlan.Inputs"/>.</param>
    public Column Input(int place) => InputOf(place).Now;

    /// <summary>What every formula gave in one row that looks at the group.</summary>
    public IReadOnlyDictionary<PlannedFormula, Value> PeerResults(int row)
    {
        var results = new Dictionary<PlannedFormula, Value>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < Plan.Formulas.Length; i++)
            Add(Plan.Formulas[i], Leaf(i).Results);
        for (var slot = 0; slot < Plan.Conditions.Length; slot++)
            Add(Plan.Conditions[slot], _conditions[slot]);
        foreach (var (formulas, columns) in Runs.All(Plan))
        {
            for (var i = 0; i < formulas.Length; i++)
                Add(formulas[i], columns[i]);
        }

        return results;

        void Add(PlannedFormula? formula, Column? column)
        {
            if (formula is { Compiled.UsesPeers: true } && column is not null)
                results.Add(formula, column[row]);
        }
    }

    /// <summary>Runs a formula that is not bound to an indicator.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="before">What it gave before; null: run it over all rows.</param>
    public Tracked<Column> Run(PlannedFormula formula, Column? before) => Run(formula, Groups.Rows, othersCount: false, before);

    /// <summary>What a parameter without a column is: missing, for this reason.</summary>
    public static MissingReason AbsenceOf(Parameter parameter) =>
        parameter.Kind is ParameterKind.Previous ? MissingReason.NoPreviousValue : MissingReason.NotReported;

    private Tracked<LeafColumn> RunLeaf(CheckedIndicator leaf, MarksNode[] path)
    {
        var applies = new Tracked<bool[]?>(null, RowSet.None);
        foreach (var node in path)
            applies = _applies[node.Slot] ??= Narrow(applies, node);

        var before = _before?.Leaf(leaf.LeafIndex);
        var results = _supposed is { } supposed && supposed.Leaf == leaf.LeafIndex
            ? supposed.Results
            : Run(Plan.Formulas[leaf.LeafIndex], Groups.For(applies.Now), !applies.Changed.IsEmpty, before?.Results);
        var changed = results.Changed.Union(applies.Changed);
        return before is not null && changed.IsEmpty
            ? new(before, RowSet.None)
            : new(new(results.Now, applies.Now, leaf.WhenMissing is WhenMissing.Skip), changed);
    }

    // A condition that cannot be told applies: silence must not win marks.
    private Tracked<bool[]?> Narrow(Tracked<bool[]?> above, MarksNode node)
    {
        if (Plan.Conditions[node.Slot] is not { } condition)
            return above;

        var holds = Run(condition, _before?._conditions[node.Slot]);
        _conditions[node.Slot] = holds.Now;
        if (_before is null)
            return new(Applying(above.Now, holds.Now), RowSet.None);

        var before = _before._applies[node.Slot]!.Now;
        var rows = holds.Changed.Union(above.Changed);
        var changed = RowSet.OfAscending([.. rows.Where(row => Applies(above.Now, holds.Now, row) != (before?[row] ?? true))]);
        return changed.IsEmpty ? new(before, RowSet.None) : new(Applying(above.Now, holds.Now), changed);
    }

    private static bool[]? Applying(bool[]? above, Column holds)
    {
        var applies = new bool[holds.Rows];
        for (var unit = 0; unit < applies.Length; unit++)
            applies[unit] = Applies(above, holds, unit);

        return Array.TrueForAll(applies, one => one) ? null : applies;
    }

    private static bool Applies(bool[]? above, Column holds, int unit) =>
        above?[unit] != false && (holds.Missing[unit] is not MissingReason.None || holds.Booleans[unit]);

    private Tracked<Column> Run(PlannedFormula formula, RowGroups groups, bool othersCount, Column? before)
    {
        var inputs = Array.ConvertAll(formula.Inputs, InputOf);
        if (before is null)
            return new(RunWhole(formula, inputs, groups), RowSet.None);

        var rows = RowSet.None;
        foreach (var input in inputs)
            rows = rows.Union(input.Changed);

        // One unit's value moves the figures of its whole group.
        if (formula.Compiled.UsesPeers ? othersCount || !rows.IsEmpty : rows.Count > Units / 2)
            return ColumnChanges.Compare(before, RunWhole(formula, inputs, groups));
        if (rows.IsEmpty || formula.Compiled.UsesPeers)
            return new(before, RowSet.None);

        var result = new Column(formula.Compiled.Type, rows.Count);
        formula.Compiled.Run(Array.ConvertAll(inputs, input => ColumnChanges.Gather(input.Now, rows)), RowGroups.One(rows.Count), result);
        return ColumnChanges.Patch(before, rows, result);
    }

    private Column RunWhole(PlannedFormula formula, Tracked<Column>[] inputs, RowGroups groups)
    {
        if (_former?.Find(formula.Compiled, Array.ConvertAll(inputs, input => input.Now), groups.Counts) is { } found)
            return found;

        var result = new Column(formula.Compiled.Type, Units);
        if (_given is not null && _given.TryGetValue(formula, out var value))
        {
            for (var row = 0; row < Units; row++)
                result[row] = value;
            return result;
        }

        formula.Compiled.Run(Array.ConvertAll(inputs, input => input.Now), groups, result);
        return result;
    }

    private Tracked<Column> InputOf(int place) => _inputs[place] ??= Plan.Inputs[place] is { Marks: { } marks }
        ? Achieved(place, marks)
        : Given(place, Plan.Inputs[place].Parameter);

    private Tracked<Column> Given(int place, Parameter parameter)
    {
        var before = _before?.Input(place);
        if (!Table.Columns.TryGetValue(parameter, out var column))
            column = before is not null && !_before!.Table.Columns.ContainsKey(parameter) ? before : Absent(parameter);

        return new(column, before is null ? RowSet.None : ColumnChanges.Compare(before, column, _rows));
    }

    private Tracked<Column> Achieved(int place, MarksTree marks)
    {
        if (marks.Nodes.FirstOrDefault(node => node.Indicator.IsLeaf && _leaves[node.Indicator.LeafIndex] is null) is { } late)
            throw new InvalidOperationException($"The scoring order puts {late.Indicator.Code} after a formula that reads its marks.");

        if (_before is null)
            return new((_achieved[place] = new(marks, _leaves, Units, null)).RootColumn(), RowSet.None);

        var before = _before.Input(place);
        var scores = _achieved[place] = new(_before._achieved[place]!, _leaves);
        return scores.ChangedMarks.Union(scores.ChangedOf(0)) is { IsEmpty: false }
            ? ColumnChanges.Compare(before, scores.RootColumn())
            : new(before, RowSet.None);
    }

    private Column Absent(Parameter parameter)
    {
        if (_former?.Absent(parameter) is { } known)
            return known;

        var column = new Column(parameter.Type, Units);
        Array.Fill(column.Missing, AbsenceOf(parameter));
        return column;
    }
}

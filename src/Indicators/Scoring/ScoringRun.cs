using Fadu.Formula.Compilation;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Scoring;

/// <summary>Runs the formulas of a plan over a table, each once and over all rows, in an order in which their inputs exist.</summary>
internal sealed class ScoringRun
{
    private readonly Column?[] _inputs;
    private readonly LeafColumn?[] _leaves;
    private readonly bool[]?[] _applies;

    public ScoringRun(ScoringPlan plan, RoundTable table)
    {
        (Plan, Table, Groups) = (plan, table, new(table.Units));
        (_inputs, _leaves, _applies) = (new Column?[plan.Inputs.Count], new LeafColumn?[plan.Formulas.Length], new bool[]?[plan.Tree.Nodes.Count]);

        var (path, known) = (PathsToLeaves(plan.Tree), new bool[plan.Tree.Nodes.Count]);
        foreach (var leaf in plan.System.ScoringOrder)
            _leaves[leaf.LeafIndex] = RunLeaf(leaf, path[leaf.LeafIndex], known);

        Scores = new(plan.Tree, _leaves, Units);
    }

    public ScoringPlan Plan { get; }

    public RoundTable Table { get; }

    public RoundGroups Groups { get; }

    public int Units => Table.Units.Count;

    /// <summary>By <see cref="CheckedIndicator.LeafIndex"/>.</summary>
    public IReadOnlyList<LeafColumn?> Leaves => _leaves;

    /// <summary>The marks of the whole system.</summary>
    public TreeScores Scores { get; }

    /// <summary>Runs formulas that are not bound to an indicator.</summary>
    public Column[] Run(IReadOnlyList<PlannedFormula> formulas) => [.. formulas.Select(formula => Run(formula, Groups.Rows))];

    /// <summary>The column of an input of the plan.</summary>
    /// <param name="place">Place in <see cref="ScoringPlan.Inputs"/>.</param>
    public Column Input(int place) => _inputs[place] ??= Plan.Inputs[place] is { Marks: { } marks }
        ? Achieved(marks)
        : Table.Columns.GetValueOrDefault(Plan.Inputs[place].Parameter) ?? Absent(Plan.Inputs[place].Parameter);

    /// <summary>What a parameter without a column is: missing, for this reason.</summary>
    public static MissingReason AbsenceOf(Parameter parameter) =>
        parameter.Kind is ParameterKind.Previous ? MissingReason.NoPreviousValue : MissingReason.NotReported;

    private LeafColumn RunLeaf(CheckedIndicator leaf, MarksNode[] path, bool[] known)
    {
        bool[]? applies = null;
        foreach (var node in path)
        {
            if (!known[node.Slot])
                (_applies[node.Slot], known[node.Slot]) = (Narrow(applies, node), true);

            applies = _applies[node.Slot];
        }

        return new(Run(Plan.Formulas[leaf.LeafIndex], Groups.For(applies)), applies, leaf.WhenMissing is WhenMissing.Skip);
    }

    // A condition that cannot be told applies: silence must not win marks.
    private bool[]? Narrow(bool[]? above, MarksNode node)
    {
        if (Plan.Conditions[node.Slot] is not { } condition)
            return above;

        var (holds, applies) = (Run(condition, Groups.Rows), new bool[Units]);
        for (var unit = 0; unit < applies.Length; unit++)
            applies[unit] = above?[unit] != false && (holds.Missing[unit] is not MissingReason.None || holds.Booleans[unit]);

        return Array.TrueForAll(applies, one => one) ? null : applies;
    }

    private Column Run(PlannedFormula formula, RowGroups groups)
    {
        var result = new Column(formula.Compiled.Type, Units);
        formula.Compiled.Run(Array.ConvertAll(formula.Inputs, Input), groups, result);
        return result;
    }

    private Column Achieved(MarksTree marks) => marks.Nodes.FirstOrDefault(node => node.Indicator.IsLeaf && _leaves[node.Indicator.LeafIndex] is null) is { } late
        ? throw new InvalidOperationException($"The scoring order puts {late.Indicator.Code} after a formula that reads its marks.")
        : new TreeScores(marks, _leaves, Units).RootColumn();

    private Column Absent(Parameter parameter)
    {
        var column = new Column(parameter.Type, Units);
        Array.Fill(column.Missing, AbsenceOf(parameter));
        return column;
    }

    private static MarksNode[][] PathsToLeaves(MarksTree tree)
    {
        var paths = new MarksNode[tree.Nodes.Count][];
        var toLeaves = new MarksNode[tree.Nodes.Count(node => node.Indicator.IsLeaf)][];
        paths[0] = [tree.Nodes[0]];
        foreach (var node in tree.Nodes)
        {
            foreach (var child in node.Children)
                paths[child.Slot] = [.. paths[node.Slot], child];
            if (node.Indicator.IsLeaf)
                toLeaves[node.Indicator.LeafIndex] = paths[node.Slot];
        }

        return toLeaves;
    }
}

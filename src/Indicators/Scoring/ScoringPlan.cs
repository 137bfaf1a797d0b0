using Fadu.Formula;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring.Changes;
using Fadu.Indicators.Scoring.Marks;
using Fadu.Indicators.Scoring.Outcomes;

namespace Fadu.Indicators.Scoring;

/// <summary>An index system made ready for scoring, every formula compiled. Immutable; may be used by many threads.</summary>
public sealed class ScoringPlan
{
    private readonly BandTable _defaultBands;
    private readonly Dictionary<string, BandTable> _bandSets;

    private ScoringPlan(CheckedSystem system, IReadOnlyList<ScoringPlan> alike)
    {
        var planner = new FormulaPlanner(system, alike.SelectMany(plan => plan.All));
        System = system;
        Tree = new(system.Root, system.System.Decimals);
        SlotOf = new int[system.Indicators.Count];
        foreach (var node in Tree.Nodes.Skip(1))
            SlotOf[node.Indicator.Index] = node.Slot;
        PathTo = Tree.PathsToLeaves();

        Formulas = planner.Plan(system.Leaves.Select(leaf => leaf.Formula!));
        Conditions = [.. Tree.Nodes.Select(node => node.Indicator.AppliesWhen is { } condition ? planner.Plan(condition) : null)];
        Bonuses = planner.Plan(system.Bonuses.Select(bonus => bonus.Formula));
        Deductions = planner.Plan(system.Deductions.Select(deduction => deduction.Formula));
        Vetoes = planner.Plan(When(system.Vetoes));
        Gates = planner.Plan(When(system.Gates));
        Statuses = planner.Plan(When(system.Statuses));
        Checks = planner.Plan(When(system.Checks));
        Inputs = planner.Inputs;

        var vetoes = system.Vetoes.Select(veto => veto.Rule).ToArray();
        _defaultBands = new(null, system.System.Bands, vetoes);
        _bandSets = system.System.BandSets.ToDictionary(set => set.Name, set => new BandTable(set.Name, set.Bands, vetoes), StringComparer.Ordinal);

        static IEnumerable<CheckedFormula> When<T>(IEnumerable<CheckedCondition<T>> rules) => rules.Select(rule => rule.When);
    }

    /// <summary>The system that it was made from.</summary>
    public CheckedSystem System { get; }

    /// <summary>The whole system; its root is worth the full marks.</summary>
    internal MarksTree Tree { get; }

    /// <summary>Place in <see cref="Tree"/> by <see cref="CheckedIndicator.Index"/>.</summary>
    internal int[] SlotOf { get; }

    /// <summary>By <see cref="CheckedIndicator.LeafIndex"/>: the nodes from the root down to the leaf.</summary>
    internal MarksNode[][] PathTo { get; }

    internal IReadOnlyList<PlannedInput> Inputs { get; }

    /// <summary>By <see cref="CheckedIndicator.LeafIndex"/>.</summary>
    internal PlannedFormula[] Formulas { get; }

    /// <summary>适用条件 by slot; null: none of its own.</summary>
    internal PlannedFormula?[] Conditions { get; }

    internal PlannedFormula[] Bonuses { get; }

    internal PlannedFormula[] Deductions { get; }

    internal PlannedFormula[] Vetoes { get; }

    internal PlannedFormula[] Gates { get; }

    internal PlannedFormula[] Statuses { get; }

    internal PlannedFormula[] Checks { get; }

    private IEnumerable<PlannedFormula> All =>
        [.. Formulas, .. Conditions.OfType<PlannedFormula>(), .. Bonuses, .. Deductions, .. Vetoes, .. Gates, .. Statuses, .. Checks];

    /// <summary>Compiles every formula; costs some milliseconds for each, so keep what comes back.</summary>
    public static ScoringPlan Compile(CheckedSystem system) => Compile(system, []);

    /// <summary>Compiles the formulas that other plans do not have; for a revision that differs in little from one that is in use.</summary>
    /// <param name="system">The system.</param>
    /// <param name="alike">Plans of it or of any other system.</param>
    public static ScoringPlan Compile(CheckedSystem system, params IReadOnlyList<ScoringPlan> alike)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(alike);
        return new(system, alike);
    }

    /// <summary>Scores, bands and ranks every unit.</summary>
    /// <param name="table">The values.</param>
    /// <param name="bandSet">Name of the band set; null: the default bands.</param>
    /// <exception cref="ArgumentException">The system has no such band set.</exception>
    public RoundScores Score(RoundTable table, string? bandSet) => Score(table, bandSet, default(RoundScores));

    /// <summary>The same, taking over what another plan found with the same formulas from the same columns: after a change of marks nothing but marks is reckoned anew.</summary>
    /// <param name="table">The values.</param>
    /// <param name="bandSet">Name of the band set; null: the default bands.</param>
    /// <param name="alike">Scores of the very same units (<see cref="RoundTable.Units"/> is one object) by a plan that this one was compiled with; null: none.</param>
    /// <exception cref="ArgumentException">The system has no such band set.</exception>
    public RoundScores Score(RoundTable table, string? bandSet, RoundScores? alike)
    {
        ArgumentNullException.ThrowIfNull(table);
        return alike is not null && ReferenceEquals(alike.Table.Units, table.Units)
            ? new(alike.RunAlike(this, table), BandsOf(bandSet))
            : new(new ScoringRun(this, table), BandsOf(bandSet));
    }

    /// <summary>The same where some formulas are not run, since what they give in every row is known.</summary>
    internal RoundScores Score(RoundTable table, string? bandSet, IReadOnlyDictionary<PlannedFormula, Value> given) =>
        new(new ScoringRun(this, table, given), BandsOf(bandSet));

    /// <summary>The scores after the values of some units changed: only what depends on them is computed anew, and the outcome is the same.</summary>
    /// <param name="before">Scores by this plan; they stay as they are.</param>
    /// <param name="table">The values as they are now, of the same units; columns in which nothing changed may be the same.</param>
    /// <param name="rows">Every row in which a value may be another than before.</param>
    /// <exception cref="ArgumentException">They are scores by another plan or of other units.</exception>
    public RoundScores Rescore(RoundScores before, RoundTable table, IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        if (before.Plan != this)
            throw new ArgumentException("They were computed by another plan.", nameof(before));

        return ReferenceEquals(before.Table.Units, table.Units) || before.Table.Units.SequenceEqual(table.Units)
            ? before.After(table, RowSet.Of(rows))
            : throw new ArgumentException("Other units take part, or in another order.", nameof(table));
    }

    private BandTable BandsOf(string? bandSet) => bandSet is null ? _defaultBands
        : _bandSets.GetValueOrDefault(bandSet) ?? throw new ArgumentException($"The system has no band set '{bandSet}'.", nameof(bandSet));
}

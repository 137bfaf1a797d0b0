using System.Runtime.InteropServices;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring.Changes;
using Fadu.Indicators.Scoring.Marks;
using Fadu.Indicators.Scoring.Outcomes;

namespace Fadu.Indicators.Scoring;

/// <summary>Scores, bands and ranks of all units of a round, by column. Immutable; may be read by many threads.</summary>
/// <remarks>Units are named by their row in the table.</remarks>
public sealed class RoundScores
{
    private readonly ScoringRun _run;
    private readonly BandTable _bands;

    internal RoundScores(ScoringRun run, BandTable bands) => (_run, _bands, Outcome) = (run, bands, new(run, bands));

    private RoundScores(ScoringRun run, RoundScores before) => (_run, _bands, Outcome) = (run, before._bands, new(run, before.Outcome));

    /// <summary>What they were computed by.</summary>
    public ScoringPlan Plan => _run.Plan;

    /// <summary>What they were computed from.</summary>
    public RoundTable Table => _run.Table;

    /// <summary>Name of the band set; null: the default bands.</summary>
    public string? BandSet => _bands.Name;

    /// <summary>Number of units.</summary>
    public int Count => _run.Units;

    /// <summary>How many formulas, of all units, gave nothing because of what they computed: a divisor of zero, an overflow, a root of a negative number.</summary>
    public int FormulaErrors => Plan.System.Leaves.Sum(leaf => FailuresOf(MemoryMarshal.Cast<MissingReason, byte>(LeafOf(leaf).Results.Missing)));

    internal RoundOutcome Outcome { get; }

    internal BandTable Bands => _bands;

    internal RoundGroups Groups => _run.Groups;

    /// <summary>Everything found of one unit; made when it is asked for.</summary>
    public UnitScore this[int unit] => UnitScoreReader.Read(this, unit);

    /// <summary>The scores after some rows changed.</summary>
    internal RoundScores After(RoundTable table, RowSet rows) => new(new ScoringRun(_run, table, rows), this);

    /// <summary>The scores if the formula of a leaf had come to something else in some rows.</summary>
    internal RoundScores Supposing(CheckedIndicator leaf, Column results, RowSet rows) => new(new ScoringRun(_run, leaf.LeafIndex, new(results, rows)), this);

    /// <summary>A run of another plan over the same units, which takes over what is found alike.</summary>
    internal ScoringRun RunAlike(ScoringPlan plan, RoundTable table) => new(plan, table, _run);

    /// <summary>What the unit got in all, rounded; null where no indicator is left for it.</summary>
    public decimal? Total(int unit) => Outcome.HasTotal(unit) ? Outcome.Totals[unit] : null;

    /// <summary>The marks of the indicators alone, exact; null where no indicator is left for it.</summary>
    public decimal? Whole(int unit) => Outcome.HasTotal(unit) ? _run.Scores.Score(unit, 0) : null;

    /// <summary>Place within the group; null where it is not ranked.</summary>
    public int? Rank(int unit) => Outcome.Ranks[unit] is > 0 and var rank ? rank : null;

    /// <summary>How many units of the unit's group are ranked; 0 for a withdrawn unit.</summary>
    public int Ranked(int unit) => Groups.Of[unit] is >= 0 and var group ? Outcome.Ranked[group] : 0;

    /// <summary>How many units the unit's group has, without those withdrawn; 0 for a withdrawn unit.</summary>
    public int GroupSize(int unit) => Groups.SizeOf(unit);

    /// <summary>Name of the band (等次), after vetoes; null: none.</summary>
    public string? Band(int unit) => NameOf(Outcome.Band[unit]);

    /// <summary>Name of the band without vetoes; null: none.</summary>
    public string? BandBeforeVetoes(int unit) => NameOf(Outcome.BandBeforeVetoes[unit]);

    /// <summary>Name of the status that a status rule gives (注销); null: none.</summary>
    public string? Status(int unit) => Outcome.Status[unit] is >= 0 and var status ? Plan.System.Statuses[status].Rule.Name : null;

    /// <summary>How an indicator stands with a unit; of a node with children, scored where any of them counts.</summary>
    public IndicatorState State(int unit, CheckedIndicator indicator) => State(unit, Plan.Tree.Nodes[SlotOf(indicator)]);

    /// <summary>What the unit got, 0 to its effective marks; null where the indicator has dropped out.</summary>
    public decimal? Score(int unit, CheckedIndicator indicator) =>
        SlotOf(indicator) is var slot && _run.Scores.Counts(unit, slot) ? _run.Scores.Score(unit, slot) : null;

    /// <summary>What an indicator is worth to the unit; 0 where it has dropped out.</summary>
    public decimal EffectiveMarks(int unit, CheckedIndicator indicator) => _run.Scores.EffectiveMarks(unit, SlotOf(indicator));

    /// <summary>What the formula of a leaf gave on its own scale; missing with the reason where it gave nothing or does not apply.</summary>
    public Value Result(int unit, CheckedIndicator leaf)
    {
        var column = LeafOf(leaf);
        return column.AppliesTo(unit) ? column.Results[unit] : Value.None(FormulaType.Number, MissingReason.DoesNotApply);
    }

    /// <summary>What the formula of a leaf gave, by unit; of no meaning where it does not apply.</summary>
    internal Column ResultsOf(CheckedIndicator leaf) => LeafOf(leaf).Results;

    /// <summary>Whether a leaf applies to a unit, by its own condition and those above it.</summary>
    internal bool Applies(int unit, CheckedIndicator leaf) => LeafOf(leaf).AppliesTo(unit);

    /// <summary>What every formula gave for a unit that looks at its group.</summary>
    internal IReadOnlyDictionary<PlannedFormula, Value> PeerResults(int unit) => _run.PeerResults(unit);

    /// <summary>The value of a parameter that formulas of the system read.</summary>
    internal Value ValueOf(int unit, Parameter parameter)
    {
        if (parameter.Constant is { } constant)
            return constant;
        if (parameter.Kind is ParameterKind.Score)
            return _run.Input(PlaceOf(parameter))[unit];

        return Table.Columns.TryGetValue(parameter, out var column) ? column[unit] : Value.None(parameter.Type, ScoringRun.AbsenceOf(parameter));
    }

    // By bytes, which the processor compares many at a time: it is counted after every change.
    private static int FailuresOf(ReadOnlySpan<byte> reasons) =>
        reasons.Count((byte)MissingReason.DivisionByZero) + reasons.Count((byte)MissingReason.Overflow) + reasons.Count((byte)MissingReason.OutsideDomain);

    private IndicatorState State(int unit, MarksNode node)
    {
        if (!node.Indicator.IsLeaf)
        {
            return _run.Scores.Counts(unit, node.Slot) ? IndicatorState.Scored
                : Array.TrueForAll(node.Bearing, child => State(unit, child) is IndicatorState.NotApplicable) ? IndicatorState.NotApplicable
                : IndicatorState.Missing;
        }

        var leaf = LeafOf(node.Indicator);
        return !leaf.AppliesTo(unit) ? IndicatorState.NotApplicable
            : leaf.Results.Missing[unit] is MissingReason.None ? IndicatorState.Scored
            : IndicatorState.Missing;
    }

    private LeafColumn LeafOf(CheckedIndicator leaf) => _run.Leaf(leaf.LeafIndex);

    private int SlotOf(CheckedIndicator indicator) => indicator.Index < 0 ? 0 : Plan.SlotOf[indicator.Index];

    private int PlaceOf(Parameter parameter)
    {
        for (var place = 0; place < Plan.Inputs.Count; place++)
        {
            if (Plan.Inputs[place].Parameter.Equals(parameter))
                return place;
        }

        throw new ArgumentException($"No formula of the system reads {parameter}.", nameof(parameter));
    }

    private string? NameOf(int band) => band < 0 ? null : _bands.Bands[band].Name;
}

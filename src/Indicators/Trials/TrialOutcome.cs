using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Trials;

/// <summary>What a unit would get if some of its values were others, and all other units stayed as they are.</summary>
public sealed class TrialOutcome
{
    private readonly RoundScores _scores;
    private readonly int _row;
    private readonly TableUnit _unit;
    private readonly int _groupSize;

    internal TrialOutcome(RoundScores scores, int row, TableUnit unit, int? rank, int ranked, int groupSize) =>
        (_scores, _row, _unit, Rank, Ranked, _groupSize) = (scores, row, unit, rank, ranked, groupSize);

    /// <summary>What it gets in all, rounded; null where no indicator is left for it.</summary>
    public decimal? Total => _scores.Total(_row);

    /// <summary>等次 after vetoes; null: none.</summary>
    public string? Band => _scores.Band(_row);

    /// <summary>Name of the status in place of a band (注销); null: none.</summary>
    public string? Status => _scores.Status(_row);

    /// <summary>Place within its group; null where it is not ranked.</summary>
    public int? Rank { get; }

    /// <summary>How many units of its group are then ranked.</summary>
    public int Ranked { get; }

    /// <summary>The marks of the indicators alone, exact; null where no indicator is left for it.</summary>
    public decimal? Whole => _scores.Whole(_row);

    /// <summary>What the bonuses add, held to bonusCap.</summary>
    public decimal Bonus => _scores.Outcome.Bonuses.Sum(_row);

    /// <summary>What the deductions take off, held to deductionCap.</summary>
    public decimal Deduction => _scores.Outcome.Deductions.Sum(_row);

    /// <summary>Every bonus in file order, also those that come to 0.</summary>
    public IReadOnlyList<AdjustmentScore> Bonuses => field ??= _scores.Outcome.Bonuses.Of(_row);

    /// <summary>Every deduction in file order, also those that come to 0.</summary>
    public IReadOnlyList<AdjustmentScore> Deductions => field ??= _scores.Outcome.Deductions.Of(_row);

    /// <summary>Checks that fail, in file order.</summary>
    public IReadOnlyList<Check> FailedChecks => field ??=
    [
        .. _scores.Plan.System.Checks.Where((_, i) => _scores.Outcome.Checks[i] is var column && column.Missing[_row] is MissingReason.None && !column.Booleans[_row])
            .Select(check => check.Rule),
    ];

    /// <summary>How many vetoes hold, gates are not met and status rules hold.</summary>
    public int BarringRules =>
        _scores.Outcome.Vetoes.Count(veto => RoundOutcome.Holds(veto, _row)) + _scores.Outcome.Gates.Count(gate => !RoundOutcome.Holds(gate, _row))
        + (_scores.Outcome.Status[_row] >= 0 ? 1 : 0);

    /// <summary>Everything that scoring found; made when it is first asked for.</summary>
    public UnitScore Score => field ??= _scores[_row] with { Unit = _unit, Rank = Rank, Ranked = Ranked, GroupSize = _groupSize };

    /// <summary>What it gets on an indicator; null where that has dropped out.</summary>
    public decimal? Marks(CheckedIndicator indicator) => _scores.Score(_row, indicator);

    /// <summary>What the formula of a leaf gives on its own scale; missing with the reason where it gives nothing or does not apply.</summary>
    public Value Result(CheckedIndicator leaf) => _scores.Result(_row, leaf);

    /// <summary>What an indicator is then worth to it; 0 where it has dropped out.</summary>
    public decimal EffectiveMarks(CheckedIndicator indicator) => _scores.EffectiveMarks(_row, indicator);

    /// <summary>What the condition of a veto comes to.</summary>
    internal Value Veto(int place) => _scores.Outcome.Vetoes[place][_row];

    /// <summary>What the condition of a gate comes to.</summary>
    internal Value Gate(int place) => _scores.Outcome.Gates[place][_row];

    /// <summary>What the condition of a status rule comes to.</summary>
    internal Value StatusRule(int place) => _scores.Outcome.Statuses[place][_row];
}

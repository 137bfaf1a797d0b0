using Fadu.Indicators.Checking;
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

    /// <summary>Everything that scoring found; made when it is first asked for.</summary>
    public UnitScore Score => field ??= _scores[_row] with { Unit = _unit, Rank = Rank, Ranked = Ranked, GroupSize = _groupSize };

    /// <summary>What it gets on an indicator; null where that has dropped out.</summary>
    public decimal? Marks(CheckedIndicator indicator) => _scores.Score(_row, indicator);

    /// <summary>What an indicator is then worth to it; 0 where it has dropped out.</summary>
    public decimal EffectiveMarks(CheckedIndicator indicator) => _scores.EffectiveMarks(_row, indicator);
}

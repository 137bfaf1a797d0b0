using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Scores;

/// <summary>What a unit got on one indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="State">How it stands with the unit.</param>
/// <param name="Score">Exact; null where it has dropped out.</param>
/// <param name="EffectiveMarks">What it is worth to the unit; 0 where it has dropped out.</param>
public sealed record IndicatorMarks(CheckedIndicator Indicator, IndicatorState State, decimal? Score, decimal EffectiveMarks)
{
    /// <summary>Share of the marks that was got, 0 to 1; null where it has none.</summary>
    public decimal? Achievement => Score is { } score && EffectiveMarks > 0 ? score / EffectiveMarks : null;
}

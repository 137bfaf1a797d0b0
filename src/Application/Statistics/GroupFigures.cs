using Fadu.Indicators.Statistics;

namespace Fadu.Application.Statistics;

/// <summary>The figures of one group.</summary>
/// <param name="Group">Its name; null: the units without one.</param>
/// <param name="Figures">The figures.</param>
public sealed record GroupFigures(string? Group, ScoreStatistics Figures);

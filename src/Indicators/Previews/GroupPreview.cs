namespace Fadu.Indicators.Previews;

/// <summary>What a revision does to one group.</summary>
/// <param name="Group">Its name; null: the units without a group.</param>
/// <param name="Figures">The figures.</param>
public sealed record GroupPreview(string? Group, PreviewFigures Figures);

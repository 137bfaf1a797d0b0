namespace Fadu.Indicators.Scoring.Changes;

/// <summary>Something by row, and in which rows it differs from what it was before.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Now">As it is; where nothing differs, the very same as before.</param>
/// <param name="Changed">The rows that differ; none where there was nothing before.</param>
internal sealed record Tracked<T>(T Now, RowSet Changed);

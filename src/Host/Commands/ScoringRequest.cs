namespace Fadu.Host.Commands;

/// <summary>A table to be scored.</summary>
/// <param name="System">The index system's file.</param>
/// <param name="Data">The table.</param>
/// <param name="Previous">The table of the previous round; null: none.</param>
/// <param name="Bands">The band set; null: the default bands.</param>
internal sealed record ScoringRequest(string System, string Data, string? Previous, string? Bands);

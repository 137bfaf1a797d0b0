namespace Fadu.Application.Seeding.Demonstration;

/// <summary>What was made up.</summary>
/// <param name="Units">Units that take part.</param>
/// <param name="Events">Events appended.</param>
/// <param name="Files">Files of evidence that were stored.</param>
/// <param name="Deadline">Until when units can report.</param>
public sealed record DemonstrationSummary(int Units, long Events, int Files, DateTimeOffset Deadline);

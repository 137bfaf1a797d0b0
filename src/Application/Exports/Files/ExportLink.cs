namespace Fadu.Application.Exports.Files;

/// <summary>Where a file can be fetched for a short while.</summary>
/// <param name="Path">Without the host.</param>
/// <param name="Until">From then on nothing is there.</param>
public sealed record ExportLink(string Path, DateTimeOffset Until);

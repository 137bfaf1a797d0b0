namespace Fadu.EventStore.Appending;

/// <summary>A stream that is not at the version that a writer expects.</summary>
/// <param name="Stream">Name of the stream.</param>
/// <param name="Expected">Version that the writer has seen; 0: none.</param>
/// <param name="Actual">Version that it is at; 0: there is no such stream.</param>
public sealed record VersionConflict(string Stream, long Expected, long Actual);

namespace Fadu.EventStore.Appending;

/// <summary>Somebody else was faster; nothing is stored.</summary>
/// <param name="Conflicts">Every stream that is at another version, in the order of the request, or else was not quiet, by name; at least one.</param>
public sealed record Conflicted(IReadOnlyList<VersionConflict> Conflicts) : AppendOutcome;

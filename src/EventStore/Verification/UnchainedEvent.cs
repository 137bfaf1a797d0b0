namespace Fadu.EventStore.Verification;

/// <summary>An event without a hash: another application stored it, or somebody took its hash off.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its version there, from 1.</param>
/// <param name="Sequence">Its number in the store.</param>
public sealed record UnchainedEvent(string Stream, long Version, long Sequence);

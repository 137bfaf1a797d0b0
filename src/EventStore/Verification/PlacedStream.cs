namespace Fadu.EventStore.Verification;

/// <summary>A checkpoint, and where one stream is in its tree.</summary>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Version">Of the stream, as of the checkpoint; 0: it is not in it.</param>
/// <param name="Index">Of the stream's leaf; -1: none.</param>
/// <param name="Path">From the leaf to the root.</param>
internal sealed record PlacedStream(Checkpoint Checkpoint, long Version, int Index, IReadOnlyList<byte[]> Path);

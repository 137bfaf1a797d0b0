namespace Fadu.EventStore.Verification;

/// <summary>How far a verification has come.</summary>
/// <param name="Events">Events read so far.</param>
/// <param name="Streams">Streams read so far.</param>
public sealed record VerifyProgress(long Events, long Streams);

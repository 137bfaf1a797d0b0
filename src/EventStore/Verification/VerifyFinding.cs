namespace Fadu.EventStore.Verification;

/// <summary>Something that is wrong with the store.</summary>
/// <param name="Kind">What.</param>
/// <param name="Stream">In which stream; null: in the store as a whole, against a checkpoint.</param>
/// <param name="Version">At which version of it; of several that are missing, the first; null: in no one place.</param>
/// <param name="Sequence">Number in the store of the event; null: it is not there.</param>
/// <param name="Message">What is wrong, with the stream and the version.</param>
public sealed record VerifyFinding(FindingKind Kind, string? Stream, long? Version, long? Sequence, Wording Message);

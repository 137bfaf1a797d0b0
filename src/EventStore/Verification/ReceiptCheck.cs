namespace Fadu.EventStore.Verification;

/// <summary>What checking a receipt has shown.</summary>
/// <param name="Outcome">What it is worth.</param>
/// <param name="Stream">Name of the stream that it speaks of; null: unreadable.</param>
/// <param name="Version">Version of the event that it is for; null: unreadable.</param>
/// <param name="Checkpoint">The checkpoint inside; null: unreadable.</param>
/// <param name="Messages">Step by step, what holds and what does not.</param>
public sealed record ReceiptCheck(ReceiptOutcome Outcome, string? Stream, long? Version, Checkpoint? Checkpoint, IReadOnlyList<Wording> Messages);

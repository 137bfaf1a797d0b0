namespace Fadu.EventStore.Verification;

/// <summary>A receipt as it is written.</summary>
/// <param name="Form">Which form it has.</param>
/// <param name="Stream">Name of the stream.</param>
/// <param name="Version">Version of the event that it is for.</param>
/// <param name="Hash">Hash of that event.</param>
/// <param name="Events">All events of the stream up to the checkpoint, from version 1.</param>
/// <param name="Index">Place of the stream among those of the checkpoint.</param>
/// <param name="Path">Nodes from the stream's leaf to the root, hexadecimal.</param>
/// <param name="Checkpoint">Line of the checkpoint.</param>
internal sealed record ReceiptDocument(
    string Form, string Stream, long Version, string Hash, ReceiptEvent[] Events, long Index, string[] Path, string Checkpoint)
{
    public const string CurrentForm = "fadu-receipt-1";
}

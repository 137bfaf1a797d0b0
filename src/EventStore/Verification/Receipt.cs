namespace Fadu.EventStore.Verification;

/// <summary>Proof that an event was stored as it is, and before a checkpoint was made; checked without the store.</summary>
/// <param name="Stream">Name of the stream.</param>
/// <param name="Version">Version of the event.</param>
/// <param name="Checkpoint">What it is proven against.</param>
/// <param name="Json">The document: the stream's events up to the checkpoint with their contents, and the way from it to the checkpoint's root.</param>
public sealed record Receipt(string Stream, long Version, Checkpoint Checkpoint, string Json)
{
    /// <summary>Checks a receipt; needs nothing but its text.</summary>
    /// <param name="json">The document, to the letter; blanks around it do not matter.</param>
    /// <param name="published">The checkpoint as it was published; null: the receipt is checked against the one inside alone, which proves nothing about who made it.</param>
    public static ReceiptCheck Check(string json, Checkpoint? published)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReceiptChecker.Check(json, published);
    }
}

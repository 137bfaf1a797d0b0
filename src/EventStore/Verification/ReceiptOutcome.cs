namespace Fadu.EventStore.Verification;

/// <summary>What a receipt is worth; stable, to branch on.</summary>
public enum ReceiptOutcome
{
    /// <summary>The event stands in its stream, and the stream in the checkpoint.</summary>
    Holds,

    /// <summary>It is no receipt, or was changed so that it can't be read as one.</summary>
    Unreadable,

    /// <summary>An event's content does not give its hash, or does not follow the one before it.</summary>
    Altered,

    /// <summary>The stream does not lead to the checkpoint's root.</summary>
    NotInCheckpoint,

    /// <summary>It holds against the checkpoint inside, but that is not the one that was published.</summary>
    OtherCheckpoint,
}

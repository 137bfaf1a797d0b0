namespace Fadu.EventStore.Verification;

/// <summary>What is wrong; stable, to branch on.</summary>
public enum FindingKind
{
    /// <summary>An event is not what it was when it was stored: its content does not give its hash, or what follows it was chained to other content.</summary>
    Altered,

    /// <summary>Events are missing from a stream.</summary>
    Removed,

    /// <summary>An event stands in a stream that it was not appended to: forged, copied, or moved there.</summary>
    Inserted,

    /// <summary>An event stands at another version, or in another order, than it was stored.</summary>
    Reordered,

    /// <summary>The hash of an event was taken off, which an application without the chain could not have caused.</summary>
    HashRemoved,

    /// <summary>A body or headers that can't be brought into the form that is hashed.</summary>
    Unreadable,

    /// <summary>The checkpoint counts events or streams that are not there any more.</summary>
    MissingSinceCheckpoint,

    /// <summary>What stands up to the checkpoint's place is not what stood there when it was made.</summary>
    DiffersFromCheckpoint,

    /// <summary>Nothing in the store reaches the checkpoint's place: it was set back to an earlier state, as by an older backup.</summary>
    BehindCheckpoint,
}

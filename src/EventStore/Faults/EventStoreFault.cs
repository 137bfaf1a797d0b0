namespace Fadu.EventStore.Faults;

/// <summary>What stands in the way of the store; stable, to branch on.</summary>
public enum EventStoreFault
{
    /// <summary>The server can't be reached, or refuses the connection.</summary>
    Unavailable,

    /// <summary>The connection broke while a transaction was ending: repeat with the same key to learn what became of it.</summary>
    OutcomeUnknown,

    /// <summary>The server has no room left on its disk; nothing was stored.</summary>
    DiskFull,

    /// <summary>An event's body is larger than allowed.</summary>
    EventTooLarge,

    /// <summary>A body is no JSON, or JSON that can't be stored: a repeated key, U+0000, half a surrogate pair.</summary>
    MalformedBody,

    /// <summary>A stored body doesn't fit the type that is registered under its name.</summary>
    UnreadableBody,

    /// <summary>An event of a type that nobody registered.</summary>
    UnknownEventType,

    /// <summary>The clock is behind the last event of the stream.</summary>
    ClockBehind,

    /// <summary>The stream was archived and takes no more events.</summary>
    StreamArchived,

    /// <summary>A key was used before for another command.</summary>
    KeyReused,

    /// <summary>The schema was changed by hand, or belongs to a newer program.</summary>
    SchemaMismatch,

    /// <summary>The chain of a stream, or a checkpoint that it is to be proven against, does not fit what stands in the store; verify it.</summary>
    ChainBroken,

    /// <summary>An event is behind the checkpoint that it is to be proven against, or still held back by a transaction that began earlier: repeat.</summary>
    NotYetCovered,

    /// <summary>The subject's personal data was erased, so nothing about it is stored any more.</summary>
    PersonalDataErased,

    /// <summary>A personal value can't be decrypted: it, or the key, was changed.</summary>
    UnreadablePersonalData,

    /// <summary>The server refused a statement for another reason.</summary>
    Rejected,

    /// <summary>Another transaction stood in the way (a deadlock, a failure to serialize), with an append twice: nothing was stored; repeat.</summary>
    Contended,
}

namespace Fadu.EventStore.Verification;

/// <summary>What an event's content and hash say, without its neighbours.</summary>
internal enum ChainState
{
    /// <summary>The content gives the hash.</summary>
    Sound,

    /// <summary>The content gives the hash with another version.</summary>
    Moved,

    /// <summary>The content gives the hash in another stream.</summary>
    Foreign,

    /// <summary>The content does not give the hash.</summary>
    Broken,

    /// <summary>Neither hash nor previous hash.</summary>
    Unchained,

    /// <summary>One of the two is missing.</summary>
    Partial,

    /// <summary>It can't be hashed.</summary>
    Unreadable,
}

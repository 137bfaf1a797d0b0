namespace Fadu.EventStore.Canonical;

/// <summary>The two members of an event's headers that its hash does not cover, as they stand there.</summary>
internal ref struct StoredSeal
{
    /// <summary>Text of the hash; empty where there is none, or something that is no text.</summary>
    public ReadOnlySpan<byte> Hash;

    /// <summary>Text of the hash of the event before; empty for a first event too.</summary>
    public ReadOnlySpan<byte> Previous;

    public bool HasHash;

    public bool HasPrevious;
}

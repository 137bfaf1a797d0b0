namespace Fadu.Application.Evidence.Storage;

/// <summary>What a client has sent, whole and hashed but not in the store; gone when it is disposed of, unless it was kept.</summary>
public abstract class ReceivedFile : IAsyncDisposable
{
    /// <summary>Name and length that it would have in the store.</summary>
    public abstract StoredFile File { get; }

    /// <summary>Its bytes, readable and seekable; belongs to this object, so nobody else closes it.</summary>
    public abstract Stream Content { get; }

    /// <summary>Puts it into the store, where it survives a crash from the moment that this returns; the same content is there already without harm.</summary>
    /// <exception cref="EvidenceStoreException">The store can't take it.</exception>
    public abstract Task KeepAsync(CancellationToken ct);

    /// <summary>Lets go of it.</summary>
    public abstract ValueTask DisposeAsync();
}

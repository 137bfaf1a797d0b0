using Fadu.Kernel;

namespace Fadu.Application.Evidence.Storage;

/// <summary>Keeps files under the SHA-256 of their bytes: the same content is there once, and what is there never changes. Any thread, any number of nodes.</summary>
/// <remarks>
/// Every method throws <see cref="EvidenceStoreException"/> where the store can't do it. What a client sends is received aside first, so that
/// a store over the network can do that on the node and send it on when it is kept.
/// </remarks>
public interface IEvidenceStore
{
    /// <summary>Takes in what a client sends, hashing it on the way, in memory that does not grow with it; nothing is in the store yet.</summary>
    /// <param name="content">Read to its end, not closed.</param>
    /// <param name="most">Most bytes that are taken; at the first one more it stops.</param>
    /// <param name="ct">Ends it; nothing is left behind.</param>
    /// <returns>What was received, for the caller to keep or dispose of; or <c>evidence.too_large</c>, <c>evidence.empty</c>.</returns>
    Task<Result<ReceivedFile>> ReceiveAsync(Stream content, long most, CancellationToken ct);

    /// <summary>Opens a file for reading.</summary>
    /// <param name="sha256">Its name.</param>
    /// <param name="offset">From which byte on; at most its length.</param>
    /// <param name="ct">Ends the opening.</param>
    /// <returns>The bytes from there to the end; null where there is no such file.</returns>
    Task<Stream?> OpenAsync(Sha256Digest sha256, long offset, CancellationToken ct);

    /// <summary>Length of a file; null where there is none.</summary>
    Task<long?> LengthAsync(Sha256Digest sha256, CancellationToken ct);

    /// <summary>Removes a file; nothing where there is none. Only for a file that no submission ever held, and for tests.</summary>
    Task DeleteAsync(Sha256Digest sha256, CancellationToken ct);

    /// <summary>Every file of the store, in any order; of those put or removed meanwhile, any.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken ct);
}

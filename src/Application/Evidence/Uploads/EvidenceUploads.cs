using Fadu.Application.Access;
using Fadu.Application.Evidence.Content;
using Fadu.Application.Evidence.Storage;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Uploads;

/// <summary>Takes files from units, keeps them and attaches them to items.</summary>
/// <param name="desk">Attaches them.</param>
/// <param name="store">Where they are kept.</param>
/// <param name="limits">How large they may be.</param>
public sealed class EvidenceUploads(EvidenceDesk desk, IEvidenceStore store, EvidenceLimits limits)
{
    /// <summary>How large files may be.</summary>
    public EvidenceLimits Limits { get; } = limits;

    /// <summary>Receives a file, tells what it is by its content, keeps it and attaches it.</summary>
    /// <param name="sightAsync">Who asks; asked again once the file is there, which may have taken minutes.</param>
    /// <param name="place">Where to.</param>
    /// <param name="content">Read to its end, unless the file is refused before.</param>
    /// <param name="notes">What the person says along with it.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>
    /// The receipt; or as <see cref="EvidenceDesk.AdmitAsync"/>, of which nothing was read; or <c>evidence.too_large</c>, or as
    /// <see cref="ContentInspector.Inspect"/>: then nothing was kept.
    /// </returns>
    /// <exception cref="EvidenceStoreException">The store can't take it; nothing was attached.</exception>
    public async Task<Result<EvidenceReceipt>> UploadAsync(
        Func<CancellationToken, Task<Sight>> sightAsync, EvidencePlace place, Stream content, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sightAsync);
        ArgumentNullException.ThrowIfNull(place);
        var before = await desk.AdmitAsync(await sightAsync(ct), place, notes, ct);
        if (!before.Succeeded)
            return before.Problems.ToArray();

        var taken = await store.ReceiveAsync(content, Limits.MostBytes, ct);
        if (taken.Value is not { } received)
            return taken.Problems.ToArray();

        await using (received)
        {
            var found = ContentInspector.Inspect(received.Content, place.FileName);
            if (found.Value is not { } type)
                return found.Problems.ToArray();

            // A large file takes minutes, and what was open then may be submitted by now, or the person's role gone; after this it is a
            // matter of milliseconds.
            var sight = await sightAsync(ct);
            var still = await desk.AdmitAsync(sight, place, notes, ct);
            if (!still.Succeeded)
                return still.Problems.ToArray();

            await received.KeepAsync(ct);
            return await desk.AttachAsync(sight, place, received.File, type.MediaType, still.Value, ct);
        }
    }
}

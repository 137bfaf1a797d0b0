using System.Security.Cryptography;
using Fadu.Application.Evidence.Duplicates;
using Fadu.Application.Evidence.Storage;
using Fadu.EventStore.Faults;

namespace Fadu.Application.Evidence.Audits;

/// <summary>Holds the files of the store against the events.</summary>
/// <param name="index">What submissions have and had.</param>
/// <param name="store">The files.</param>
public sealed class EvidenceAudit(DuplicateIndex index, IEvidenceStore store)
{
    /// <summary>Reads every file of the store once, and looks for those that submissions have attached.</summary>
    /// <param name="progress">Told the number of files that were read; null: nobody asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="EvidenceStoreException">The store can't be read.</exception>
    /// <exception cref="EventStoreException">The events can't be read.</exception>
    public async Task<EvidenceAuditReport> RunAsync(IProgress<long>? progress, CancellationToken ct)
    {
        var (findings, there) = (new List<EvidenceFinding>(), new HashSet<Sha256Digest>());
        await foreach (var file in store.ListAsync(ct))
        {
            there.Add(file.Sha256);
            if (await HashAsync(file.Sha256, ct) is { } hash && hash != file.Sha256)
                findings.Add(new(EvidenceFault.Altered, file.Sha256.ToString(), null));
            progress?.Report(there.Count);
        }

        // Asked afterwards: a file that was attached meanwhile was stored before, and is not taken for an orphan.
        var attachments = await index.AllAsync(ct);
        findings.AddRange(there.Where(name => !attachments.ContainsKey(name)).Select(name => new EvidenceFinding(EvidenceFault.Orphan, name.ToString(), null)));
        var attached = attachments.Where(one => one.Value.Any(attachment => attachment.IsThere)).Select(one => one.Key).ToArray();
        foreach (var name in attached.Where(name => !there.Contains(name)))
        {
            if (await store.LengthAsync(name, ct) is null)
                findings.Add(new(EvidenceFault.Missing, name.ToString(), null));
        }

        return new(there.Count, attached.Length, [.. findings.Select(finding => finding with { At = PlaceOf(finding) }).OrderBy(one => one.Sha256, StringComparer.Ordinal).ThenBy(one => one.Fault)]);

        Attachment? PlaceOf(EvidenceFinding finding) =>
            Sha256Digest.TryParse(finding.Sha256, out var name) && attachments.TryGetValue(name, out var all)
                ? all.FirstOrDefault(one => one.IsThere) ?? all[0]
                : null;
    }

    // Null: removed since it was listed.
    private async Task<Sha256Digest?> HashAsync(Sha256Digest name, CancellationToken ct)
    {
        await using var file = await store.OpenAsync(name, 0, ct);
        return file is null ? null : new Sha256Digest(await SHA256.HashDataAsync(file, ct));
    }
}

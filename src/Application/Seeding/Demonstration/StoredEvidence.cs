using System.Collections.Concurrent;
using System.Threading.Channels;
using Fadu.Application.Evidence.Storage;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>A few small files for each unit and round, put into the store of evidence while events are being made up.</summary>
/// <param name="store">The store.</param>
internal sealed class StoredEvidence(IEvidenceStore store) : ISeedEvidence
{
    private const int AtOnce = 8;
    private const long MostBytes = 1 << 20;

    // Two departments hand in the same picture, as evaluators ought to find out.
    private const string Copyist = "BM27";
    private const string Copied = "BM26";

    private readonly Channel<byte[]> _files = Channel.CreateUnbounded<byte[]>();
    private readonly ConcurrentDictionary<(string Round, string Unit, string Name), (Sha256Digest Sha256, int Bytes)> _known = [];

    /// <summary>How many different files there are.</summary>
    public int Count => _known.Values.Select(file => file.Sha256).Distinct().Count();

    /// <inheritdoc />
    public AttachEvidence For(SubmissionContext context, SeedUnit unit, Item item, string prefix)
    {
        var (kind, about) = (context.System.Items.TakeWhile(one => one.Code != item.Code).Count() % 3) switch
        {
            0 => (SmallFile.Picture, "活动影像"),
            1 => (SmallFile.Document, "佐证材料汇编"),
            _ => (SmallFile.Table, "工作台账"),
        };
        var name = $"{prefix}{about}-{unit.Name}{kind.Extension}";
        var round = context.Round.Opening!;
        var (sha256, bytes) = _known.GetOrAdd((round.Code, unit.Code, name), _ =>
        {
            var isCopied = unit.Code is Copyist && kind == SmallFile.Picture;
            var content = kind.Of($"{prefix}{about}", unit.Name, round.Name, isCopied ? $"{round.Code}/{Copied}" : $"{round.Code}/{unit.Code}");
            _files.Writer.TryWrite(content);
            return (new(System.Security.Cryptography.SHA256.HashData(content)), content.Length);
        });
        return new() { Context = context, Item = item.Code, Sha256 = sha256.ToString(), FileName = name, MediaType = kind.MediaType, Bytes = bytes };
    }

    /// <summary>Stores the files that are given out, until <see cref="Finish"/>.</summary>
    /// <exception cref="EvidenceStoreException">The store can't take them.</exception>
    public Task RunAsync(CancellationToken ct) => Parallel.ForEachAsync(
        _files.Reader.ReadAllAsync(ct), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (content, token) =>
        {
            await using var received = (await store.ReceiveAsync(new MemoryStream(content), MostBytes, token)).Value!;
            await received.KeepAsync(token);
        });

    /// <summary>No more files will be given out.</summary>
    public void Finish() => _files.Writer.TryComplete();
}

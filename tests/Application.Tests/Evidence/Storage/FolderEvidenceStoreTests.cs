using System.Security.Cryptography;
using Fadu.Application.Evidence.Storage;

namespace Fadu.Application.Tests.Evidence.Storage;

public sealed class FolderEvidenceStoreTests : IDisposable
{
    private const long Most = 1 << 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("fadu-evidence-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_lies_under_its_hash_once_it_is_kept_and_not_before()
    {
        var store = FolderEvidenceStore.Open(_folder);
        await using var received = await ReceiveAsync(store, "test"u8.ToArray());

        received.File.ShouldBe(new(Digest("test"u8), 4));
        (await store.LengthAsync(received.File.Sha256, default)).ShouldBeNull();
        await received.KeepAsync(default);

        Files().ShouldBe([$"9f/86/{RoundStage.Sha}"]);
        (await store.LengthAsync(received.File.Sha256, default)).ShouldBe(4);
        (await store.ListAsync(default).ToListAsync()).ShouldBe([received.File]);
        (await ReadAsync(store, received.File.Sha256, 0)).ShouldBe("test"u8.ToArray());
        (await ReadAsync(store, received.File.Sha256, 3)).ShouldBe("t"u8.ToArray());
        await store.DeleteAsync(received.File.Sha256, default);
        (await store.OpenAsync(received.File.Sha256, 0, default)).ShouldBeNull();
        await store.DeleteAsync(received.File.Sha256, default);
        await store.DeleteAsync(default, default);
    }

    [Fact]
    public async Task What_is_not_kept_leaves_nothing()
    {
        var store = FolderEvidenceStore.Open(_folder);

        await (await ReceiveAsync(store, [1, 2, 3])).DisposeAsync();
        (await store.ReceiveAsync(new MemoryStream(new byte[Most + 1]), Most, default)).Problems.Single().Code.ShouldBe("evidence.too_large");
        (await store.ReceiveAsync(Stream.Null, Most, default)).Problems.Single().Code.ShouldBe("evidence.empty");
        await Should.ThrowAsync<IOException>(() => store.ReceiveAsync(new BreakingStream(), Most, default));

        Files().ShouldBeEmpty();
        (await store.ReceiveAsync(new MemoryStream(new byte[Most]), Most, default)).Value.ShouldNotBeNull().File.Bytes.ShouldBe(Most);
    }

    [Fact]
    public async Task The_same_content_from_many_at_once_is_there_once()
    {
        var store = FolderEvidenceStore.Open(_folder);
        var content = new byte[300_000];
        new Random(7).NextBytes(content);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var received = await ReceiveAsync(store, content);
            await received.KeepAsync(default);
        })));

        Files().Count.ShouldBe(1);
        (await ReadAsync(store, Digest(content), 0)).ShouldBe(content);
    }

    [Fact]
    public async Task What_a_crash_left_aside_is_removed_at_the_next_start_and_what_another_process_receives_is_not()
    {
        var store = FolderEvidenceStore.Open(_folder);
        await using var under_way = await ReceiveAsync(store, [1]);
        File.WriteAllText(Path.Combine(_folder, "incoming", "left"), "half a fi");

        var second = FolderEvidenceStore.Open(_folder);

        Files().Count.ShouldBe(1);
        await under_way.KeepAsync(default);
        (await ReadAsync(second, Digest([1]), 0)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_full_disk_is_a_fault_of_the_store_and_leaves_nothing()
    {
        // A device that is always full stands for the file.
        var store = FolderEvidenceStore.Open(_folder, _ => new("/dev/full", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0));

        var failure = await Should.ThrowAsync<EvidenceStoreException>(() => store.ReceiveAsync(new MemoryStream([1, 2, 3]), Most, default));

        (failure.Fault, failure.Told.English).ShouldBe((EvidenceStoreFault.Full, $"the disk of the evidence folder {_folder} is full; make room on it"));
        Files().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_can_not_be_made_is_a_fault_of_the_store()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Should.Throw<EvidenceStoreException>(() => FolderEvidenceStore.Open(Path.Combine(file, "evidence"))).Fault.ShouldBe(EvidenceStoreFault.Unavailable);
    }

    [Fact]
    public async Task Memory_does_not_grow_with_a_file()
    {
        var store = FolderEvidenceStore.Open(_folder);
        await using (await ReceiveAsync(store, new byte[Most]))
        {
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await using (var received = (await store.ReceiveAsync(new ZeroStream(64 << 20), 64 << 20, default)).Value.ShouldNotBeNull())
            received.File.Bytes.ShouldBe(64 << 20);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(4 << 20);
    }

    private IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)];

    private static async Task<ReceivedFile> ReceiveAsync(FolderEvidenceStore store, byte[] content) =>
        (await store.ReceiveAsync(new MemoryStream(content), Most, default)).Value.ShouldNotBeNull();

    private static async Task<byte[]> ReadAsync(FolderEvidenceStore store, Sha256Digest name, long offset)
    {
        await using var file = (await store.OpenAsync(name, offset, default)).ShouldNotBeNull();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static Sha256Digest Digest(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    /// <summary>A client that goes away after a while.</summary>
    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position++ < 3 ? new(10) : throw new IOException("gone");
    }

    /// <summary>So many zeros, which nobody holds in memory.</summary>
    private sealed class ZeroStream(long length) : MemoryStream
    {
        private long _left = length;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, _left);
            _left -= count;
            buffer.Span[..count].Clear();
            return new(count);
        }
    }
}

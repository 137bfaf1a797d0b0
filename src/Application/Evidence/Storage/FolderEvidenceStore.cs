using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Fadu.Application.Evidence.Kinds;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Storage;

/// <summary>Evidence in a folder: <c>ab/cd/abcd…</c>. Several processes may share it.</summary>
/// <remarks>
/// A file is written aside, brought to disk and then renamed, so that under a final name there is always a whole file. What a crash left
/// aside is nobody's lock any more, and is removed when the next process opens the folder.
/// </remarks>
public sealed class FolderEvidenceStore : IEvidenceStore
{
    private const int BufferBytes = 128 * 1024;

    // The name is no hash and no pair of letters, so that it is never taken for a file of the store.
    private const string Incoming = "incoming";

    private readonly string _folder;
    private readonly Func<string, FileStream> _create;

    private FolderEvidenceStore(string folder, Func<string, FileStream> create) => (_folder, _create) = (folder, create);

    /// <summary>Opens a folder, making it where there is none, and removes what crashed processes left aside.</summary>
    /// <param name="folder">Its path.</param>
    /// <exception cref="EvidenceStoreException">It can't be made or written.</exception>
    public static FolderEvidenceStore Open(string folder) => Open(folder, Create);

    /// <summary>A folder as it is, for looking at it: nothing is made and nothing removed.</summary>
    /// <param name="folder">Its path.</param>
    public static FolderEvidenceStore AsItIs(string folder) => new(Path.GetFullPath(folder), Create);

    /// <summary>Opens it with another way of making the file that is written aside.</summary>
    internal static FolderEvidenceStore Open(string folder, Func<string, FileStream> create)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Guarded(folder, () =>
        {
            foreach (var left in Directory.CreateDirectory(Path.Combine(folder, Incoming)).EnumerateFiles())
                RemoveUnlessHeld(left.FullName);
            return new FolderEvidenceStore(Path.GetFullPath(folder), create);
        });
    }

    /// <inheritdoc />
    public async Task<Result<ReceivedFile>> ReceiveAsync(Stream content, long most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        var aside = Path.Combine(_folder, Incoming, RandomNumberGenerator.GetHexString(32, lowercase: true));
        var file = Guarded(_folder, () => _create(aside));
        try
        {
            var (digest, refusal) = await CopyAsync(content, file, most, ct);
            if (refusal is null)
                return new FolderReceivedFile(file, aside, new(digest, file.Length), this);

            await RemoveAsync(file, aside);
            return refusal;
        }
        catch
        {
            await RemoveAsync(file, aside);
            throw;
        }
    }

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(Sha256Digest sha256, long offset, CancellationToken ct) => Task.FromResult(Guarded<Stream?>(_folder, () =>
    {
        try
        {
            var file = new FileStream(PathOf(sha256), new FileStreamOptions
            {
                Share = FileShare.Read | FileShare.Delete,
                BufferSize = 0,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            });
            file.Position = offset;
            return file;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }));

    /// <inheritdoc />
    public Task<long?> LengthAsync(Sha256Digest sha256, CancellationToken ct) => Task.FromResult(Guarded<long?>(
        _folder, () => new FileInfo(PathOf(sha256)) is { Exists: true, Length: var length } ? length : null));

    /// <inheritdoc />
    public Task DeleteAsync(Sha256Digest sha256, CancellationToken ct) => Task.FromResult(Guarded(_folder, () =>
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(sha256))))
            File.Delete(PathOf(sha256));
        return true;
    }));

    /// <inheritdoc />
    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var outer in Guarded(_folder, () => Directory.GetDirectories(_folder, "??")))
        {
            foreach (var inner in Guarded(_folder, () => Directory.GetDirectories(outer, "??")))
            {
                ct.ThrowIfCancellationRequested();
                foreach (var file in Guarded(_folder, () => new DirectoryInfo(inner).GetFiles()))
                {
                    if (Sha256Digest.TryParse(file.Name, out var name) && PathOf(name) == file.FullName)
                        yield return new(name, file.Length);
                }
            }
        }
    }

    /// <summary>Moves what was written aside to its final name, after it and before its folder have reached the disk.</summary>
    internal void Keep(FileStream file, string aside, Sha256Digest sha256) => Guarded(_folder, () =>
    {
        file.Flush(flushToDisk: true);
        var final = PathOf(sha256);
        var inner = Path.GetDirectoryName(final)!;
        var outer = Path.GetDirectoryName(inner)!;
        Directory.CreateDirectory(inner);
        // Over the same content, too: should the disk have spoiled it, it is whole again.
        File.Move(aside, final, overwrite: true);
        foreach (var changed in new[] { inner, outer, _folder })
            FolderSync.ToDisk(changed);
        return true;
    });

    internal static async ValueTask RemoveAsync(FileStream file, string aside)
    {
        try
        {
            await file.DisposeAsync();
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private string PathOf(Sha256Digest sha256)
    {
        var name = sha256.ToString();
        return Path.Combine(_folder, name[..2], name[2..4], name);
    }

    // The share admits renaming it while it is open, and nobody who wants it for himself: that is how a live upload is told from a dead one.
    private static FileStream Create(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.Delete,
        BufferSize = 0,
        Options = FileOptions.Asynchronous,
    });

    private static void RemoveUnlessHeld(string path)
    {
        try
        {
            using var mine = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            File.Delete(path);
        }
        catch (IOException)
        {
            // Another process writes it, or has just finished.
        }
    }

    // What the client's end throws goes to the caller as it is; what the disk throws becomes a fault of the store.
    private async Task<(Sha256Digest Digest, Problem? Refusal)> CopyAsync(Stream content, FileStream file, long most, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var total = 0L;
            while (await content.ReadAsync(buffer.AsMemory(0, BufferBytes), ct) is > 0 and var read)
            {
                if ((total += read) > most)
                    return (default, ContentProblems.TooLarge(most));
                hash.AppendData(buffer, 0, read);
                await WriteAsync(file, buffer.AsMemory(0, read), ct);
            }

            return total == 0 ? (default, ContentProblems.Empty) : (new(hash.GetHashAndReset()), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        try
        {
            await file.WriteAsync(bytes, ct);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw EvidenceStoreException.Of(_folder, failure);
        }
    }

    private static T Guarded<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw EvidenceStoreException.Of(folder, failure);
        }
    }
}

namespace Fadu.Application.Evidence.Storage;

/// <summary>A file that was written aside in the folder.</summary>
internal sealed class FolderReceivedFile(FileStream content, string aside, StoredFile file, FolderEvidenceStore store) : ReceivedFile
{
    private bool _kept;

    /// <inheritdoc />
    public override StoredFile File { get; } = file;

    /// <inheritdoc />
    public override Stream Content => content;

    /// <inheritdoc />
    public override Task KeepAsync(CancellationToken ct)
    {
        if (!_kept)
            store.Keep(content, aside, File.Sha256);
        _kept = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync() => _kept ? content.DisposeAsync() : FolderEvidenceStore.RemoveAsync(content, aside);
}

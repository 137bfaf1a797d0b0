using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Fadu.Application.Exports.Files;

/// <summary>
/// Files that were made, in a folder: <c>KEY.file</c> and what is known of it in <c>KEY.json</c>; of one that is being made, <c>KEY.job</c>. Several processes
/// may share it.
/// </summary>
/// <remarks>Both are written aside and renamed, the description last: where it is there, the file is whole.</remarks>
public sealed class ExportShelf
{
    private const string Content = ".file";
    private const string Description = ".json";
    private const string Job = ".job";
    private const string Aside = ".part";

    private readonly string _folder;
    private readonly ShelfLimits _limits;
    private readonly TimeProvider _clock;

    private ExportShelf(string folder, ShelfLimits limits, TimeProvider clock) => (_folder, _limits, _clock) = (folder, limits, clock);

    /// <summary>Opens a folder, making it where there is none.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="limits">How much is kept, and how long.</param>
    /// <param name="clock">Gives moments.</param>
    /// <exception cref="IOException">It can't be made.</exception>
    public static ExportShelf Open(string folder, ShelfLimits limits, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        var shelf = new ExportShelf(Path.GetFullPath(folder), limits, clock);
        shelf.Clean();
        return shelf;
    }

    /// <summary>A file that is there and not too old; null: none.</summary>
    /// <param name="key">64 hexadecimal digits; anything else names none.</param>
    public ExportFile? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return IsKey(key) && Read(PathOf(key, Description)) is { } file && file.MadeAt + _limits.MostAge > _clock.GetUtcNow() && File.Exists(PathOf(key, Content)) ? file : null;
    }

    /// <summary>Its content, from the start; null where it was cleared away meanwhile.</summary>
    public Stream? Open(ExportFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return new FileStream(PathOf(file.Key, Content), new FileStreamOptions
            {
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            });
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="described">All but its length and hash, which are found here.</param>
    /// <param name="write">Writes its content; what it throws is thrown, and nothing is kept.</param>
    /// <returns>With length and hash.</returns>
    public ExportFile Add(ExportFile described, Action<Stream> write) => TryAdd(described, stream =>
    {
        write(stream);
        return true;
    })!;

    /// <summary>Takes a file in that may come to nothing.</summary>
    /// <param name="described">As of <see cref="Add"/>.</param>
    /// <param name="write">The same; false where what was written is of no use.</param>
    /// <returns>With length and hash; null where it came to nothing.</returns>
    public ExportFile? TryAdd(ExportFile described, Func<Stream, bool> write)
    {
        ArgumentNullException.ThrowIfNull(described);
        ArgumentNullException.ThrowIfNull(write);
        if (!IsKey(described.Key))
            throw new ArgumentException("A key has 64 hexadecimal digits.", nameof(described));

        var (content, description) = (AsidePath(), AsidePath());
        try
        {
            ExportFile file;
            using (var stream = new FileStream(content, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 128 * 1024))
            {
                if (!write(stream))
                    return null;
                stream.Flush();
                stream.Position = 0;
                file = described with { Bytes = stream.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(stream)) };
            }

            File.WriteAllBytes(description, JsonSerializer.SerializeToUtf8Bytes(file));
            File.Move(content, PathOf(file.Key, Content), overwrite: true);
            File.Move(description, PathOf(file.Key, Description), overwrite: true);
            Clean();
            return file;
        }
        finally
        {
            File.Delete(content);
            File.Delete(description);
        }
    }

    /// <summary>Notes something of a file that is not there yet, in place of what was noted before.</summary>
    internal void Note(string key, byte[] note)
    {
        var aside = AsidePath();
        try
        {
            File.WriteAllBytes(aside, note);
            File.SetLastWriteTimeUtc(aside, _clock.GetUtcNow().UtcDateTime);
            File.Move(aside, PathOf(key, Job), overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Says that a note holds still.</summary>
    internal void TouchNote(string key) => File.SetLastWriteTimeUtc(PathOf(key, Job), _clock.GetUtcNow().UtcDateTime);

    /// <summary>Takes a note away.</summary>
    internal void RemoveNote(string key) => File.Delete(PathOf(key, Job));

    /// <summary>What was noted, and when it was said last that it holds; null: nothing.</summary>
    internal (byte[] Note, DateTimeOffset At)? FindNote(string key)
    {
        try
        {
            return IsKey(key) && PathOf(key, Job) is var path && File.Exists(path) ? (File.ReadAllBytes(path), new DateTimeOffset(File.GetLastWriteTimeUtc(path))) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    // The oldest first, until all is within the limits; what was left by a crash a day ago is nobody's.
    private void Clean()
    {
        var now = _clock.GetUtcNow();
        foreach (var left in new DirectoryInfo(_folder).EnumerateFiles().Where(left => left.LastWriteTimeUtc < now.UtcDateTime.AddDays(-1) && IsLeft(left)))
            left.Delete();

        var kept = 0L;
        foreach (var file in Directory.EnumerateFiles(_folder, $"*{Description}").Select(Read).OfType<ExportFile>().OrderByDescending(file => file.MadeAt))
        {
            kept += file.Bytes;
            if (kept <= _limits.MostBytes && file.MadeAt + _limits.MostAge > now)
                continue;

            File.Delete(PathOf(file.Key, Description));
            File.Delete(PathOf(file.Key, Content));
        }
    }

    // Aside, without a description that says how old and large it is, or with one that nobody can read.
    private static bool IsLeft(FileInfo file) => file.Extension switch
    {
        Aside or Job => true,
        Content => !File.Exists(Path.ChangeExtension(file.FullName, Description)),
        Description => Read(file.FullName) is null,
        _ => false,
    };

    private static ExportFile? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ExportFile>(File.ReadAllBytes(path)) is { } file && IsKey(file.Key) ? file : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private static bool IsKey(string key) => key.Length == 2 * SHA256.HashSizeInBytes && key.All(char.IsAsciiHexDigitLower);

    private string PathOf(string key, string ending) => Path.Combine(_folder, key + ending);

    private string AsidePath() => Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{RandomNumberGenerator.GetHexString(32, lowercase: true)}{Aside}"));
}

namespace Fadu.Application.Evidence.Content.Packages;

/// <summary>A line of a ZIP file's central directory.</summary>
/// <param name="Name">Path with forward slashes; outside ASCII not meant for people.</param>
/// <param name="IsEncrypted">Whether it needs a password.</param>
/// <param name="Method">0: stored, 8: deflated.</param>
/// <param name="CompressedBytes">Length as it lies in the file.</param>
/// <param name="Offset">Where its local header begins.</param>
internal readonly record struct ZipEntry(string Name, bool IsEncrypted, int Method, long CompressedBytes, long Offset);

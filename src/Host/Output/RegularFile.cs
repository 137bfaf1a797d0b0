namespace Fadu.Host.Output;

/// <summary>Tells files from pipes and devices that stand in a folder among them: reading a pipe waits for a writer forever.</summary>
internal static class RegularFile
{
    /// <summary>Whether it is a file with contents of its own.</summary>
    public static bool Is(string path)
    {
        // Pipes, sockets and devices have no length; nor has an empty file.
        if (new FileInfo(path) is { Exists: true, Length: > 0 })
            return true;

        try
        {
            // Opened for both, a pipe waits for nobody.
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return file.CanSeek;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Text;

namespace Fadu.Host.Output;

/// <summary>Writes a file so that it is there whole or not at all: beside it first, then moved into its place.</summary>
internal static class SafeFile
{
    /// <summary>Writes a file in UTF-8; an existing one is replaced when everything has been written.</summary>
    /// <exception cref="IOException">The folder is missing, the disk is full …; nothing has changed then.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        // "a.csv" has the folder "", which is always there.
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException(folder);

        WrittenPath.Keep(path, () =>
        {
            Replace(path, write);
            return 0;
        });
    }

    /// <summary>The same for a file of bytes.</summary>
    public static void WriteBytes(string path, Action<Stream> write) => Write(path, text => write(((StreamWriter)text).BaseStream));

    private static void Replace(string path, Action<TextWriter> write)
    {
        // A device or a pipe can't be replaced.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            Fill(path, FileMode.Open, write);
            return;
        }

        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.tmp");
        try
        {
            Fill(temporary, FileMode.Create, write);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Fill(string path, FileMode mode, Action<TextWriter> write)
    {
        using var file = new StreamWriter(new FileStream(path, mode, FileAccess.Write), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(file);
    }
}

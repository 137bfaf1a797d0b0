using System.Runtime.InteropServices;
using System.Text;

namespace Fadu.Application.Evidence.Storage;

/// <summary>Brings a folder to disk: on Unix, a file that was renamed into it is not there after a loss of power before that.</summary>
internal static class FolderSync
{
    /// <summary>Brings what the folder lists to disk; where the system knows no such thing, as Windows, nothing.</summary>
    /// <exception cref="IOException">It can't be done.</exception>
    public static void ToDisk(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), 0);
        if (descriptor < 0)
            throw new IOException($"{folder} can't be opened.", Marshal.GetLastPInvokeError());
        try
        {
            if (Sync(descriptor) != 0)
                throw new IOException($"{folder} can't be brought to disk.", Marshal.GetLastPInvokeError());
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}

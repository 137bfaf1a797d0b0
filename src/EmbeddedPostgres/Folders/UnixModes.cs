namespace Fadu.EmbeddedPostgres.Folders;

/// <summary>Makes folders and files with the permissions they need.</summary>
internal static class UnixModes
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>A folder for its owner alone (0700).</summary>
    public static void MakeOwnFolder(string path) => Make(path, Own);

    /// <summary>A folder that others may go through, but not look around in (0711).</summary>
    public static void MakePassage(string path) => Make(path, Own | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);

    /// <summary>Opens a file for appending, made for its owner alone (0600).</summary>
    public static FileStream OpenOwnFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    private static void Make(string path, UnixFileMode mode)
    {
        Directory.CreateDirectory(path);
        // Set afterwards, as the process's umask takes away from a mode given at making.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }
}

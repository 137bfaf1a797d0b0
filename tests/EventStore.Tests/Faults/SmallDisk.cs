using System.Diagnostics;

namespace Fadu.EventStore.Tests.Faults;

/// <summary>A file system in memory, of a few megabytes, that a server may keep tables on; only root can make one, and only on Linux.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public string Folder => _folder;

    /// <summary>Makes one; null with the reason where that is impossible.</summary>
    /// <param name="megabytes">Its size.</param>
    /// <param name="account">Whose it is to be.</param>
    public static async Task<(SmallDisk? Disk, string Reason)> MountAsync(int megabytes, string account)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return (null, "a small file system can only be mounted by root on Linux");

        var folder = Directory.CreateTempSubdirectory("fadu-small-").FullName;
        var disk = new SmallDisk(folder);
        // Root runs the server under another account, and a tablespace's folder has to be that one's.
        var refused = await RunAsync("/bin/sh", "-c", $"""mount -t tmpfs -o size={megabytes}m,mode=0700,uid=$(id -u {account}),gid=$(id -g {account}) fadu-small "$0" """, folder);
        if (refused.Length > 0)
        {
            Directory.Delete(folder);
            return (null, $"mount was refused: {refused}");
        }

        return (disk, "");
    }

    /// <summary>Makes it larger.</summary>
    public async Task GrowAsync(int megabytes) => (await RunAsync("mount", "-o", $"remount,size={megabytes}m", _folder)).ShouldBeEmpty();

    public async ValueTask DisposeAsync()
    {
        (await RunAsync("umount", _folder)).ShouldBeEmpty();
        Directory.Delete(_folder);
    }

    // What it complains of; empty: nothing.
    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{error.Trim()} (exit code {process.ExitCode})";
    }
}

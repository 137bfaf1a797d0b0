using System.Diagnostics;

namespace Fadu.TestSupport.Postgres;

/// <summary>The temporary folders of one test process, gone after it however it ends.</summary>
internal static class TestFolders
{
    // Reads until this process is gone, ends the servers it left, and removes their folders. A test host is often killed
    // before its own handlers have run. A number that a killed server left may be somebody else's by now.
    private const string Sweep = """
        cat
        servers() {
            for pid in $(find "$0" -name postmaster.pid -exec head -n 1 {} \;); do
                case "$(readlink "/proc/$pid/cwd" || ps -ww -o args= -p "$pid")" in *"$0"*) echo "$pid" ;; esac
            done
        }
        for pid in $(servers); do kill -INT "$pid"; done
        for try in 1 2 3 4 5 6 7 8 9 10; do [ -n "$(servers)" ] && sleep 0.3 || break; done
        rm -rf "$0"
        """;

    private static readonly Lazy<Process> Sweeper = new(StartSweeper);
    private static int made;

    private static string Root { get; } = Directory.CreateTempSubdirectory("fadu-pg-").FullName;

    /// <summary>A folder that is not there yet.</summary>
    public static string New()
    {
        _ = Sweeper.Value;
        return Path.Combine(Root, $"{Interlocked.Increment(ref made)}");
    }

    private static Process StartSweeper()
    {
        // When the tests run as root, the server's account has to go through.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Root, File.GetUnixFileMode(Root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        // Ctrl-C in the terminal must not end it before it has swept.
        return Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"trap '' INT TERM HUP; exec >/dev/null 2>&1; {Sweep}", Root])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        })!;
    }
}

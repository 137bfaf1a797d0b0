using System.Diagnostics;
using System.Globalization;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>One way to write or read, in a process of its own: only so is its peak of memory its own.</summary>
internal static class WorkbookWay
{
    /// <summary>First argument of such a process; the name of the way, the file, rows and columns follow.</summary>
    public const string Argument = "--workbook-way";

    private static readonly Dictionary<string, Action<string, int, int>> Ways = new()
    {
        ["write"] = Writing.Fadu,
        ["write-by-hand"] = Writing.ByHand,
        ["read"] = Reading.Fadu,
        ["read-bare"] = Reading.Bare,
    };

    /// <summary>Does it, after a little of the same for the compiler's sake, and prints milliseconds, processor milliseconds and the peak of memory in kilobytes.</summary>
    public static int Run(string[] arguments)
    {
        var (way, path, rows, columns) = (Ways[arguments[1]], arguments[2], int.Parse(arguments[3], CultureInfo.InvariantCulture), int.Parse(arguments[4], CultureInfo.InvariantCulture));
        var small = path + ".small";
        Writing.Fadu(small, 500, columns);
        for (var turn = 0; turn < 30; turn++)
            way(small, 500, columns);
        File.Delete(small);

        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        way(path, rows, columns);
        var (elapsed, used) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds} {used.TotalMilliseconds} {Peak()}"));
        return 0;
    }

    private static string Peak()
    {
        const string HighWater = "VmHWM:";
        return OperatingSystem.IsLinux()
            ? File.ReadLines("/proc/self/status").First(line => line.StartsWith(HighWater, StringComparison.Ordinal))[HighWater.Length..].Replace("kB", string.Empty, StringComparison.Ordinal).Trim()
            : (Process.GetCurrentProcess().PeakWorkingSet64 / 1024).ToString(CultureInfo.InvariantCulture);
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Fadu.TestSupport.Measuring;

/// <summary>How long a thread has worked. What it waited for a processor does not count, so that a busy machine measures what a quiet one does.</summary>
public static class ThreadTime
{
    /// <summary>What work takes that is done on the calling thread alone. Where the system does not tell it, as Windows, the time on the wall.</summary>
    public static TimeSpan Of(Action work)
    {
        var began = Now();
        work();
        return Now() - began;
    }

    private static TimeSpan Now() => (OperatingSystem.IsLinux() ? 3 : OperatingSystem.IsMacOS() ? 16 : null as int?) is { } clock && GetTime(clock, out var time) == 0
        ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / 100))
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Moment moment);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}

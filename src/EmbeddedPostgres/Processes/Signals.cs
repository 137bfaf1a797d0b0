using System.Runtime.InteropServices;

namespace Fadu.EmbeddedPostgres.Processes;

/// <summary>The signals that PostgreSQL's server understands; the numbers are the same on Linux and macOS.</summary>
internal static partial class Signals
{
    /// <summary>Fast shutdown: connections are ended, open transactions rolled back, everything written.</summary>
    public const int Interrupt = 2;

    /// <summary>Immediate shutdown: nothing is written, the next start recovers from the log.</summary>
    public const int Quit = 3;

    /// <summary>The system ends it.</summary>
    public const int Kill = 9;

    /// <summary>Sends it; a process that is gone is fine.</summary>
    public static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}

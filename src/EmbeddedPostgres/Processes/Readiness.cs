using System.Diagnostics;
using System.Globalization;
using Fadu.EmbeddedPostgres.Failures;
using Fadu.EmbeddedPostgres.Folders;

namespace Fadu.EmbeddedPostgres.Processes;

/// <summary>Waits until a server takes connections.</summary>
internal static class Readiness
{
    // postmaster.pid, see PostgreSQL's src/include/utils/pidfile.h: the first line is the process, the fifth the folder of its
    // socket, the eighth its state.
    private const int SocketLine = 4;
    private const int StateLine = 7;
    private const int MostLogLines = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <param name="server">Just started.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="logStart">Where its part of the log begins, in bytes.</param>
    /// <param name="patience">How long to wait at most.</param>
    /// <param name="ct">Breaks it off.</param>
    /// <exception cref="PostgresUnavailableException">It ended, or patience did; its log is quoted.</exception>
    public static async Task WaitAsync(ServerProcess server, ClusterFolder folder, long logStart, TimeSpan patience, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        while (!IsReady(server, folder.ProcessFile))
        {
            if (server.Exit.IsCompleted)
                throw Ended(await server.Exit, folder, logStart);
            if (clock.Elapsed > patience)
                throw Late(folder, logStart, patience);

            await Task.WhenAny(server.Exit, Task.Delay(Interval, TimeProvider.System, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The folder with the socket of the server that a process file names.</summary>
    /// <returns>Null where there is none that takes connections, or nobody else may know.</returns>
    public static string? SocketOf(string file)
    {
        try
        {
            return File.ReadAllLines(file) is { Length: > StateLine } lines && IsReady(lines) ? lines[SocketLine] : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsReady(ServerProcess server, string file)
    {
        try
        {
            var lines = File.ReadAllLines(file);
            return lines.Length > StateLine
                && lines[0] == server.Id.ToString(CultureInfo.InvariantCulture)
                && IsReady(lines);
        }
        catch (IOException)
        {
            // Not there yet.
            return false;
        }
    }

    private static bool IsReady(string[] lines) => lines[StateLine].StartsWith("ready", StringComparison.Ordinal);

    private static PostgresUnavailableException Ended(int exitCode, ClusterFolder folder, long logStart) => new(
        "postgres.ended",
        $"PostgreSQL 没有启动成功，退出码 {exitCode}，数据在 {folder.Data}。请按下面它自己的说明处理，再重新启动；完整的日志在 {folder.Log}。",
        $"PostgreSQL did not start, exit code {exitCode}, data in {folder.Data}. See below what it says itself, and start again; the whole log is in {folder.Log}.",
        LastLines(folder.Log, logStart));

    private static PostgresUnavailableException Late(ClusterFolder folder, long logStart, TimeSpan patience)
    {
        var seconds = patience.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new(
            "postgres.not_ready",
            $"PostgreSQL 在 {seconds} 秒内没有准备好，已经停下，数据在 {folder.Data}。断电后的恢复可能要久一些，可以再启动一次；完整的日志在 {folder.Log}。",
            $"PostgreSQL was not ready within {seconds} seconds and has been stopped, data in {folder.Data}. Recovery after a power cut can take longer: start again; the whole log is in {folder.Log}.",
            LastLines(folder.Log, logStart));
    }

    private static string LastLines(string log, long start)
    {
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(start, SeekOrigin.Begin);
        using var reader = new StreamReader(file);
        return string.Join('\n', reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(MostLogLines));
    }
}

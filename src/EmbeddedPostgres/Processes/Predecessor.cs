using System.Diagnostics;
using System.Globalization;
using Fadu.EmbeddedPostgres.Commands;
using Fadu.EmbeddedPostgres.Folders;

namespace Fadu.EmbeddedPostgres.Processes;

/// <summary>Ends what a killed owner left running on a data folder, and clears away its traces.</summary>
internal static class Predecessor
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>To be called by the holder of the folder's lock alone: nobody else's server can be on the data then.</summary>
    public static async Task EndAsync(ClusterFolder folder, TimeSpan patience, TimeSpan haste, CancellationToken ct)
    {
        var first = ReadProcessFile(folder.ProcessFile);
        foreach (var (signal, wait) in new[] { (Signals.Interrupt, patience), (Signals.Quit, haste), (Signals.Kill, haste) })
        {
            var left = await FindAsync(folder.Data, first, ct);
            if (left is [])
                break;

            // The first process stops the others itself. Those that have lost it are told to leave without writing anything.
            if (first is { } leader && left.Contains(leader) && signal != Signals.Kill)
                Signals.Send(leader, signal);
            else
                left.ForEach(process => Signals.Send(process, signal == Signals.Interrupt ? Signals.Quit : signal));
            await GoneAsync(folder.Data, first, wait, ct);
        }

        // By now the process it names is another one, which PostgreSQL might take for a server.
        if (File.Exists(folder.ProcessFile))
            File.Delete(folder.ProcessFile);
    }

    private static async Task GoneAsync(string data, int? first, TimeSpan patience, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < patience && await FindAsync(data, first, ct) is not [])
            await Task.Delay(Interval, TimeProvider.System, ct);
    }

    /// <summary>The processes of PostgreSQL that work on the data folder.</summary>
    private static async Task<List<int>> FindAsync(string data, int? first, CancellationToken ct)
    {
        if (OperatingSystem.IsLinux())
            return [.. Directory.EnumerateDirectories("/proc").Select(ProcessNumber).OfType<int>().Where(process => WorksOn(process, data))];

        // Without /proc only the first one can be told, by its command line.
        return first is { } process
            && await Command.TryRunAsync(["ps", "-ww", "-o", "args=", "-p", process.ToString(CultureInfo.InvariantCulture)], ct) is { ExitCode: 0, Output: var line }
            && line.Contains("postgres", StringComparison.Ordinal) && line.Contains(data, StringComparison.Ordinal)
            ? [process]
            : [];
    }

    // Every process of a server has the data folder for its working folder.
    private static bool WorksOn(int process, string data)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").TrimEnd() == "postgres"
                && File.ResolveLinkTarget($"/proc/{process}/cwd", returnFinalTarget: false)?.FullName == data;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile, or is somebody else's.
            return false;
        }
    }

    private static int? ProcessNumber(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? ReadProcessFile(string file) =>
        File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

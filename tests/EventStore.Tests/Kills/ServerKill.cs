using System.Diagnostics;
using System.Globalization;
using Fadu.EmbeddedPostgres;

namespace Fadu.EventStore.Tests.Kills;

/// <summary>Ends a server as a power cut does: nothing of it gets to finish anything.</summary>
internal static class ServerKill
{
    public static async Task KillAsync(PostgresServer server)
    {
        var folder = Path.Combine(Path.GetDirectoryName(server.LogFile)!, "data");
        // The first process before the others, or it would start them anew.
        int[] all = [server.ProcessId, .. OperatingSystem.IsLinux() ? ProcessesOn(folder).Except([server.ProcessId]) : []];
        foreach (var number in all)
        {
            try
            {
                using var process = Process.GetProcessById(number);
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It has ended by itself.
            }
        }

        await server.DisposeAsync();
    }

    // Every process of a server has the data folder for its working folder.
    private static IEnumerable<int> ProcessesOn(string folder)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out var number) && WorkingFolder(process) == folder)
                yield return number;
        }
    }

    private static string? WorkingFolder(string process)
    {
        try
        {
            return File.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

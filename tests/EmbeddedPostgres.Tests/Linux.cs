using System.Diagnostics;
using System.Globalization;

namespace Fadu.EmbeddedPostgres.Tests;

/// <summary>What the system knows of the processes that work on a cluster's data.</summary>
internal static class Linux
{
    /// <summary>Their numbers.</summary>
    public static IReadOnlyList<int> ProcessesOn(string folder) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(process => WorkingFolder(process) == Path.Combine(folder, "data"))
            .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture)),
    ];

    /// <summary>Waits until there are none.</summary>
    public static async Task NobodyOnAsync(string folder)
    {
        var clock = Stopwatch.StartNew();
        while (ProcessesOn(folder) is [_, ..] left)
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), $"Still there: {string.Join(", ", left)}");
            await Task.Delay(50);
        }
    }

    /// <summary>Ends it at once, and waits until it is gone.</summary>
    public static async Task KillAsync(int process)
    {
        using var victim = Process.GetProcessById(process);
        victim.Kill();
        await victim.WaitForExitAsync();
    }

    private static string? WorkingFolder(string process)
    {
        try
        {
            return char.IsAsciiDigit(Path.GetFileName(process)[0])
                ? File.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

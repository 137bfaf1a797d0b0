using System.ComponentModel;
using System.Diagnostics;

namespace Fadu.EmbeddedPostgres.Commands;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <returns>How it ended; null when there is no such program.</returns>
    public static async Task<CommandResult?> TryRunAsync(IReadOnlyList<string> line, CancellationToken ct)
    {
        var start = StartInfo(line);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = TryStart(start);
        if (process is null)
            return null;

        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await Task.WhenAll(output, error);
            await process.WaitForExitAsync(ct);
            return new(process.ExitCode, (await output).TrimEnd(), (await error).TrimEnd());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>A program and its arguments, in surroundings that do not depend on who starts it.</summary>
    public static ProcessStartInfo StartInfo(IReadOnlyList<string> line) => new(line[0], line.Skip(1))
    {
        UseShellExecute = false,
        // The account that it may run under need not be able to enter our folder.
        WorkingDirectory = "/",
        // Messages are quoted, and on macOS a server with another locale refuses to start.
        Environment = { ["LC_ALL"] = "C" },
    };

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}

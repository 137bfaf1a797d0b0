using System.ComponentModel;
using System.Diagnostics;

namespace Fadu.TestSupport.Workbooks;

/// <summary>Programs that read workbooks, run from outside; installed by <c>./dev test</c>.</summary>
public static class OfficeProgram
{
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(8);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote on standard output.</returns>
    /// <exception cref="InvalidOperationException">It is missing, took too long or failed; the message says what it wrote.</exception>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // python3 writes what its locale asks for.
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(MostTime))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} has not ended after {MostTime}.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments.Select(argument => argument.Split('\n')[0]))} failed: {error.GetAwaiter().GetResult()}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{start.FileName} is not installed; ./dev test installs it (Debian: libreoffice-calc, libreoffice-writer, python3-openpyxl, poppler-utils).", missing);
        }
    }
}

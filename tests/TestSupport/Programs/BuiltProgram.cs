using System.Diagnostics;
using System.Text;

namespace Fadu.TestSupport.Programs;

/// <summary>The program as it was built, run as a process of its own.</summary>
public static class BuiltProgram
{
    /// <summary>Starts it with both streams redirected.</summary>
    /// <param name="folder">Where it works and keeps its data.</param>
    /// <param name="variables">Its environment, beside what it inherits.</param>
    /// <param name="args">Its arguments.</param>
    public static Process Start(string folder, IEnumerable<(string Name, string Value)> variables, params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fadu.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["FADU_DATA"] = folder },
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs a command on a database to its end.</summary>
    public static async Task<(int Exit, string Out, string Error)> RunAsync(string folder, string connection, params IReadOnlyList<string> args)
    {
        using var process = Start(folder, [("FADU_CONNECTION", connection)], args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        return (process.ExitCode, await output, await error);
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Fadu.Benchmarks.GraphQL.Serving;

namespace Fadu.Benchmarks.Robustness;

/// <summary>numpy in a process of its own, on one core.</summary>
internal sealed class Numpy : IDisposable
{
    // Debian's own Python first: another one on PATH need not have numpy.
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    private readonly Process _process;

    /// <param name="python">A Python that has numpy; see <see cref="Find"/>.</param>
    /// <param name="round">What is ranked.</param>
    /// <param name="draws">How often.</param>
    public Numpy(string python, WeightedRound round, int draws)
    {
        var script = Path.Combine(NodeFolder.Root, "tests", "Benchmarks", "Robustness", "ranks.py");
        string[] arguments = [script, Show(round.Units), Show(WeightedRound.Indicators), Show(draws), Show(WeightedRound.Concentration)];
        _process = Process.Start(new ProcessStartInfo(python, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["OPENBLAS_NUM_THREADS"] = "1", ["OMP_NUM_THREADS"] = "1", ["MKL_NUM_THREADS"] = "1" },
        })!;
        var input = _process.StandardInput.BaseStream;
        input.Write(MemoryMarshal.AsBytes<double>(round.Achieved));
        input.Write(MemoryMarshal.AsBytes<double>(round.Weights));
        input.Flush();
    }

    /// <summary>A Python with numpy; null where there is none.</summary>
    public static string? Find() => Pythons.FirstOrDefault(HasNumpy);

    /// <summary>Lets it do the work once.</summary>
    /// <param name="way">sorting or counting.</param>
    /// <returns>Check sums.</returns>
    public string Run(string way)
    {
        _process.StandardInput.Write(way + "\n");
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("numpy has ended; what it says stands above.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool HasNumpy(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import numpy"]) { UseShellExecute = false, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}

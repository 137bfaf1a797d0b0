using System.ComponentModel;
using System.Diagnostics;

namespace Fadu.Benchmarks.GraphQL.Serving;

/// <summary>A folder of tests/GraphQL.Reference with scripts for Node and the packages that they use.</summary>
/// <param name="path">Below the repository's root.</param>
internal sealed class NodeFolder(string path)
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder in full.</summary>
    public string Place { get; } = Path.Combine(Root, path);

    /// <summary>In one line, why nothing in the folder can run; null where it can.</summary>
    public string? Missing() =>
        !HasNode() ? $"Node is not installed, so that nothing of {path} is measured."
        : !Directory.Exists(Path.Combine(Place, "node_modules")) ? $"The packages of {path} are not installed, so that nothing of it is measured: run 'npm ci' there."
        : null;

    private static bool HasNode()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the benchmarks.");
        return folder;
    }
}

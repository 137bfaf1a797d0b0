using System.Diagnostics;

namespace Fadu.Benchmarks.GraphQL.Serving;

/// <summary>A server in a process of its own. It says its address in the first line that it writes, and ends with its owner.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens; with a path where it says one.</summary>
    public Uri Address { get; }

    /// <summary>How much of the processors it has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ends before it listens.</exception>
    public static async Task<ServerProcess> StartAsync(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["FADU_URLS"] = "http://127.0.0.1:0", ["NODE_ENV"] = "production" },
        })!;
        var line = await process.StandardOutput.ReadLineAsync();
        var at = line?.IndexOf("http://", StringComparison.Ordinal) ?? -1;
        if (at >= 0)
            return new(process, new(line![at..]));
        process.Kill();
        process.Dispose();
        throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' says no address.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}

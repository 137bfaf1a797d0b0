using System.Diagnostics;
using System.Text;

namespace Fadu.Benchmarks.Service.Serving;

/// <summary>The program <c>fadu</c> in a process of its own: the service, or a command that ends.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Listening = "Listening on ";

    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private ServiceProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>How much of the processors it has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it had.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts the service on a database and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ends before it listens.</exception>
    public static async Task<ServiceProcess> ServeAsync(string connection, string data, Uri? address = null)
    {
        var service = new ServiceProcess(Start(connection, data, address?.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:0", ["serve"]));
        while (await service._process.StandardOutput.ReadLineAsync() is { } line)
        {
            service._log.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                service.Address = new(line[(at + Listening.Length)..line.IndexOf('"', at)]);
                _ = Task.Run(service.ReadOnAsync);
                return service;
            }
        }

        var error = await service._process.StandardError.ReadToEndAsync();
        service.Dispose();
        throw new InvalidOperationException($"The service does not start: {service._log}{error}");
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static async Task RunAsync(string connection, string data, string? input, params string[] arguments)
    {
        using var process = Start(connection, data, "http://127.0.0.1:0", arguments);
        await process.StandardInput.WriteLineAsync(input ?? "");
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"fadu {string.Join(' ', arguments)}: {await output}{await error}");
    }

    /// <summary>What it logged as warnings and errors.</summary>
    public IReadOnlyList<string> Complaints()
    {
        lock (_log)
            return [.. _log.ToString().Split('\n').Where(line => line.Contains("\"warning\"", StringComparison.OrdinalIgnoreCase) || line.Contains("\"error\"", StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Ends it as a power cut would: SIGKILL.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(string connection, string data, string url, string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fadu.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FADU_URLS"] = url,
                ["FADU_CONNECTION"] = connection,
                ["FADU_DATA"] = data,
                // All clients come from one address.
                ["FADU_RATE_ADDRESS"] = "0",
                ["FADU_RATE_ACCOUNT"] = "0",
                ["FADU_RATE_SIGN_IN"] = "0",
            },
        })!;

    // A pipe that nobody reads stops whoever writes to it.
    private async Task ReadOnAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_log)
                _log.AppendLine(line);
        }
    }
}

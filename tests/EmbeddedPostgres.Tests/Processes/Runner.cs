using System.Diagnostics;
using System.Globalization;

namespace Fadu.EmbeddedPostgres.Tests.Processes;

/// <summary>Another process that owns a server, to be killed.</summary>
internal sealed class Runner : IDisposable
{
    private readonly Process _process;

    private Runner(Process process, int serverId, string connectionString) =>
        (_process, ServerId, ConnectionString) = (process, serverId, connectionString);

    public int ServerId { get; }

    public string ConnectionString { get; }

    public static async Task<Runner> StartAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fadu.EmbeddedPostgres.Runner.dll"), folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var id = int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        return new(process, id, (await process.StandardOutput.ReadLineAsync())!);
    }

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}

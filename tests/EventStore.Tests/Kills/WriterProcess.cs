using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Fadu.EventStore.Writer;

namespace Fadu.EventStore.Tests.Kills;

/// <summary>A process that appends, to be killed.</summary>
internal sealed class WriterProcess
{
    private const int Writers = 6;

    private readonly Process _process;
    private readonly Task<IReadOnlyList<WriterLine>> _output;
    private readonly Task<string> _errors;

    private WriterProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _output = ReadAsync(process.StandardOutput);
    }

    public static WriterProcess Start(string connectionString, int run) => new(Process.Start(new ProcessStartInfo("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, "Fadu.EventStore.Writer.dll"), connectionString, $"run-{run.ToString(CultureInfo.InvariantCulture)}",
        Writers.ToString(CultureInfo.InvariantCulture), (TestSeed.Value + (run * Writers)).ToString(CultureInfo.InvariantCulture),
    ])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>How many lines it has printed.</summary>
    public int Lines { get; private set; }

    /// <summary>SIGKILL: nothing of it runs any more. What it printed until then.</summary>
    public async Task<IReadOnlyList<WriterLine>> KillAsync()
    {
        _process.HasExited.ShouldBeFalse(_process.HasExited ? await _errors : "");
        _process.Kill();
        return await EndAsync();
    }

    /// <summary>Lets it finish what is under way.</summary>
    public async Task<IReadOnlyList<WriterLine>> StopAsync()
    {
        _process.StandardInput.Close();
        var lines = await EndAsync();
        (await _errors).ShouldBeEmpty();
        return lines;
    }

    private async Task<IReadOnlyList<WriterLine>> EndAsync()
    {
        await _process.WaitForExitAsync();
        var lines = await _output;
        _process.Dispose();
        return lines;
    }

    private async Task<IReadOnlyList<WriterLine>> ReadAsync(StreamReader output)
    {
        var lines = new List<WriterLine>();
        while (await output.ReadLineAsync() is { } line)
        {
            // The kill may have cut off the last one.
            if (line.EndsWith('}'))
                lines.Add(JsonSerializer.Deserialize(line, WriterJson.Default.WriterLine)!);
            Lines = lines.Count;
        }

        return lines;
    }
}

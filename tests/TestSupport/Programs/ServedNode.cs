using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Fadu.TestSupport.Programs;

/// <summary><c>fadu serve</c> as a process of its own, without limits on how often one may ask.</summary>
public sealed partial class ServedNode : IAsyncDisposable
{
    private const string Listening = "Listening on ";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Channel<string> _errors = Channel.CreateUnbounded<string>();
    private readonly Task _drained;

    private ServedNode(Process process, string address)
    {
        (_process, Http) = (process, new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new(address) });
        // A pipe that nobody reads stops whoever writes into it.
        _drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), ReadErrorsAsync());
    }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts one and waits until it listens.</summary>
    /// <param name="folder">Where it keeps what is not in the database.</param>
    /// <param name="connection">The database.</param>
    /// <param name="settings">Its other settings.</param>
    public static async Task<ServedNode> StartAsync(string folder, string connection, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var process = BuiltProgram.Start(
            folder,
            [
                ("FADU_URLS", "http://127.0.0.1:0"), ("FADU_CONNECTION", connection), ("FADU_EVIDENCE_FOLDER", Path.Combine(folder, "evidence")),
                ("FADU_RATE_ADDRESS", "0"), ("FADU_RATE_ACCOUNT", "0"), ("FADU_RATE_SIGN_IN", "0"), ("FADU_SESSIONS_PER_ACCOUNT", "10"), .. settings,
            ],
            "serve");
        try
        {
            while (await process.StandardOutput.ReadLineAsync().WaitAsync(Longest) is { } line)
            {
                if (line.IndexOf(Listening, StringComparison.Ordinal) is > 0 and var at)
                    return new(process, line[(at + Listening.Length)..line.IndexOf('"', at)]);
            }
        }
        catch (TimeoutException)
        {
            // Else it would go on after the tests.
            process.Kill();
            throw;
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>The password of the first administrator, which the first start on an empty database tells.</summary>
    public async Task<string> FirstPasswordAsync()
    {
        while (true)
        {
            var line = await _errors.Reader.ReadAsync().AsTask().WaitAsync(Longest);
            if (OneTimePassword().Match(line) is { Success: true } told)
                return told.Groups["password"].Value;
        }
    }

    /// <summary>Ends it by SIGKILL: nothing that it was about to do is done.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Longest);
    }

    /// <summary>Asks it to stop, as an administrator does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Longest);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        await _drained;
        _process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
            _errors.Writer.TryWrite(line);
        _errors.Writer.Complete();
    }

    [GeneratedRegex("账号 admin，一次性密码 (?<password>[^（]+)（", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneTimePassword();
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fadu.GraphQL.Differential.Tests.Reference;

/// <summary>
/// graphql-js in a process of its own: a script of tests/GraphQL.Reference that answers each line of JSON with one line of JSON.
/// Questions may be asked while earlier ones are still being answered; they are answered in order.
/// </summary>
public sealed class ReferenceProcess : IAsyncLifetime, IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { MaxDepth = 512 };

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Queue<TaskCompletionSource<string>> _waiting = new();
    private readonly Process _process = new()
    {
        StartInfo = new("node", "compare.mjs")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        },
    };

    private Task _reading = Task.CompletedTask;

    private static string Folder => Path.Combine(Root(), "tests", "GraphQL.Reference");

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")))
            throw new InvalidOperationException("graphql-js is not installed. Run 'npm ci' in tests/GraphQL.Reference, or the tests by ./dev test.");

        _process.Start();
        _reading = ReadAsync();
        var version = (await AskAsync<object, JsonObject>("version", [])).Single();
        Console.WriteLine($"graphql-js {version["major"]}.{version["minor"]}.{version["patch"]}, FADU_SEED={Seed.Value}");
    }

    public async Task DisposeAsync()
    {
        // A question may still be on its way where a test gave up early.
        await _turn.WaitAsync();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
    }

    public void Dispose()
    {
        _process.Dispose();
        _turn.Dispose();
    }

    /// <summary>Sends cases and gives one answer for each, in their order.</summary>
    /// <param name="verb">What to do, one of the verbs of compare.mjs.</param>
    /// <param name="cases">Some hundreds at a time, so that the pipe costs little.</param>
    public async Task<IReadOnlyList<TAnswer>> AskAsync<TCase, TAnswer>(string verb, IReadOnlyList<TCase> cases)
    {
        var line = JsonSerializer.Serialize(new { verb, cases }, Options);
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _turn.WaitAsync();
        try
        {
            lock (_waiting)
                _waiting.Enqueue(answer);
            await _process.StandardInput.WriteAsync(line + '\n');
            await _process.StandardInput.FlushAsync();
        }
        finally
        {
            _turn.Release();
        }

        var read = JsonSerializer.Deserialize<Answer<TAnswer>>(await answer.Task, Options)!;
        return read.Fault is null ? read.Results! : throw new InvalidOperationException($"The reference's script failed: {read.Fault}");
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (_waiting)
                _waiting.Dequeue().SetResult(line);
        }

        // What is still waiting will never be answered.
        lock (_waiting)
        {
            foreach (var answer in _waiting)
                answer.SetException(new InvalidOperationException("The reference's process ended."));
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Fadu.slnx above the tests.");
        return folder;
    }

    private sealed record Answer<T>(IReadOnlyList<T>? Results, string? Fault);
}

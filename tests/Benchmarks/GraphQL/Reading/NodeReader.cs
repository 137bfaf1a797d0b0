using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.Benchmarks.GraphQL.Serving;

namespace Fadu.Benchmarks.GraphQL.Reading;

/// <summary>graphql-js in a process of its own, which measures itself.</summary>
internal sealed class NodeReader : IReader, IDisposable
{
    private readonly Process _process;

    private NodeReader(Process process) => _process = process;

    /// <summary>Its name and version.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Starts Node.</summary>
    /// <param name="folder">Where the packages are.</param>
    /// <param name="package">The name under which graphql-js is installed there.</param>
    /// <param name="schema">What documents are validated against.</param>
    public static async Task<NodeReader> StartAsync(NodeFolder folder, string package, string schema)
    {
        var script = Path.Combine(NodeFolder.Root, "tests", "Benchmarks", "GraphQL", "Reading", "read.mjs");
        var reader = new NodeReader(Process.Start(new ProcessStartInfo("node", [script, folder.Place, package])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Environment = { ["NODE_ENV"] = "production" },
        })!);
        reader.Name = $"graphql-js {(await reader.AskAsync(new { schema }))["version"]}";
        return reader;
    }

    public async Task<double> RunAsync(ReadingTask task, TimeSpan duration)
    {
        var verb = task.Verb switch { ReadingVerb.Parse => "parse", ReadingVerb.Validate => "validate", _ => "build" };
        var answer = await AskAsync(new { verb, text = task.Text, milliseconds = duration.TotalMilliseconds });
        return (double)answer["documents"]! / (double)answer["seconds"]!;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<JsonNode> AskAsync<T>(T request)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request));
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() is { } line ? JsonNode.Parse(line)! : throw new InvalidOperationException("graphql-js has ended; what it says stands above.");
    }
}

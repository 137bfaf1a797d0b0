using System.Diagnostics;

namespace Fadu.GraphQL.AspNetCore.Tests;

/// <summary>The audit of graphql-http and the clients of graphql-ws and graphql-sse, run in Node against the running service.</summary>
public sealed class ReferenceClientTests
{
    [Theory]
    [InlineData("audit.mjs", "61 of 61 checks passed")]
    [InlineData("ws-client.mjs", """{"cases":18,"failed":0}""")]
    [InlineData("sse-client.mjs", """{"cases":20,"failed":0}""")]
    public async Task The_clients_of_the_reference_find_nothing_wrong(string script, string closing)
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        var (code, output) = await RunAsync(script, new UriBuilder(service.Address) { Scheme = script == "ws-client.mjs" ? "ws" : "http", Path = "/graphql" }.ToString());

        Console.WriteLine($"{script}: {output.TrimEnd().Split('\n')[^1]}");
        output.Split('\n').Where(line => line.StartsWith("FAIL", StringComparison.Ordinal) || line.Contains("\"right\":false", StringComparison.Ordinal)).ShouldBeEmpty();
        (code, output.TrimEnd().Split('\n')[^1]).ShouldBe((0, closing));
    }

    private static async Task<(int Code, string Output)> RunAsync(string script, string url)
    {
        var folder = Path.Combine(Root(), "tests", "GraphQL.Reference");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql-http")))
            throw new InvalidOperationException("The reference clients are not installed. Run 'npm ci' in tests/GraphQL.Reference, or the tests by ./dev test.");
        using var process = Process.Start(new ProcessStartInfo("node", [script, url])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Fadu.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

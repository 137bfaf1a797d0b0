namespace Fadu.GraphQL.AspNetCore.Tests.EventStreams;

/// <summary>The client's side of an event stream, block by block.</summary>
internal sealed class TestEvents(HttpResponseMessage response, StreamReader reader) : IDisposable
{
    public HttpResponseMessage Response { get; } = response;

    public static async Task<TestEvents> OpenAsync(Task<HttpResponseMessage> sending)
    {
        var response = await sending;
        return new(response, new(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next block, lines joined by a bar, without its cost; "end" at the end.</summary>
    public async Task<string> ReadAsync() => TestService.WithoutCost(await ReadWholeAsync());

    /// <summary>The next block, lines joined by a bar; "end" at the end.</summary>
    public async Task<string> ReadWholeAsync()
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            if (line.Length == 0)
                return string.Join('|', lines);
            lines.Add(line);
        }

        return "end";
    }

    public async Task<string[]> ReadAsync(int count)
    {
        var blocks = new string[count];
        for (var index = 0; index < count; index++)
            blocks[index] = await ReadAsync();
        return blocks;
    }

    public void Dispose()
    {
        reader.Dispose();
        Response.Dispose();
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Fadu.GraphQL.AspNetCore.Tests.Requests;

public sealed partial class RequestBodyTests
{
    private const string Body = """{"query":"{ hello }"}""";

    [Fact]
    public async Task A_body_may_come_in_pieces()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        var answer = await SendAsync(service, $"Content-Length: {Body.Length}", [.. Body.Chunk(5).Select(piece => new string(piece))]);

        answer.ShouldStartWith("HTTP/1.1 200 OK");
        answer.ShouldContain("""{"data":{"hello":"world"}""");
    }

    [Fact]
    public async Task A_body_may_come_in_chunks_of_unknown_number()
    {
        await using var service = await TestService.StartAsync(TestService.Options);

        var answer = await SendAsync(service, "Transfer-Encoding: chunked", [$"{Body.Length:x}\r\n{Body}\r\n", "0\r\n\r\n"]);

        answer.ShouldContain("""{"data":{"hello":"world"}""");
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_not_read()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { MaxBodyBytes = 100 });

        var answer = await SendAsync(service, "Content-Length: 101", []);

        Shown(answer).ShouldBe("HTTP/1.1 413 Payload Too Large|Connection: close|" + TestService.Json("BODY_TOO_LARGE", "The body is larger than 100 bytes."));
    }

    [Fact]
    public async Task A_body_that_turns_out_too_large_is_not_read_to_its_end()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { MaxBodyBytes = 100 });

        var answer = await SendAsync(service, "Transfer-Encoding: chunked", [$"50\r\n{new string(' ', 0x50)}\r\n", $"50\r\n{new string(' ', 0x50)}\r\n"]);

        Shown(answer).ShouldBe("HTTP/1.1 413 Payload Too Large|Connection: close|" + TestService.Json("BODY_TOO_LARGE", "The body is larger than 100 bytes."));
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_taken()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { MaxBodyBytes = Body.Length });

        (await SendAsync(service, $"Content-Length: {Body.Length}", [Body])).ShouldStartWith("HTTP/1.1 200 OK");
    }

    [Fact]
    public async Task A_body_that_does_not_come_in_time_gets_408()
    {
        await using var service = await TestService.StartAsync(TestService.Options with { BodyTimeout = TimeSpan.FromMilliseconds(100) });

        var answer = await SendAsync(service, "Content-Length: 20", ["{"]);

        Shown(answer).ShouldBe("HTTP/1.1 408 Request Timeout|Connection: close|" + TestService.Json("BODY_TIMEOUT", "The body did not arrive within 0.1 seconds."));
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_of_its_body_leaves_nothing_behind()
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        using (var client = new TcpClient("127.0.0.1", service.Address.Port))
            await client.GetStream().WriteAsync("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"u8.ToArray());

        (await SendAsync(service, $"Content-Length: {Body.Length}", [Body])).ShouldStartWith("HTTP/1.1 200 OK");
    }

    private static string Shown(string answer)
    {
        var lines = answer.Split("\r\n");
        return string.Join('|', lines.Where(line => line.StartsWith("HTTP", StringComparison.Ordinal) || line.StartsWith("Connection", StringComparison.Ordinal) || line.StartsWith('{')));
    }

    private static async Task<string> SendAsync(TestService service, string header, string[] pieces)
    {
        using var client = new TcpClient("127.0.0.1", service.Address.Port) { NoDelay = true };
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n{header}\r\n\r\n"));
        foreach (var piece in pieces)
        {
            await Task.Delay(5);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(piece));
        }

        return await ReadAsync(stream).WaitAsync(TimeSpan.FromMinutes(1));
    }

    // Not to the end of the connection: the server first waits a little for the rest of a body that it refused.
    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var answer = "";
        var buffer = new byte[4096];
        while (Length().Match(answer) is not { Success: true } match
            || answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4 + int.Parse(match.Groups["length"].Value, CultureInfo.InvariantCulture) > answer.Length)
        {
            answer += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }

        return answer;
    }

    [GeneratedRegex(@"Content-Length: (?<length>\d+)\r\n[\s\S]*\r\n\r\n", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Length();
}

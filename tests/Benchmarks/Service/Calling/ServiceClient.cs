using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.Benchmarks.GraphQL.Loading;

namespace Fadu.Benchmarks.Service.Calling;

/// <summary>Somebody at the API with a connection of his or her own. For one thread.</summary>
/// <param name="address">Where the service listens.</param>
internal sealed class ServiceClient(Uri address) : IDisposable
{
    private readonly Connection _connection = new(new(IPAddress.Loopback, address.Port));
    private readonly MemoryStream _body = new(1 << 16);

    /// <summary>What proves who it is; null: a stranger.</summary>
    public string? Token { get; set; }

    /// <summary>Signs in.</summary>
    public async Task<ServiceClient> SignInAsync(string account, string password)
    {
        await Task.Run(() =>
        {
            var data = Ask(Documents.SignIn, new { account, password })["signIn"]!;
            Token = data["token"]?.GetValue<string>() ?? throw new InvalidOperationException($"{account} cannot sign in: {data}");
        });
        return this;
    }

    /// <summary>Sends an operation and looks whether it was done.</summary>
    /// <returns>What it answers, in bytes that stand until the next is sent.</returns>
    /// <exception cref="InvalidOperationException">It was refused, or failed.</exception>
    public ReadOnlySpan<byte> Send(string document, object variables) => Send(Write(document, variables));

    /// <summary>Sends an operation that was written before.</summary>
    public ReadOnlySpan<byte> Send(byte[] request)
    {
        _body.SetLength(0);
        _connection.Exchange(request, _body);
        var answer = _body.GetBuffer().AsSpan(0, (int)_body.Length);
        // Faults stand first; a refusal is an object in a list that is empty otherwise.
        if (answer.StartsWith("{\"errors\""u8) || answer.IndexOf("\"errors\":[{"u8) >= 0)
            throw new InvalidOperationException($"{Encoding.UTF8.GetString(answer)} to {Encoding.UTF8.GetString(request)}");
        return answer;
    }

    /// <summary>Sends an operation and reads what it answers.</summary>
    public JsonNode Ask(string document, object variables) => JsonNode.Parse(Send(document, variables))!["data"]!;

    /// <summary>The bytes of a request.</summary>
    public byte[] Write(string document, object variables)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = document, variables });
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\n{(Token is null ? "" : $"Authorization: Bearer {Token}\r\n")}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    public void Dispose()
    {
        _connection.Dispose();
        _body.Dispose();
    }
}

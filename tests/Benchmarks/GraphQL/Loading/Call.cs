using System.Text;
using System.Text.Json;

namespace Fadu.Benchmarks.GraphQL.Loading;

/// <summary>A request that is sent again and again.</summary>
internal static class Call
{
    /// <summary>A GraphQL operation as JSON.</summary>
    public static byte[] Post(Uri address, string document)
    {
        var body = JsonSerializer.Serialize(new { query = document });
        return Encoding.UTF8.GetBytes(
            $"POST {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    public static byte[] Get(Uri address) =>
        Encoding.UTF8.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept: application/json\r\n\r\n");
}

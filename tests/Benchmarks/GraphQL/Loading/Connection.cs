using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fadu.Benchmarks.GraphQL.Loading;

/// <summary>A kept connection to a server on this machine. It reads only as much of HTTP as those servers write, so that it costs them little of the processor.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[1 << 16];
    private int _count;

    public Connection(IPEndPoint server) => _socket.Connect(server);

    private ReadOnlySpan<byte> Read => _buffer.AsSpan(0, _count);

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <param name="request">Headers and body.</param>
    /// <param name="body">Where the body of the answer goes; null: it is only counted.</param>
    /// <returns>Bytes of the body, without the headers and the marks of chunks.</returns>
    /// <exception cref="InvalidOperationException">The answer's status is not 200.</exception>
    public int Exchange(ReadOnlySpan<byte> request, MemoryStream? body)
    {
        while (!request.IsEmpty)
            request = request[_socket.Send(request)..];

        _count = 0;
        var head = Until(0, "\r\n\r\n"u8);
        var headers = Read[..(head + 2)];
        if (!headers.StartsWith("HTTP/1.1 200 "u8))
            throw new InvalidOperationException($"The server answers: {Encoding.UTF8.GetString(Read)}");
        return LengthOf(headers) is { } length ? ReadWhole(head + 4, length, body) : ReadChunks(head + 4, body);
    }

    public void Dispose() => _socket.Dispose();

    private static int? LengthOf(ReadOnlySpan<byte> headers)
    {
        var name = "content-length:"u8;
        foreach (var range in headers.Split("\r\n"u8))
        {
            var line = headers[range];
            if (line.Length > name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name))
                return Number(line[name.Length..].TrimStart(" "u8), 'D');
        }

        return null;
    }

    private int ReadWhole(int start, int length, MemoryStream? body)
    {
        Fill(start + length);
        body?.Write(Read[start..(start + length)]);
        return length;
    }

    private int ReadChunks(int start, MemoryStream? body)
    {
        var total = 0;
        while (true)
        {
            var end = Until(start, "\r\n"u8);
            var size = Number(Read[start..end], 'x');
            start = end + 2;
            Fill(start + size + 2);
            body?.Write(Read[start..(start + size)]);
            start += size + 2;
            total += size;
            if (size == 0)
                return total;
        }
    }

    private static int Number(ReadOnlySpan<byte> text, char format) => Utf8Parser.TryParse(text, out int number, out _, format)
        ? number
        : throw new InvalidOperationException($"Not a length: {Encoding.UTF8.GetString(text)}");

    private int Until(int start, ReadOnlySpan<byte> mark)
    {
        int found;
        while ((found = Read[start..].IndexOf(mark)) < 0)
            Fill(Math.Max(_count, start) + 1);
        return start + found;
    }

    private void Fill(int count)
    {
        if (count > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(count, 2 * _buffer.Length));
        while (_count < count)
        {
            var got = _socket.Receive(_buffer.AsSpan(_count));
            if (got == 0)
                throw new InvalidOperationException($"The server has closed the connection after: {Encoding.UTF8.GetString(Read)}");
            _count += got;
        }
    }
}

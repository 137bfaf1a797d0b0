using Fadu.GraphQL.AspNetCore.Answers;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.Json;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>Writes events into the answer to an HTTP request, one after another, and comments where there are none for long.</summary>
/// <remarks>Source: https://html.spec.whatwg.org/multipage/server-sent-events.html and https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md.</remarks>
internal sealed class EventStreamWriter : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly HttpContext _context;
    private readonly EventStreamLimits _limits;
    private readonly TimeProvider _clock;
    private readonly ITimer _keepAlive;
    private readonly Action _onSlow;
    private bool _isEnded;

    private EventStreamWriter(HttpContext context, EventStreamLimits limits, TimeProvider clock, Action onSlow)
    {
        (_context, _limits, _clock, _onSlow) = (context, limits, clock, onSlow);
        _keepAlive = clock.CreateTimer(static self => ((EventStreamWriter)self!).KeepAlive(), this, limits.KeepAlive, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limits">How long things may take.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="onSlow">Called once where the client reads too slowly, just before it is cut off.</param>
    public static async Task<EventStreamWriter> BeginAsync(HttpContext context, EventStreamLimits limits, TimeProvider clock, Action onSlow)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        AnswerHeaders.Set(response.Headers);
        // Proxies such as nginx collect answers unless told not to.
        response.Headers["X-Accel-Buffering"] = "no";
        var writer = new EventStreamWriter(context, limits, clock, onSlow);
        // Some browsers take a stream for open only when something has come.
        await writer.WriteAsync(":\n\n"u8.ToArray(), context.RequestAborted);
        return writer;
    }

    /// <summary>Writes a response.</summary>
    /// <param name="id">Of which operation; null where the stream has only one.</param>
    /// <param name="response">The response object as JSON, without line breaks.</param>
    /// <param name="cancellationToken">Gives up waiting for the turn.</param>
    public async Task NextAsync(string? id, ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        using var output = new JsonOutput();
        output.Raw("event: next\ndata: "u8);
        if (id is not null)
        {
            output.Raw("{\"id\":"u8);
            output.String(id);
            output.Raw(",\"payload\":"u8);
        }

        output.Raw(response.Span);
        output.Raw(id is null ? "\n\n"u8 : "}\n\n"u8);
        await WriteAsync(output.Written, cancellationToken);
    }

    /// <summary>Writes that an operation is done.</summary>
    /// <param name="id">Which; null where the stream has only one.</param>
    /// <param name="cancellationToken">Gives up waiting for the turn.</param>
    public async Task CompleteAsync(string? id, CancellationToken cancellationToken)
    {
        using var output = new JsonOutput();
        // Browsers pass an event on only where it has data, if empty.
        output.Raw("event: complete\ndata:"u8);
        if (id is not null)
        {
            output.Raw(" {\"id\":"u8);
            output.String(id);
            output.Raw((byte)'}');
        }

        output.Raw("\n\n"u8);
        await WriteAsync(output.Written, cancellationToken);
    }

    /// <summary>Writes nothing more; after this the request may end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _keepAlive.DisposeAsync();
        await _gate.WaitAsync(CancellationToken.None);
        _isEnded = true;
        _gate.Release();
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_isEnded)
                return;
            await SendAsync(bytes);
            _keepAlive.Change(_limits.KeepAlive, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        var sending = _context.Response.BodyWriter.WriteAsync(bytes, _context.RequestAborted);
        if (sending.IsCompletedSuccessfully)
            return;
        var task = sending.AsTask();
        try
        {
            await task.WaitAsync(_limits.SendTimeout, _clock);
        }
        catch (TimeoutException)
        {
            _onSlow();
            _context.Abort();
            await task;
        }
    }

    private async void KeepAlive()
    {
        try
        {
            await WriteAsync(":\n\n"u8.ToArray(), _context.RequestAborted);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The client is gone, which the request learns by itself.
        }
    }
}

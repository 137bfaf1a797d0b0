using System.Collections.Concurrent;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>A stream that carries the events of many operations, each sent by a request of its own. First reserved, then opened, once.</summary>
internal sealed class SharedStream : IDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<EventStreamWriter> _writer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ended = new();
    private readonly OperationHost _host;
    private readonly EventStreamLimits _limits;
    private readonly CancellationToken _end;
    private readonly OperationRun _run;
    private int _isOpened;
    private int _running;

    public SharedStream(OperationHost host, EventStreamLimits limits)
    {
        (_host, _limits, _end) = (host, limits, _ended.Token);
        _run = new(host.Engine, _host.Log, "event stream");
    }

    /// <summary>Whether a client has opened it.</summary>
    public bool IsOpened => Volatile.Read(ref _isOpened) != 0;

    /// <summary>Opens it for the one who comes first.</summary>
    /// <returns>False: somebody was faster.</returns>
    public bool TryOpen() => Interlocked.Exchange(ref _isOpened, 1) == 0;

    /// <summary>Carries events until the client is gone or the service stops. To be called once, by who opened it.</summary>
    public async Task RunAsync(HttpContext context)
    {
        await using (var writer = await EventStreamWriter.BeginAsync(context, _limits, _host.Options.Clock, () => _host.Log.SlowReader("event stream")))
        {
            _writer.TrySetResult(writer);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _host.Stopping);
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = end.Token.UnsafeRegister(static source => ((TaskCompletionSource)source!).TrySetResult(), ended);
            await ended.Task;
        }
    }

    /// <summary>Gives all operations up, and takes no more.</summary>
    public void Dispose()
    {
        _ended.Cancel();
        _writer.TrySetCanceled(_end);
        _ended.Dispose();
    }

    /// <summary>Gives an operation up.</summary>
    public void Stop(string id)
    {
        if (_operations.TryRemove(id, out var stop))
            stop.Cancel();
    }

    /// <summary>Takes an operation, unless one of the name is there or there are too many.</summary>
    /// <param name="id">The client's name for it.</param>
    /// <param name="stop">Ends when the operation is given up.</param>
    /// <returns>Why it is not taken; null where it is.</returns>
    public Refusal? Reserve(string id, out CancellationTokenSource stop)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(_end);
        if (Volatile.Read(ref _running) >= _limits.MaxOperations)
        {
            return new(StatusCodes.Status429TooManyRequests, TransportErrorCodes.TooManyOperations,
                $"At most {_limits.MaxOperations} operations run at once on one event stream.");
        }

        return _operations.TryAdd(id, stop) ? null : new(StatusCodes.Status409Conflict, TransportErrorCodes.Conflict, "An operation with this id is running.");
    }

    /// <summary>Gives the name of an operation back that does not run.</summary>
    public void Release(string id, CancellationTokenSource stop)
    {
        _operations.TryRemove(new(id, stop));
        stop.Dispose();
    }

    /// <summary>Runs a prepared operation whose name was reserved, beyond the end of the request that sent it.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="stop">Ends when it is given up.</param>
    /// <param name="content">The request, disposed at the end.</param>
    /// <param name="prepared">The operation.</param>
    /// <param name="admission">Who sent it.</param>
    /// <param name="trace">Follows it.</param>
    public void Begin(string id, CancellationTokenSource stop, RequestContent content, PreparedRequest prepared, AdmissionResult admission, OperationTrace trace)
    {
        Interlocked.Increment(ref _running);
        _ = Task.Run(() => RunAsync(id, stop, content, prepared, admission, trace), CancellationToken.None);
    }

    private async Task RunAsync(string id, CancellationTokenSource stop, RequestContent content, PreparedRequest prepared, AdmissionResult admission, OperationTrace trace)
    {
        try
        {
            using (content)
            using (trace)
            {
                await using var services = _host.Scopes.CreateAsyncScope();
                var sink = new EventSink(id, _writer.Task, () => _operations.TryRemove(new(id, stop)));
                await _run.RunAsync(prepared, OperationHost.ScopeOf(admission, services.ServiceProvider), sink, trace, stop.Token);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _running);
            _operations.TryRemove(new(id, stop));
        }
    }
}

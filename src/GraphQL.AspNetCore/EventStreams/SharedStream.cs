using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>A stream that carries the events of many operations, each sent by a request of its own. First reserved, then opened, once.</summary>
/// <param name="host">Runs operations.</param>
/// <param name="limits">What the stream may ask for.</param>
/// <param name="caller">The key of who reserved it, for whom its subscriptions count.</param>
/// <param name="share">What it takes of what that caller may have; given back at its end.</param>
internal sealed class SharedStream(OperationHost host, EventStreamLimits limits, string caller, IDisposable share) : IDisposable
{
    private readonly Dictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<EventStreamWriter> _writer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly OperationRun _run = new(host, "event stream", caller, null);
    private readonly Lock _gate = new();
    private int _isOpened;
    private int _running;
    private bool _isEnded;

    /// <summary>Why nothing can be done with a stream that is not there, or no more.</summary>
    public static Refusal NotFound { get; } = new(StatusCodes.Status404NotFound, TransportErrorCodes.StreamNotFound, "There is no event stream with this token.");

    /// <summary>Whether a client has opened it.</summary>
    public bool IsOpened => Volatile.Read(ref _isOpened) != 0;

    /// <summary>How many operations it has taken that are not at their end, those that are given up among them.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Opens it for the one who comes first.</summary>
    /// <returns>False: somebody was faster.</returns>
    public bool TryOpen() => Interlocked.Exchange(ref _isOpened, 1) == 0;

    /// <summary>Carries events until the client is gone or the service stops. To be called once, by who opened it.</summary>
    public async Task RunAsync(HttpContext context)
    {
        await using (var writer = await EventStreamWriter.BeginAsync(context, limits, host.Options.Clock, () => host.Log.SlowReader("event stream")))
        {
            _writer.TrySetResult(writer);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.Stopping);
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = end.Token.UnsafeRegister(static source => ((TaskCompletionSource)source!).TrySetResult(), ended);
            await ended.Task;
        }
    }

    /// <summary>Gives all operations up, and takes no more.</summary>
    public void Dispose()
    {
        CancellationTokenSource[] stops;
        lock (_gate)
        {
            _isEnded = true;
            stops = [.. _operations.Values];
            _operations.Clear();
        }

        foreach (var stop in stops)
            stop.Cancel();
        _writer.TrySetCanceled();
        share.Dispose();
    }

    /// <summary>Gives an operation up.</summary>
    public void Stop(string id)
    {
        CancellationTokenSource? stop;
        lock (_gate)
            _operations.Remove(id, out stop);
        // Outside of the lock, because it runs whatever waits for it.
        stop?.Cancel();
    }

    /// <summary>Takes an operation, unless one of the name is there or there are too many. It counts from now on, until it is released or at its end.</summary>
    /// <param name="id">The client's name for it.</param>
    /// <param name="stop">Ends when the operation is given up.</param>
    /// <returns>Why it is not taken; null where it is.</returns>
    public Refusal? Reserve(string id, out CancellationTokenSource stop)
    {
        // It has no timer and is linked to nothing, so that nothing leaks where it is not disposed; and it may be canceled in the moment of its end.
        stop = new();
        lock (_gate)
        {
            if (_isEnded)
                return NotFound;
            if (_running >= limits.MaxOperations)
            {
                return new(StatusCodes.Status429TooManyRequests, TransportErrorCodes.TooManyOperations,
                    $"At most {limits.MaxOperations} operations run at once on one event stream.");
            }

            if (!_operations.TryAdd(id, stop))
                return new(StatusCodes.Status409Conflict, TransportErrorCodes.Conflict, "An operation with this id is running.");
            _running++;
            return null;
        }
    }

    /// <summary>Gives an operation back that was reserved: it does not run, or no more.</summary>
    public void Release(string id, CancellationTokenSource stop)
    {
        lock (_gate)
        {
            _running--;
            Forget(id, stop);
        }
    }

    /// <summary>Runs a prepared operation whose name was reserved, beyond the end of the request that sent it.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="stop">Ends when it is given up.</param>
    /// <param name="content">The request, disposed at the end.</param>
    /// <param name="prepared">The operation.</param>
    /// <param name="admission">Who sent it.</param>
    /// <param name="trace">Follows it.</param>
    public void Begin(string id, CancellationTokenSource stop, RequestContent content, PreparedRequest prepared, AdmissionResult admission, OperationTrace trace) =>
        _ = Task.Run(() => RunAsync(id, stop, content, prepared, admission, trace), CancellationToken.None);

    private async Task RunAsync(string id, CancellationTokenSource stop, RequestContent content, PreparedRequest prepared, AdmissionResult admission, OperationTrace trace)
    {
        try
        {
            using (content)
            using (trace)
            {
                await using var services = host.Scopes.CreateAsyncScope();
                var sink = new EventSink(id, _writer.Task, () => Forget(id, stop));
                await _run.RunAsync(prepared, admission, services.ServiceProvider, sink, trace, stop.Token);
            }
        }
        finally
        {
            Release(id, stop);
        }
    }

    // Another operation may go by the name by now.
    private void Forget(string id, CancellationTokenSource stop)
    {
        lock (_gate)
        {
            if (_operations.TryGetValue(id, out var current) && current == stop)
                _operations.Remove(id);
        }
    }
}

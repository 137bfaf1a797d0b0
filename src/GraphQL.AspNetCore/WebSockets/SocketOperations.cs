using System.Collections.Concurrent;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>The operations of one connection. Begun and stopped by the thread that reads messages; each runs on its own.</summary>
/// <param name="host">Runs them.</param>
/// <param name="sender">Takes their messages.</param>
/// <param name="caller">The key of whose connection it is.</param>
/// <param name="context">The request that opened it.</param>
internal sealed class SocketOperations(OperationHost host, MessageSender sender, string caller, HttpContext context)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly OperationRun _run = new(host, "WebSocket", caller, context);

    /// <summary>How many run now, those that are given up but not at their end among them.</summary>
    public int Count => _running.Count;

    /// <summary>Whether an operation goes by this name.</summary>
    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>Begins an operation.</summary>
    /// <param name="id">The client's name for it; none goes by it yet.</param>
    /// <param name="content">The request, disposed at the end.</param>
    /// <param name="admission">Who sends it.</param>
    public void Begin(string id, RequestContent content, AdmissionResult admission)
    {
        // It has no timer, so that nothing leaks where it is not disposed; and it may be canceled in the moment of its end.
        var stop = new CancellationTokenSource();
        _byId[id] = stop;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var task = RunAsync(id, content, admission, stop, started.Task);
        _running[task] = 0;
        started.SetResult();
        _ = task.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Gives an operation up, because the client wants it no more.</summary>
    public void Stop(string id)
    {
        if (_byId.TryRemove(id, out var stop))
            stop.Cancel();
    }

    /// <summary>Gives all operations up.</summary>
    public void StopAll()
    {
        foreach (var id in _byId.Keys)
            Stop(id);
    }

    /// <summary>Waits until all operations are at their end.</summary>
    public Task EndAsync() => Task.WhenAll(_running.Keys);

    // The start is waited for so that a long preparation does not hold up other messages, such as the one that gives this operation up.
    private async Task RunAsync(string id, RequestContent content, AdmissionResult admission, CancellationTokenSource stop, Task started)
    {
        await started;
        using (content)
        {
            var token = stop.Token;
            var sink = new SocketSink(id, sender, () => _byId.TryRemove(new(id, stop)));
            try
            {
                if (admission.BeforeOperation?.Invoke() is { } error)
                {
                    await OperationRun.RefuseAsync(error, sink, token);
                    return;
                }

                using var trace = new OperationTrace(content.Request, host.Options.Clock);
                await using var services = host.Scopes.CreateAsyncScope();
                var prepared = host.Engine.Prepare(content.Request, admission.Caller());
                trace.Prepared(prepared);
                await _run.RunAsync(prepared, admission, services.ServiceProvider, sink, trace, token);
            }
            finally
            {
                _byId.TryRemove(new(id, stop));
            }
        }
    }
}

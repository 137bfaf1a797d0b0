using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>Answers one request with the events of its operation; the connection serves nothing else.</summary>
/// <param name="host">Runs operations.</param>
/// <param name="limits">What streams may ask for.</param>
/// <remarks>Source: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, "Distinct connections mode".</remarks>
internal sealed class DistinctStream(OperationHost host, EventStreamLimits limits)
{
    /// <summary>Runs a prepared operation to its end, or until the client is gone or the service stops.</summary>
    public async Task RunAsync(HttpContext context, PreparedRequest prepared, AdmissionResult admission, OperationTrace trace)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.Stopping);
        await using var writer = await EventStreamWriter.BeginAsync(context, limits, host.Options.Clock, () => host.Log.SlowReader("event stream"));
        var sink = new EventSink(null, Task.FromResult(writer), static () => { });
        var run = new OperationRun(host, "event stream", CallerKey.Of(context), context);
        await run.RunAsync(prepared, admission, context.RequestServices, sink, trace, end.Token);
    }
}

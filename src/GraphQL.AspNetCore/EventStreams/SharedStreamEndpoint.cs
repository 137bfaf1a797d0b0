using System.Text;
using System.Text.Json;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Answers;
using Fadu.GraphQL.AspNetCore.Negotiation;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>The requests around shared streams: reserve, open, send an operation, give one up.</summary>
/// <param name="host">Runs operations.</param>
/// <param name="streams">The streams.</param>
/// <remarks>Source: https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md, "Single connection mode".</remarks>
internal sealed class SharedStreamEndpoint(OperationHost host, SharedStreams streams)
{
    /// <summary>The token of a request; null where it has none.</summary>
    public static string? TokenOf(HttpRequest request) =>
        request.Headers["X-GraphQL-Event-Stream-Token"] is [{ Length: > 0 } header] ? header
        : request.Query["token"] is [{ Length: > 0 } parameter] ? parameter
        : null;

    /// <summary>Reserves a stream (PUT).</summary>
    public async Task ReserveAsync(HttpContext context)
    {
        var admission = await host.Options.Authenticator.AdmitAsync(context, default, context.RequestAborted);
        if (admission.Refusal is { } reason)
        {
            await RefuseAsync(context, Refusal.NotAdmitted(reason));
        }
        else if (streams.Reserve(CallerKey.Of(context), out var token) is { } full)
        {
            await RefuseAsync(context, full);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "text/plain; charset=utf-8";
            AnswerHeaders.Set(context.Response.Headers);
            context.Response.ContentLength = token.Length;
            await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(token), context.RequestAborted);
        }
    }

    /// <summary>Opens a stream that was reserved (GET).</summary>
    public async Task OpenAsync(HttpContext context, string token)
    {
        if (!streams.TryGet(token, out var stream))
        {
            await RefuseAsync(context, SharedStream.NotFound);
        }
        else if (!stream.TryOpen())
        {
            await RefuseAsync(context, new(StatusCodes.Status409Conflict, TransportErrorCodes.Conflict, "The event stream is open already."));
        }
        else
        {
            try
            {
                await stream.RunAsync(context);
            }
            finally
            {
                streams.End(token);
            }
        }
    }

    /// <summary>Gives an operation up (DELETE).</summary>
    public async Task StopAsync(HttpContext context)
    {
        if (TokenOf(context.Request) is not { } token || !streams.TryGet(token, out var stream))
        {
            await RefuseAsync(context, SharedStream.NotFound);
        }
        else if (context.Request.Query["operationId"] is not [{ Length: > 0 } id])
        {
            await RefuseAsync(context, Refusal.Bad("The address has no operationId."));
        }
        else
        {
            stream.Stop(id);
            context.Response.ContentLength = 0;
        }
    }

    /// <summary>Takes an operation (POST). Its responses go to the stream; of what keeps it from running, the sender learns here.</summary>
    /// <param name="context">The request.</param>
    /// <param name="format">How a refusal is written.</param>
    /// <param name="token">The stream.</param>
    /// <param name="content">The operation; it belongs to this method from now on.</param>
    /// <param name="admission">Who sends it.</param>
    public async Task TakeAsync(HttpContext context, AnswerFormat format, string token, RequestContent content, AdmissionResult admission)
    {
        if (!streams.TryGet(token, out var stream))
        {
            await RefuseAsync(context, content, SharedStream.NotFound);
        }
        else if (IdOf(content.Request) is not { } id)
        {
            await RefuseAsync(context, content, Refusal.Bad("extensions.operationId has to name the operation, by a string that is not empty."));
        }
        else if (stream.Reserve(id, out var stop) is { } full)
        {
            await RefuseAsync(context, content, full);
        }
        else
        {
            await BeginAsync(context, format, stream, id, stop, content, admission);
        }
    }

    private async Task BeginAsync(
        HttpContext context, AnswerFormat format, SharedStream stream, string id, CancellationTokenSource stop, RequestContent content, AdmissionResult admission)
    {
        var trace = new OperationTrace(content.Request, host.Options.Clock);
        PreparedRequest prepared;
        try
        {
            prepared = host.Engine.Prepare(content.Request, admission.Caller());
        }
        catch
        {
            stream.Release(id, stop);
            content.Dispose();
            trace.Dispose();
            throw;
        }

        trace.Prepared(prepared);
        if (prepared.Refusal is null)
        {
            stream.Begin(id, stop, content, prepared, admission, trace);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.ContentLength = 0;
            return;
        }

        using (var worded = WordedRefusal.Of(context, prepared.Refusal, host.Options))
        using (content)
        using (trace)
        {
            stream.Release(id, stop);
            await HttpAnswer.RefuseOperationAsync(context, format, worded, host.Options);
        }
    }

    private static string? IdOf(GraphQLRequest request) =>
        request.Extensions.ValueKind == JsonValueKind.Object
        && request.Extensions.TryGetProperty("operationId"u8, out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 } text
            ? text
            : null;

    private Task RefuseAsync(HttpContext context, Refusal refusal) => HttpAnswer.RefuseAsync(context, AnswerFormat.Json, refusal, host.Options);

    private Task RefuseAsync(HttpContext context, RequestContent content, Refusal refusal)
    {
        content.Dispose();
        return RefuseAsync(context, refusal);
    }
}

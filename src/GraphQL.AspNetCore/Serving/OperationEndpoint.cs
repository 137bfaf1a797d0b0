using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Answers;
using Fadu.GraphQL.AspNetCore.EventStreams;
using Fadu.GraphQL.AspNetCore.Negotiation;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Fadu.GraphQL.Language.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Serving;

/// <summary>Answers requests that hold one operation.</summary>
/// <param name="host">Runs operations.</param>
/// <param name="streams">Answers with event streams; null: there are none.</param>
/// <param name="shared">Takes operations for shared streams; null: there are none.</param>
internal sealed class OperationEndpoint(OperationHost host, DistinctStream? streams, SharedStreamEndpoint? shared)
{
    /// <summary>Answers a POST.</summary>
    public async Task PostAsync(HttpContext context, AcceptedAnswers accepted)
    {
        if (ContentChecks.Check(context.Request) is { } unsupported)
        {
            await HttpAnswer.RefuseAsync(context, accepted.Format, unsupported, host.Options);
            return;
        }

        var (body, refusal) = await RequestBody.ReadAsync(context.Request, host.Options, context.RequestAborted);
        if (body is null)
        {
            await HttpAnswer.RefuseAsync(context, accepted.Format, refusal!, host.Options);
            return;
        }

        if (shared is not null && !accepted.TakesEvents && SharedStreamEndpoint.TokenOf(context.Request) is { } token)
        {
            await ShareAsync(context, accepted, body, token);
            return;
        }

        using (body)
        {
            var (content, fault) = JsonRequestReader.Read(body.Bytes);
            await AnswerAsync(context, accepted, content, fault);
        }
    }

    /// <summary>Answers a GET.</summary>
    public Task GetAsync(HttpContext context, AcceptedAnswers accepted)
    {
        var (content, fault) = CrossSite.Check(context.Request, host.Options) is { } refusal
            ? (null, refusal)
            : QueryRequestReader.Read(context.Request.Query);
        return AnswerAsync(context, accepted, content, fault);
    }

    private async Task AnswerAsync(HttpContext context, AcceptedAnswers accepted, RequestContent? content, Refusal? fault)
    {
        if (content is null)
        {
            await HttpAnswer.RefuseAsync(context, accepted.Format, fault!, host.Options);
            return;
        }

        using (content)
        {
            if (await AdmitAsync(context, accepted) is { } admission)
                await RunAsync(context, accepted, content.Request, admission);
        }
    }

    private async ValueTask<AdmissionResult?> AdmitAsync(HttpContext context, AcceptedAnswers accepted)
    {
        var admission = await host.Options.Authenticator.AdmitAsync(context, default, context.RequestAborted);
        if (admission.Refusal is not { } reason)
            return admission;
        await HttpAnswer.RefuseAsync(context, accepted.Format, Refusal.NotAdmitted(reason), host.Options);
        return null;
    }

    private async Task RunAsync(HttpContext context, AcceptedAnswers accepted, GraphQLRequest request, AdmissionResult admission)
    {
        using var trace = new OperationTrace(request, host.Options.Clock);
        var prepared = host.Engine.Prepare(request, admission.Caller());
        trace.Prepared(prepared);
        if (Misfit(context, accepted, prepared) is { } misfit)
        {
            await HttpAnswer.RefuseAsync(context, accepted.Format, misfit, host.Options);
        }
        else if (streams is not null && UsesEvents(accepted, prepared))
        {
            await streams.RunAsync(context, prepared, admission, trace);
        }
        else if (prepared.Refusal is { } refusal)
        {
            using var worded = WordedRefusal.Of(context, refusal, host.Options);
            await HttpAnswer.WriteAsync(context, accepted.Format, worded, host.Options);
        }
        else
        {
            using var response = await host.Engine.ExecuteAsync(prepared, OperationHost.ScopeOf(admission, context.RequestServices), context.RequestAborted);
            trace.Responded(response);
            await HttpAnswer.WriteAsync(context, accepted.Format, response, host.Options);
        }
    }

    private static bool UsesEvents(AcceptedAnswers accepted, PreparedRequest prepared) =>
        accepted.PrefersEvents || (accepted.TakesEvents && prepared is { Refusal: null, Kind: OperationKind.Subscription });

    private Refusal? Misfit(HttpContext context, AcceptedAnswers accepted, PreparedRequest prepared)
    {
        if (prepared.Refusal is not null)
            return null;
        if (prepared.Kind == OperationKind.Mutation && !HttpMethods.IsPost(context.Request.Method))
        {
            return new(StatusCodes.Status405MethodNotAllowed, TransportErrorCodes.MethodNotAllowed, "A GET only reads; mutations are sent by POST.") { Allow = "POST" };
        }

        return prepared.Kind == OperationKind.Subscription && (streams is null || !accepted.TakesEvents)
            ? new(StatusCodes.Status406NotAcceptable, TransportErrorCodes.NotAcceptable,
                streams is null ? "A subscription is answered over WebSocket." : "A subscription is answered by text/event-stream, or over WebSocket.")
            : null;
    }

    private async Task ShareAsync(HttpContext context, AcceptedAnswers accepted, RequestBody body, string token)
    {
        RequestContent? content;
        Refusal? fault;
        // The operation outlives the request, so that it gets memory of its own.
        using (body)
            (content, fault) = JsonRequestReader.Read(body.Bytes.ToArray());
        if (content is null)
        {
            await HttpAnswer.RefuseAsync(context, accepted.Format, fault!, host.Options);
            return;
        }

        if (await AdmitAsync(context, accepted) is { } admission)
            await shared!.TakeAsync(context, accepted.Format, token, content, admission);
        else
            content.Dispose();
    }
}

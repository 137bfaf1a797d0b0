using Fadu.GraphQL.AspNetCore.Answers;
using Fadu.GraphQL.AspNetCore.EventStreams;
using Fadu.GraphQL.AspNetCore.GraphiQL;
using Fadu.GraphQL.AspNetCore.Negotiation;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Serving;

/// <summary>Tells apart the requests that come to one address, by method and by what they accept.</summary>
internal sealed class EndpointRouter
{
    private readonly OperationHost _host;
    private readonly OperationEndpoint _operations;
    private readonly SharedStreamEndpoint? _shared;
    private readonly GraphiQLPage? _page;
    private readonly RequestDelegate? _sockets;
    private readonly string _methods;

    /// <param name="host">Runs operations.</param>
    /// <param name="page">The page for browsers; null: there is none.</param>
    /// <param name="sockets">Serves WebSockets; null: there are none.</param>
    public EndpointRouter(OperationHost host, GraphiQLPage? page, RequestDelegate? sockets)
    {
        (_host, _page, _sockets) = (host, page, sockets);
        var limits = host.Options.EventStreams;
        _shared = limits is null ? null : new(host, new(host, limits));
        _operations = new(host, limits is null ? null : new(host, limits), _shared);
        _methods = string.Join(", ", [.. host.Options.AllowGet || page is not null ? ["GET", "HEAD"] : Array.Empty<string>(), "POST",
            .. _shared is null ? Array.Empty<string>() : ["PUT", "DELETE"], "OPTIONS"]);
    }

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (_sockets is not null && SocketEndpoint.IsAsked(context))
                await _sockets(context);
            else
                await AnswerAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var accepted = AcceptedAnswers.Of(context.Request.Headers.Accept);
        var method = context.Request.Method;
        return HttpMethods.IsPost(method) ? PostAsync(context, accepted)
            : HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? GetAsync(context, accepted)
            : HttpMethods.IsOptions(method) ? SayMethodsAsync(context)
            : _shared is not null && HttpMethods.IsPut(method) ? _shared.ReserveAsync(context)
            : _shared is not null && HttpMethods.IsDelete(method) ? _shared.StopAsync(context)
            : NotAllowedAsync(context, accepted);
    }

    private Task PostAsync(HttpContext context, AcceptedAnswers accepted) =>
        IsStream(context, accepted, out var token) ? _shared!.OpenAsync(context, token)
        : IsAnswerable(accepted) ? _operations.PostAsync(context, accepted)
        : NotAcceptableAsync(context);

    private Task GetAsync(HttpContext context, AcceptedAnswers accepted) =>
        IsStream(context, accepted, out var token) ? _shared!.OpenAsync(context, token)
        : _page is not null && accepted.WantsPage && !QueryRequestReader.IsRequest(context.Request.Query) ? _page.WriteAsync(context)
        : !_host.Options.AllowGet ? NotAllowedAsync(context, accepted)
        : IsAnswerable(accepted) ? _operations.GetAsync(context, accepted)
        : NotAcceptableAsync(context);

    private bool IsStream(HttpContext context, AcceptedAnswers accepted, out string token)
    {
        token = _shared is not null && accepted.TakesEvents ? SharedStreamEndpoint.TokenOf(context.Request) ?? "" : "";
        return token.Length > 0;
    }

    private bool IsAnswerable(AcceptedAnswers accepted) => accepted.Format != AnswerFormat.None || (_shared is not null && accepted.TakesEvents);

    private Task SayMethodsAsync(HttpContext context)
    {
        // Nothing about other origins: whether they may ask is the host's decision, and the default is no.
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = _methods;
        return Task.CompletedTask;
    }

    private Task NotAllowedAsync(HttpContext context, AcceptedAnswers accepted) => HttpAnswer.RefuseAsync(context, accepted.Format,
        new Refusal(StatusCodes.Status405MethodNotAllowed, TransportErrorCodes.MethodNotAllowed, $"The method {context.Request.Method} is not served here.") { Allow = _methods }, _host.Options);

    private Task NotAcceptableAsync(HttpContext context) => HttpAnswer.RefuseAsync(context, AnswerFormat.None,
        new Refusal(StatusCodes.Status406NotAcceptable, TransportErrorCodes.NotAcceptable, "The answer can be application/graphql-response+json or application/json."), _host.Options);
}

using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Answers;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Language.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Operations;

/// <summary>Runs one operation of a connection that stays open, from its preparation to the last message about it.</summary>
/// <param name="host">Runs it.</param>
/// <param name="transport">What the connection is called in the log.</param>
/// <param name="caller">The key of whose connection it is.</param>
/// <param name="context">The request that opened it, for the words of refusals; null: it is over before the connection is.</param>
internal sealed class OperationRun(OperationHost host, string transport, string caller, HttpContext? context)
{
    /// <summary>Runs a prepared operation. The source of a subscription waits until each response is sent, so that nothing piles up here.</summary>
    /// <param name="prepared">The operation; where it is refused, the refusal is sent.</param>
    /// <param name="admission">Who sends it.</param>
    /// <param name="services">Where its resolvers find what they work with.</param>
    /// <param name="sink">Where its responses go.</param>
    /// <param name="trace">Follows it.</param>
    /// <param name="cancellationToken">Ends when the operation is given up; then nothing more is sent about it.</param>
    /// <returns>Ends, without an exception, after the last message.</returns>
    public async Task RunAsync(
        PreparedRequest prepared, AdmissionResult admission, IServiceProvider services, ResultSink sink, OperationTrace trace, CancellationToken cancellationToken)
    {
        try
        {
            using var watching = prepared is { Refusal: null, Kind: OperationKind.Subscription } ? admission.Watch?.Invoke() : null;
            var scope = OperationHost.ScopeOf(admission, services);
            if (prepared.Refusal is { } refusal)
                await RefuseAsync(refusal, sink, cancellationToken);
            else if (prepared.Kind == OperationKind.Subscription)
                await SubscribeAsync(prepared, scope, sink, trace, cancellationToken);
            else
                await ExecuteAsync(prepared, scope, sink, trace, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            trace.Failed();
            host.Log.OperationBroke(transport, exception);
            using var response = GraphQLResponse.OfRequestErrors([new(TransportErrorCodes.InternalError, "Something broke; the operation has ended.")]);
            await TryAsync(() => sink.ErrorAsync(response.Body, cancellationToken));
        }
    }

    /// <summary>Refuses an operation before it is prepared.</summary>
    /// <param name="error">Why.</param>
    /// <param name="sink">Where that goes.</param>
    /// <param name="cancellationToken">Ends when the operation is given up.</param>
    public static async Task RefuseAsync(GraphQLError error, ResultSink sink, CancellationToken cancellationToken)
    {
        using var response = GraphQLResponse.OfRequestErrors([error]);
        await TryAsync(() => sink.ErrorAsync(response.Body, cancellationToken));
    }

    private async Task RefuseAsync(GraphQLResponse refusal, ResultSink sink, CancellationToken cancellationToken)
    {
        using var worded = context is null ? refusal : WordedRefusal.Of(context, refusal, host.Options);
        await sink.ErrorAsync(worded.Body, cancellationToken);
    }

    private async Task ExecuteAsync(PreparedRequest prepared, RequestScope scope, ResultSink sink, OperationTrace trace, CancellationToken cancellationToken)
    {
        using var response = await host.Engine.ExecuteAsync(prepared, scope, cancellationToken);
        trace.Responded(response);
        if (response.IsRequestError)
        {
            await sink.ErrorAsync(response.Body, cancellationToken);
            return;
        }

        await sink.NextAsync(response.Body, cancellationToken);
        await sink.CompleteAsync(cancellationToken);
    }

    private async Task SubscribeAsync(PreparedRequest prepared, RequestScope scope, ResultSink sink, OperationTrace trace, CancellationToken cancellationToken)
    {
        using var share = host.Subscriptions.TryTake(caller);
        if (share is null)
        {
            await RefuseAsync(TooManySubscriptions(), sink, cancellationToken);
            return;
        }

        await foreach (var response in host.Engine.SubscribeAsync(prepared, scope, cancellationToken))
        {
            using (response)
            {
                trace.Responded(response);
                if (response.IsRequestError)
                {
                    await sink.ErrorAsync(response.Body, cancellationToken);
                    return;
                }

                await sink.NextAsync(response.Body, cancellationToken);
            }
        }

        await sink.CompleteAsync(cancellationToken);
    }

    private GraphQLResponse TooManySubscriptions()
    {
        Measurements.CountRefused(TransportErrorCodes.TooManySubscriptions);
        return GraphQLResponse.OfRequestErrors([new(TransportErrorCodes.TooManySubscriptions,
            $"At most {host.Options.MaxSubscriptionsPerCaller} subscriptions are open at once for one caller.")]);
    }

    // The connection may be what broke.
    private static async Task TryAsync(Func<Task> sendAsync)
    {
        try
        {
            await sendAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }
}

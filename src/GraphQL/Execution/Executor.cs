using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolution;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Execution.Running;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Execution;

/// <summary>Executes the operations of validated documents. Serves any number of requests at once.</summary>
/// <param name="options">How.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Executing-Requests.</remarks>
public sealed class Executor(ExecutionOptions options)
{
    private static readonly object NoRoot = new();

    private readonly FailureReport _failures = new(options.Clock, options.OnFailure, options.Telling);

    /// <summary>Executes a query or a mutation.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">Which operation of it, with which variables, for whom.</param>
    /// <param name="cancellationToken">Ends when the client is gone.</param>
    /// <returns>The response, to be disposed; whatever is wrong with the request or goes wrong in it is said there.</returns>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public async ValueTask<GraphQLResponse> ExecuteAsync(PreparedDocument document, ExecutionRequest request, CancellationToken cancellationToken)
    {
        var (call, errors) = document.Call(request.OperationName, request.Variables);
        return call is null ? GraphQLResponse.OfRequestErrors(errors) : await ExecuteAsync(call, request, cancellationToken);
    }

    /// <summary>Executes a query or a mutation that was found before.</summary>
    internal async ValueTask<GraphQLResponse> ExecuteAsync(OperationCall call, ExecutionRequest request, CancellationToken cancellationToken)
    {
        var (document, operation, variables) = call;
        if (operation.Definition.Operation == OperationKind.Subscription)
            return GraphQLResponse.OfRequestErrors([WrongKind("The operation is a subscription; it is answered by a stream.")]);

        using var limit = new TimeLimit(options.Timeout, options.Clock, cancellationToken);
        var context = ContextOf(operation, request, limit.Token);
        var root = request.RootValue ?? NoRoot;
        return await WithinAsync(limit, context, () =>
        {
            var run = new OperationRun(operation.PlanFor(variables), new(document.Document.Source, options.MaxErrors), variables, context, _failures);
            return operation.Definition.Operation == OperationKind.Mutation ? run.SeriallyAsync(root) : run.TogetherAsync(root);
        });
    }

    /// <summary>Begins a subscription.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">Which operation of it, with which variables, for whom.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    /// <remarks>Source: https://spec.graphql.org/September2025/#sec-Subscription.</remarks>
    public async ValueTask<SubscriptionResponse> SubscribeAsync(PreparedDocument document, ExecutionRequest request, CancellationToken cancellationToken)
    {
        var (call, errors) = document.Call(request.OperationName, request.Variables);
        return call is null ? new(GraphQLResponse.OfRequestErrors(errors)) : await SubscribeAsync(call, request, StreamWatch.None(options.Clock), cancellationToken);
    }

    /// <summary>Begins a subscription that was found before.</summary>
    /// <param name="found">The subscription.</param>
    /// <param name="request">For whom.</param>
    /// <param name="watch">What else may end it.</param>
    /// <param name="cancellationToken">Ends the subscription.</param>
    internal async ValueTask<SubscriptionResponse> SubscribeAsync(
        OperationCall found, ExecutionRequest request, StreamWatch watch, CancellationToken cancellationToken)
    {
        var (document, operation, variables) = found;
        var plan = operation.PlanFor(variables);
        if (plan.Fields is not [{ Resolver: SubscriptionSource source } field])
            return new(GraphQLResponse.OfRequestErrors([WrongKind("The operation is no subscription with one field.")]));

        var stream = new EventStream(field, new(document.Document.Source), _failures);
        var (arguments, error) = field.Arguments.Evaluate(variables);
        if (arguments is null)
            return new(GraphQLResponse.OfRequestErrors([stream.ErrorOf(error!)]));
        // Never disposed: the source may use the token for as long as the stream lives.
        var beginning = new TimeLimit(options.Timeout, options.Clock, cancellationToken);
        try
        {
            var call = new FieldCall(field.ParentType, field.Field, [NoRoot], arguments, ContextOf(operation, request, beginning.Token));
            var events = await source.Subscribe(call).AsTask().WaitAsync(beginning.Token);
            beginning.Lift();
            return new(stream.RespondAsync(events, RespondAsync, watch, cancellationToken, CancellationToken.None));
        }
        catch (OperationCanceledException) when (beginning.IsOver)
        {
            return new(GraphQLResponse.OfRequestErrors([beginning.Error]));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new(GraphQLResponse.OfRequestErrors([stream.ErrorOf(exception)]));
        }

        async ValueTask<GraphQLResponse> RespondAsync(object? value, CancellationToken ended)
        {
            using var limit = new TimeLimit(options.Timeout, options.Clock, ended);
            var context = ContextOf(operation, request, limit.Token);
            return await WithinAsync(limit, context, () =>
                new OperationRun(plan, new(document.Document.Source, options.MaxErrors), variables, context, _failures).TogetherAsync(new SubscriptionEvent(value)));
        }
    }

    private static GraphQLError WrongKind(string message) => new(ExecutionErrorCodes.OperationKindMismatch, message);

    private static RequestContext ContextOf(PreparedOperation operation, ExecutionRequest request, CancellationToken cancellationToken)
    {
        var context = new RequestContext(request.Services, request.Features, cancellationToken) { Operation = operation.Definition.Operation };
        foreach (var (key, value) in request.Extensions)
            context.Extend(key, value);
        return context;
    }

    private static async ValueTask<GraphQLResponse> WithinAsync(TimeLimit limit, RequestContext context, Func<Task<GraphQLResponse>> runAsync)
    {
        try
        {
            return await runAsync();
        }
        catch (OperationCanceledException) when (limit.IsOver)
        {
            return OperationRun.GivenUp(limit.Error, context);
        }
    }
}

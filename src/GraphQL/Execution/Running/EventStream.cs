using System.Runtime.CompilerServices;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Execution.Responses;

namespace Fadu.GraphQL.Execution.Running;

/// <summary>Turns the events of a source into responses.</summary>
/// <param name="field">The subscription's field.</param>
/// <param name="places">Where in the document its errors are.</param>
/// <param name="failures">Takes what the source throws.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#MapSourceToResponseEvent().</remarks>
internal sealed class EventStream(FieldPlan field, ErrorPlaces places, FailureReport failures)
{
    /// <summary>The responses, one for each event; a source that fails ends with the response that says so.</summary>
    /// <param name="source">The events.</param>
    /// <param name="respondAsync">From an event to its response.</param>
    /// <param name="watch">Asked before each event is answered, and while there is none; disposed with the stream.</param>
    /// <param name="subscription">Ends the source.</param>
    /// <param name="cancellationToken">Ends the source.</param>
    public async IAsyncEnumerable<GraphQLResponse> RespondAsync(
        IAsyncEnumerable<object?> source,
        Func<object?, CancellationToken, ValueTask<GraphQLResponse>> respondAsync,
        StreamWatch watch,
        CancellationToken subscription,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(subscription, cancellationToken);
        using var watching = watch;
        await using var events = source.GetAsyncEnumerator(either.Token);
        while (true)
        {
            var moving = MoveAsync(events, either.Token);
            if (await watching.DuringAsync(moving) is { IsEmpty: false } whileSilent)
            {
                try
                {
                    yield return GraphQLResponse.OfRequestErrors(whileSilent);
                }
                finally
                {
                    // Only a source that stands still can be disposed.
                    await either.CancelAsync();
                    await ((Task)moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                yield break;
            }

            var (hasMoved, error) = await moving;
            if (error is not null)
                yield return GraphQLResponse.OfRequestErrors([error]);
            if (!hasMoved)
                yield break;
            if (watching.Ended() is { IsEmpty: false } ended)
            {
                yield return GraphQLResponse.OfRequestErrors(ended);
                yield break;
            }

            yield return await respondAsync(events.Current, either.Token);
        }
    }

    /// <summary>The error of a source.</summary>
    /// <param name="exception">What it threw.</param>
    public GraphQLError ErrorOf(Exception exception) => ErrorOf(failures.Of(exception, field.Coordinate));

    /// <summary>The error of a source.</summary>
    /// <param name="error">What it says.</param>
    public GraphQLError ErrorOf(FieldError error) => new(error.Code, error.Message)
    {
        Locations = places.Of(error, field),
        Path = ResponsePath.Root(field.ResponseName),
        Extensions = error.Extensions,
    };

    private async Task<(bool HasMoved, GraphQLError? Error)> MoveAsync(IAsyncEnumerator<object?> events, CancellationToken cancellationToken)
    {
        try
        {
            return (await events.MoveNextAsync(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return (false, ErrorOf(exception));
        }
    }
}

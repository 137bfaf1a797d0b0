using System.Collections.Immutable;
using Fadu.GraphQL.Errors;

namespace Fadu.GraphQL.Execution.Running;

/// <summary>Asks whether a stream has to end though its source goes on. Each stream has its own.</summary>
/// <param name="ended">Gives the errors with which the stream ends; none where it may go on.</param>
/// <param name="interval">How often that is asked while the source is silent; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
/// <param name="clock">Measures the interval.</param>
internal sealed class StreamWatch(Func<ImmutableArray<GraphQLError>> ended, TimeSpan interval, TimeProvider clock) : IDisposable
{
    private PeriodicTimer? _timer;
    private Task<bool>? _tick;

    /// <summary>One for a stream that nothing but its source and its reader ends.</summary>
    /// <param name="clock">A clock.</param>
    public static StreamWatch None(TimeProvider clock) => new(static () => [], Timeout.InfiniteTimeSpan, clock);

    /// <summary>The errors with which the stream ends now; empty where it may go on.</summary>
    public ImmutableArray<GraphQLError> Ended() => ended();

    /// <summary>Asks at intervals until the source has spoken.</summary>
    /// <param name="silence">Completes when the source speaks.</param>
    /// <returns>The errors with which the stream ends although the source is still silent; empty where it has spoken.</returns>
    public async ValueTask<ImmutableArray<GraphQLError>> DuringAsync(Task silence)
    {
        while (!silence.IsCompleted)
        {
            _timer ??= new(interval, clock);
            _tick ??= _timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
            if (await Task.WhenAny(silence, _tick) == silence)
                break;
            _tick = null;
            if (ended() is { IsEmpty: false } errors)
                return errors;
        }

        return [];
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();
}

using System.Collections.Immutable;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>Turns what resolvers throw into errors that a client may read, and hands the rest to the log.</summary>
/// <param name="clock">Tells the time for the ids of failures.</param>
/// <param name="log">Takes the failures.</param>
/// <param name="telling">What is told of them.</param>
internal sealed class FailureReport(TimeProvider clock, Action<ResolverFailure> log, Func<Exception, FieldError> telling)
{
    /// <summary>The key under which the id of a failure stands.</summary>
    public const string ErrorIdKey = "errorId";

    /// <summary>The error for an exception.</summary>
    /// <param name="exception">What a resolver threw.</param>
    /// <param name="coordinate">The field.</param>
    public FieldError Of(Exception exception, string coordinate)
    {
        if (exception is GraphQLException known)
            return known.Error;
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        log(new(id, coordinate, exception));
        var told = telling(exception);
        var extensions = told.Extensions ?? ImmutableDictionary.Create<string, object?>(StringComparer.Ordinal);
        return told with { Extensions = extensions.SetItem(ErrorIdKey, id.ToString()) };
    }
}

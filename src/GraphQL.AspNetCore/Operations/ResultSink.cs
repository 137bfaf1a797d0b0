namespace Fadu.GraphQL.AspNetCore.Operations;

/// <summary>Where the responses of one operation go, over a connection that stays open. Called by one thread at a time.</summary>
internal abstract class ResultSink
{
    /// <summary>Sends a response: of a query or mutation the only one, of a subscription the next.</summary>
    /// <param name="response">A whole response object, as JSON.</param>
    /// <param name="cancellationToken">Ends when the operation is given up.</param>
    public abstract Task NextAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken);

    /// <summary>Sends that the operation ends by errors; nothing follows.</summary>
    /// <param name="response">A response object with <c>errors</c>, without <c>data</c>, as JSON.</param>
    /// <param name="cancellationToken">Ends when the operation is given up.</param>
    public abstract Task ErrorAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken);

    /// <summary>Sends that the operation is done; nothing follows.</summary>
    /// <param name="cancellationToken">Ends when the operation is given up.</param>
    public abstract Task CompleteAsync(CancellationToken cancellationToken);
}

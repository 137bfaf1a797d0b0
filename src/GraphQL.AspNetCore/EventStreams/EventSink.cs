using Fadu.GraphQL.AspNetCore.Operations;

namespace Fadu.GraphQL.AspNetCore.EventStreams;

/// <summary>The events of one operation.</summary>
/// <param name="id">The client's name for it; null where the stream has only one.</param>
/// <param name="writer">Gives what writes them, once the client has opened the stream.</param>
/// <param name="onLast">Called before the last event: the client may use the id again as soon as it has that.</param>
internal sealed class EventSink(string? id, Task<EventStreamWriter> writer, Action onLast) : ResultSink
{
    public override async Task NextAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        var open = await writer.WaitAsync(cancellationToken);
        await open.NextAsync(id, response, cancellationToken);
    }

    // The protocol has no event for errors: they come as a response, and then it is complete.
    public override async Task ErrorAsync(ReadOnlyMemory<byte> response, CancellationToken cancellationToken)
    {
        await NextAsync(response, cancellationToken);
        await CompleteAsync(cancellationToken);
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var open = await writer.WaitAsync(cancellationToken);
        onLast();
        await open.CompleteAsync(id, cancellationToken);
    }
}

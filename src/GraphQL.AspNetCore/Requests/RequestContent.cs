using System.Buffers;
using System.Text.Json;

namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>A request with the memory of a pool that it lies in; it is valid until this is disposed.</summary>
/// <param name="request">The request.</param>
/// <param name="document">The memory of the document where that was unescaped; null where it lies elsewhere.</param>
/// <param name="variables">What holds the variables; null where there are none.</param>
/// <param name="extensions">What holds the extensions; null where there are none.</param>
internal sealed class RequestContent(GraphQLRequest request, byte[]? document, JsonDocument? variables, JsonDocument? extensions) : IDisposable
{
    private byte[]? _document = document;

    public GraphQLRequest Request { get; } = request;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _document, null) is { } rented)
            ArrayPool<byte>.Shared.Return(rented);
        variables?.Dispose();
        extensions?.Dispose();
    }
}

using System.Buffers;
using System.IO.Pipelines;
using Fadu.GraphQL.AspNetCore.Configuration;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>The body of an HTTP request, in memory of a pool.</summary>
internal sealed class RequestBody : IDisposable
{
    private byte[]? _rented;

    private RequestBody(ReadOnlySequence<byte> bytes)
    {
        var length = (int)bytes.Length;
        _rented = ArrayPool<byte>.Shared.Rent(length);
        bytes.CopyTo(_rented);
        Bytes = _rented.AsMemory(0, length);
    }

    /// <summary>All of it; valid until this is disposed.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads a body, within the limits of size and time.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Ends when the client is gone.</param>
    /// <returns>The body, to be disposed, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static ValueTask<(RequestBody? Body, Refusal? Refusal)> ReadAsync(
        HttpRequest request, GraphQLHttpOptions options, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.MaxBodyBytes)
            return new((null, TooLarge(options)));

        // Nearly always all of it is there when the headers are: then no clock needs to be set.
        if (!request.BodyReader.TryRead(out var read))
            return ReadSlowlyAsync(request.BodyReader, options, cancellationToken);
        if (read.IsCompleted && read.Buffer.Length <= options.MaxBodyBytes)
            return new((Take(request.BodyReader, read.Buffer), null));
        request.BodyReader.AdvanceTo(read.Buffer.Start);
        return ReadSlowlyAsync(request.BodyReader, options, cancellationToken);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _rented, null) is { } rented)
            ArrayPool<byte>.Shared.Return(rented);
    }

    private static RequestBody Take(PipeReader reader, ReadOnlySequence<byte> bytes)
    {
        var body = new RequestBody(bytes);
        reader.AdvanceTo(bytes.End);
        return body;
    }

    private static async ValueTask<(RequestBody? Body, Refusal? Refusal)> ReadSlowlyAsync(
        PipeReader reader, GraphQLHttpOptions options, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.BodyTimeout, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var read = await reader.ReadAsync(either.Token);
            while (!read.IsCompleted && read.Buffer.Length <= options.MaxBodyBytes)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                read = await reader.ReadAsync(either.Token);
            }

            if (read.Buffer.Length <= options.MaxBodyBytes)
                return (Take(reader, read.Buffer), null);
            reader.AdvanceTo(read.Buffer.End);
            return (null, TooLarge(options));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (null, new(StatusCodes.Status408RequestTimeout, TransportErrorCodes.BodyTimeout,
                $"The body did not arrive within {options.BodyTimeout.TotalSeconds:0.###} seconds."));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, OfServer(exception));
        }
        catch (IOException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static Refusal TooLarge(GraphQLHttpOptions options) => new(StatusCodes.Status413PayloadTooLarge, TransportErrorCodes.BodyTooLarge,
        $"The body is larger than {options.MaxBodyBytes} bytes.");

    private static Refusal OfServer(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => new(exception.StatusCode, TransportErrorCodes.BodyTooLarge, "The body is larger than the server allows."),
        StatusCodes.Status408RequestTimeout => new(exception.StatusCode, TransportErrorCodes.BodyTimeout, "The body arrived too slowly."),
        _ => Refusal.Bad("The body of the request is not well-formed."),
    };
}

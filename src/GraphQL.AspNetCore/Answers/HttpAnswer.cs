using System.Globalization;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.Negotiation;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Fadu.GraphQL.AspNetCore.Answers;

/// <summary>Writes one response as the answer to an HTTP request.</summary>
/// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/#sec-Response.</remarks>
internal static class HttpAnswer
{
    private static readonly StringValues JsonType = "application/json; charset=utf-8";
    private static readonly StringValues ResponseType = "application/graphql-response+json; charset=utf-8";

    /// <summary>Writes what came of an operation, or why nothing did.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static Task WriteAsync(HttpContext context, AnswerFormat format, GraphQLResponse response, GraphQLHttpOptions options) =>
        WriteAsync(context, format, AnswerStatus.Of(format, response, options.StatusCodes), response, options);

    /// <summary>Writes why an operation was not taken, where only another status than 200 tells the client so.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static Task RefuseOperationAsync(HttpContext context, AnswerFormat format, GraphQLResponse refusal, GraphQLHttpOptions options) =>
        WriteAsync(context, format, AnswerStatus.Of(AnswerFormat.GraphQLResponse, refusal, options.StatusCodes), refusal, options);

    /// <summary>Writes why a request was not even handed to the engine.</summary>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public static async Task RefuseAsync(HttpContext context, AnswerFormat format, Refusal refusal, GraphQLHttpOptions options)
    {
        Measurements.CountRefused(refusal.Code);
        var headers = context.Response.Headers;
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            headers.WWWAuthenticate = options.Challenge;
        if (refusal.Allow is { } allow)
            headers.Allow = allow;
        if (refusal.RetryAfter is { } wait)
            headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        // What is still to come of the body is not waited for.
        if (refusal.Status is StatusCodes.Status408RequestTimeout or StatusCodes.Status413PayloadTooLarge && HttpProtocol.IsHttp11(context.Request.Protocol))
            headers.Connection = "close";
        using var response = GraphQLResponse.OfRequestErrors([WordedRefusal.Of(context, new GraphQLError(refusal.Code, refusal.Message), options)]);
        await WriteAsync(context, format, refusal.Status, response.Body);
    }

    private static Task WriteAsync(HttpContext context, AnswerFormat format, int status, GraphQLResponse response, GraphQLHttpOptions options)
    {
        if (status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = options.Challenge;
        return WriteAsync(context, format, status, response.Body);
    }

    private static Task WriteAsync(HttpContext context, AnswerFormat format, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        // A client that accepts none of the types is told so in the one that names itself.
        response.Headers.ContentType = format == AnswerFormat.Json ? JsonType : ResponseType;
        AnswerHeaders.Set(response.Headers);
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}

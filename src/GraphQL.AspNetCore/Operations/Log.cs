using Microsoft.Extensions.Logging;

namespace Fadu.GraphQL.AspNetCore.Operations;

/// <summary>What is logged.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "An operation of a {Transport} broke.")]
    public static partial void OperationBroke(this ILogger log, string transport, Exception exception);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Warning, Message = "A client of a {Transport} reads too slowly and is let go.")]
    public static partial void SlowReader(this ILogger log, string transport);
}

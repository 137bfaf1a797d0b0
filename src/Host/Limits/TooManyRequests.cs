using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.Host.Answers;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Limits;

/// <summary>What GraphQL clients read of a request that was one too many.</summary>
internal static class TooManyRequests
{
    /// <summary>The code of the error.</summary>
    public const string Code = "TOO_MANY_REQUESTS";

    /// <summary>Under which name it says after how many seconds to come again.</summary>
    public const string RetryAfter = "retryAfter";

    /// <summary>The error of an operation that comes over an open connection.</summary>
    /// <param name="wait">Seconds; null: it was not too many.</param>
    /// <param name="language">The language of the message.</param>
    public static GraphQLError? Of(int? wait, Language language) => wait is not { } seconds ? null
        : new(Code, StatusTexts.ProblemOf(StatusCodes.Status429TooManyRequests).Message.In(language))
        {
            Extensions = ImmutableDictionary<string, object?>.Empty.Add(RetryAfter, seconds),
        };
}

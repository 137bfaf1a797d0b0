using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Fadu.GraphQL.AspNetCore.Answers;

/// <summary>What every answer says to caches and browsers.</summary>
internal static class AnswerHeaders
{
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Accept = "Accept";

    /// <summary>Says that the answer depends on who asks and what is accepted, and is what its media type says.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        // What the host has decided stands.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = NoStore;
        headers.Vary = StringValues.Concat(headers.Vary, Accept);
        headers.XContentTypeOptions = NoSniff;
    }
}

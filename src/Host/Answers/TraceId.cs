using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Answers;

/// <summary>The id by which a request is found again: in its answer, in the log, in traces.</summary>
internal static class TraceId
{
    /// <summary>That of the W3C trace that the request belongs to, 32 hexadecimal digits; where there is none, the server's own name for the request.</summary>
    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}

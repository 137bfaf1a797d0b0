using Fadu.Application.Exports;
using Fadu.Host.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Exports;

/// <summary>
/// Answers <c>GET</c> and <c>HEAD /exports/{token}</c>: whoever has the link gets the file, since browsers and office programs that fetch it
/// send no token of a person. It lasts for minutes, and who fetched what is logged.
/// </summary>
/// <param name="desk">Where files are.</param>
/// <param name="log">Who took what.</param>
internal sealed class ExportSending(ExportDesk desk, ILogger<ExportSending> log)
{
    /// <summary>The file, or a part of it; 404 for what nobody here signed, 410 for what is over.</summary>
    public async Task HandleAsync(HttpContext context, string token)
    {
        var address = context.Connection.RemoteIpAddress?.ToString();
        var found = await desk.FetchAsync(token, context.RequestAborted);
        if (found.Value is not { } file)
        {
            ExportLog.Refused(log, address, found.Problems[0].Code);
            await ProblemAnswer.WriteAsync(context, found.Problems[0].Code == "export.link_unknown" ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone, found.Problems);
            return;
        }

        if (desk.Open(file) is not { } content)
        {
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status410Gone, StatusTexts.ProblemOf(StatusCodes.Status404NotFound));
            return;
        }

        ExportLog.Sent(log, file.Key, file.Kind.ToString(), file.Round, file.Bytes, file.Account, address);
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // The name in UTF-8, and in letters that old clients read (RFC 6266, section 4.3); the stream is closed with the answer.
        await TypedResults.Stream(content, file.MediaType, file.FileName, entityTag: new($"\"{file.Sha256}\""), enableRangeProcessing: true).ExecuteAsync(context);
    }
}

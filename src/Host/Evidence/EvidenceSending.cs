using Fadu.Application.Access;
using Fadu.Application.Evidence.Details;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Registers;
using Fadu.Host.Accounts;
using Fadu.Host.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Fadu.Host.Evidence;

/// <summary>
/// Answers <c>GET</c> and <c>HEAD /evidence/{round}/{unit}/{sha256}</c>: a file that a submission has or had, for whoever may see the submission.
/// </summary>
/// <remarks>
/// It is always an attachment that nothing may be run from (CSP sandbox) and no other site may embed; the media type is the one that its
/// content had when it came, never one to be guessed.
/// </remarks>
/// <param name="viewers">Who asks.</param>
/// <param name="register">What that person may see.</param>
/// <param name="details">Which files submissions have and had.</param>
/// <param name="store">Where they are.</param>
/// <param name="log">Who took what.</param>
internal sealed class EvidenceSending(IViewerOf viewers, Register register, EvidenceDetails details, IEvidenceStore store, ILogger<EvidenceSending> log)
{
    /// <summary>The file, or a part of it; 404 in the same words for what is not there and for what is not seen.</summary>
    public async Task HandleAsync(HttpContext context, string round, string unit, string sha256)
    {
        var ct = context.RequestAborted;
        var viewer = await viewers.OfAsync(context, ct);
        try
        {
            if (viewer.Account is not { } account || !Sha256Digest.TryParse(sha256, out var name)
                || await details.OfSubmissionAsync(new Sight(viewer, await register.ReadAsync(ct)), round, unit, name, ct) is not { } attachment)
            {
                await NotFoundAsync(context);
                return;
            }

            if (await store.LengthAsync(name, ct) is not { } bytes)
            {
                EvidenceLog.Missing(log, sha256, unit, round);
                await NotFoundAsync(context);
                return;
            }

            EvidenceLog.Sent(log, sha256, unit, round, account);
            Secure(context.Response.Headers);
            await TypedResults.Stream(
                new StoredStream(store, new(name, bytes)), attachment.MediaType, attachment.FileName, entityTag: new($"\"{sha256}\""), enableRangeProcessing: true).ExecuteAsync(context);
        }
        catch (EvidenceStoreException failure) when (!context.Response.HasStarted)
        {
            EvidenceLog.StoreFailed(log, failure);
            await ProblemAnswer.WriteAsync(context, EvidenceStatus.Of(failure.Fault), EvidenceStatus.ProblemOf(failure.Fault));
        }
    }

    private static void Secure(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers[HeaderNames.Vary] = "Authorization, Cookie";
    }

    private static Task NotFoundAsync(HttpContext context) =>
        ProblemAnswer.WriteAsync(context, StatusCodes.Status404NotFound, StatusTexts.ProblemOf(StatusCodes.Status404NotFound));
}

using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Application.Access;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Evidence.Uploads;
using Fadu.Application.Registers;
using Fadu.Host.Accounts;
using Fadu.Host.Answers;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Fadu.Host.Evidence;

/// <summary>
/// Answers <c>PUT /evidence</c>: the body is the file, as it is. With <c>If-Match: "12"</c> it is attached only while the submission is at that
/// version; the answer says at which it is now.
/// </summary>
/// <param name="viewers">Who sends it.</param>
/// <param name="register">What that person may do.</param>
/// <param name="uploads">Takes it.</param>
/// <param name="rate">How slowly it may come.</param>
/// <param name="log">Who put what.</param>
internal sealed class EvidenceUploading(IViewerOf viewers, Register register, EvidenceUploads uploads, UploadRate rate, ILogger<EvidenceUploading> log)
{
    private static readonly string[] Parameters = ["round", "unit", "item", "name"];

    /// <summary>201 with the file's hash, or 200 where the item has it already; else problem details.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        // What is refused may not have been read to its end: the connection is of no further use, and the client must not send on it.
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        var ct = context.RequestAborted;
        var viewer = await viewers.OfAsync(context, ct);
        if (viewer.Account is not { } account)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status401Unauthorized, StatusTexts.ProblemOf(StatusCodes.Status401Unauthorized));
            return;
        }

        var query = context.Request.Query;
        var place = new EvidencePlace(query["round"].ToString(), query["unit"].ToString(), query["item"].ToString(), query["name"].ToString());
        try
        {
            var result = RefusalOf(context.Request) is [_, ..] refusals
                ? refusals
                : await uploads.UploadAsync(token => SightAsync(context, token), place, BodyOf(context), NotesOf(context.Request), ct);
            if (result.Value is { } receipt)
            {
                EvidenceLog.Attached(log, receipt.Sha256, receipt.Bytes, place.Item, place.Unit, place.Round, account);
                await AnswerAsync(context, place, receipt);
            }
            else
            {
                EvidenceLog.Refused(log, place.Unit, place.Round, account, result.Problems[0].Code);
                var status = context.Request.Headers.IfMatch is [] ? EvidenceStatus.Of(result.Problems) : EvidenceStatus.OfConditional(result.Problems);
                await ProblemAnswer.WriteAsync(context, status, result.Problems);
            }
        }
        catch (BadHttpRequestException broken)
        {
            EvidenceLog.Refused(log, place.Unit, place.Round, account, StatusTexts.ProblemOf(broken.StatusCode).Code);
            await ProblemAnswer.WriteAsync(context, broken.StatusCode, StatusTexts.ProblemOf(broken.StatusCode));
        }
        catch (EvidenceStoreException failure)
        {
            EvidenceLog.StoreFailed(log, failure);
            await ProblemAnswer.WriteAsync(context, EvidenceStatus.Of(failure.Fault), EvidenceStatus.ProblemOf(failure.Fault));
        }
    }

    // What can be said without looking at rights or at the body.
    private Problem[] RefusalOf(HttpRequest request)
    {
        var problems = Parameters.Where(name => request.Query[name] is not [{ Length: > 0 }]).Select(name => new Problem("request.parameter", new(
            $"地址里要有一个 {name}：PUT /evidence?round=轮次&unit=单位&item=数据项&name=文件名", $"the address needs one {name}: PUT /evidence?round=…&unit=…&item=…&name=…"), name)).ToList();
        if (request.HasFormContentType || request.Headers.ContentEncoding is [_, ..])
        {
            problems.Add(new("evidence.raw_bytes", new(
                "请求正文应是文件本身，不是表单，也不要压缩", "the body has to be the file as it is: no form, and not compressed"), "Content-Type"));
        }

        if (request.Headers.IfMatch is [_, ..] given && !IsAny(given) && VersionOf(given) is null)
        {
            problems.Add(new("request.if_match", new(
                "If-Match 要写您看到的填报版本，如 If-Match: \"12\"；不管版本就不写", "If-Match names the version of the submission that you have seen, as in If-Match: \"12\"; leave it out if any will do"), "If-Match"));
        }

        if (request.ContentLength > uploads.Limits.MostBytes)
            problems.Add(uploads.Limits.TooLarge);
        return [.. problems];
    }

    // The store counts for itself; the server's limit for all other bodies is smaller.
    private Stream BodyOf(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } least)
            least.MinDataRate = new Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate(rate.BytesPerSecond, rate.Grace);
        return context.Request.Body;
    }

    private async Task<Sight> SightAsync(HttpContext context, CancellationToken ct) => new(await viewers.OfAsync(context, ct), await register.ReadAsync(ct));

    private static CommandNotes NotesOf(HttpRequest request) => new()
    {
        Key = request.Headers["Idempotency-Key"] is [{ Length: > 0 } key] ? key : null,
        ExpectedVersion = VersionOf(request.Headers.IfMatch),
    };

    // The submission's version as an entity tag; it is a strong one, of which there is one at a time.
    private static long? VersionOf(StringValues ifMatch) =>
        ifMatch is [['"', .. var text, '"']] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static bool IsAny(StringValues ifMatch) => ifMatch is ["*"];

    private static Task AnswerAsync(HttpContext context, EvidencePlace place, EvidenceReceipt receipt)
    {
        var url = EvidenceRoutes.Of(place.Round, place.Unit, receipt.Sha256);
        var answer = new JsonObject { ["sha256"] = receipt.Sha256, ["bytes"] = receipt.Bytes, ["mediaType"] = receipt.MediaType, ["url"] = url, ["version"] = receipt.Done.Head.Version };
        if (receipt.Duplicates is [_, ..] duplicates)
        {
            answer["duplicateOf"] = new JsonArray([.. duplicates.Select(one => new JsonObject
            {
                ["round"] = one.Round,
                ["unit"] = one.Unit,
                ["item"] = one.Item,
                ["fileName"] = one.FileName,
                ["since"] = one.Since,
            })]);
        }

        context.Response.StatusCode = receipt.Done.Position is null ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        context.Response.Headers.Location = url;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }
}

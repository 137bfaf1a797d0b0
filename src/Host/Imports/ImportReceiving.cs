using System.Text.Json.Nodes;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Forms;
using Fadu.Application.Importing;
using Fadu.Application.Registers;
using Fadu.Host.Accounts;
using Fadu.Host.Answers;
using Fadu.Host.Evidence;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Fadu.Host.Imports;

/// <summary>
/// Answers <c>POST /imports</c>: the body is a filled-in workbook. What came of it is told cell by cell, with a link to the file in which the
/// errors are marked.
/// </summary>
/// <param name="viewers">Who sends it.</param>
/// <param name="register">What that person may do.</param>
/// <param name="forms">Takes it.</param>
/// <param name="exports">Keeps the marked file.</param>
/// <param name="rate">How slowly it may come.</param>
/// <param name="log">Who handed in what.</param>
internal sealed class ImportReceiving(IViewerOf viewers, Register register, FormIntake forms, ExportDesk exports, UploadRate rate, ILogger<ImportReceiving> log)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Preflight = "GraphQL-Preflight";

    private static readonly Dictionary<string, ImportMode> _modes = new(StringComparer.Ordinal)
    {
        ["dry-run"] = ImportMode.DryRun,
        ["all-or-nothing"] = ImportMode.AllOrNothing,
        ["skip-bad"] = ImportMode.SkipBad,
    };

    /// <summary>200 with what came of it, also where cells were not taken; else problem details, and nothing was taken.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        // What is refused may not have been read to its end: the connection is of no further use, and the client must not send on it.
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest && HttpProtocol.IsHttp11(context.Request.Protocol))
                context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        var viewer = await viewers.OfAsync(context, context.RequestAborted);
        if (viewer.Account is not { } account)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status401Unauthorized, StatusTexts.ProblemOf(StatusCodes.Status401Unauthorized));
            return;
        }

        var (round, mode) = (context.Request.Query["round"].ToString(), context.Request.Query["mode"].ToString());
        if (RefusalOf(context.Request, mode) is { } refusal)
        {
            ImportLog.Refused(log, account, refusal.Code);
            await ProblemAnswer.WriteAsync(context, refusal.Code is "http.forbidden" or "request.preflight" ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest, refusal);
            return;
        }

        try
        {
            var body = await ImportBody.ReadAsync(context, rate, viewer.Has(Role.Coordinator) ? BulkFormDesk.Limits.MostFileBytes : FormDesk.Limits.MostFileBytes, context.RequestAborted);
            if (body.Value is not { } file)
            {
                ImportLog.Refused(log, account, body.Problems[0].Code);
                await ProblemAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, body.Problems);
                return;
            }

            await using (file)
                await TakeAsync(context, viewer, file, round, mode.Length == 0 ? ImportMode.AllOrNothing : _modes[mode]);
        }
        catch (BadHttpRequestException broken)
        {
            ImportLog.Refused(log, account, StatusTexts.ProblemOf(broken.StatusCode).Code);
            await ProblemAnswer.WriteAsync(context, broken.StatusCode, StatusTexts.ProblemOf(broken.StatusCode));
        }
    }

    private async Task TakeAsync(HttpContext context, Viewer viewer, Stream file, string round, ImportMode mode)
    {
        var ct = context.RequestAborted;
        var notes = new CommandNotes { Key = context.Request.Headers["Idempotency-Key"] is [{ Length: > 0 } key] ? key : null };

        // What the person may do by now: a slow upload takes minutes.
        var sight = new Sight(await viewers.OfAsync(context, ct), await register.ReadAsync(ct));
        var taken = await forms.ImportAsync(sight, file, round.Length == 0 ? null : round, mode, context.Request.Query["source"] is [{ Length: > 0 } source] ? source : "批量填报表", notes, ct);
        if (taken.Value is not { } import)
        {
            ImportLog.Refused(log, viewer.Account!, taken.Problems[0].Code);
            await ProblemAnswer.WriteAsync(context, ImportStatus.Of(taken.Problems), taken.Problems);
            return;
        }

        ImportLog.Read(log, import.Unit, import.Round, viewer.Account!, import.Values, import.Changed, import.FaultCount, import.Events, mode.ToString());
        var marked = await KeptAsync(sight, import, import.Marked, "填报表（标出错误）", ct);
        var wrongRows = await KeptAsync(sight, import, import.WrongRows, "批量填报表（只含有错的行）", ct);
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(ImportAnswer.Of(import, RequestLanguage.Of(context), marked, wrongRows), ct);
    }

    private async Task<JsonObject?> KeptAsync(Sight sight, FormImport import, FormMarks? marks, string name, CancellationToken ct)
    {
        if (marks is null
            || exports.Keep(sight.Viewer, ExportKind.ImportErrors, import.Round, $"{string.Join(' ', ((string?[])[import.Round, import.Unit, name]).OfType<string>())}.xlsx", Workbook, output => marks(output)) is not { } file
            || await exports.LinkAsync(sight, file, ct) is not { } link)
        {
            return null;
        }

        return new()
        {
            ["url"] = link.Path,
            ["until"] = link.Until,
            ["fileName"] = file.FileName,
            ["bytes"] = file.Bytes,
        };
    }

    // A form may be sent by any page, which browsers say; where they send the session's cookie along, something has to be there that makes them ask first.
    private static Problem? RefusalOf(HttpRequest request, string mode)
    {
        if (request.Headers["Sec-Fetch-Site"] == "cross-site" && request.HasFormContentType)
            return StatusTexts.ProblemOf(StatusCodes.Status403Forbidden);
        if (request.Headers.Authorization is [] && SessionCookie.Read(request.HttpContext) is not null && IsSimple(request) && !request.Headers.ContainsKey(Preflight))
        {
            return new("request.preflight", new(
                $"用网页登录的会话上传时，请带上请求头 {Preflight}: 1，或者以 xlsx 文件为正文并写明 Content-Type: {Workbook}",
                $"with the session of a browser send the header {Preflight}: 1, or the xlsx file itself as the body with Content-Type: {Workbook}"), null);
        }

        return mode.Length == 0 || _modes.ContainsKey(mode) ? null : new("request.parameter", new(
            $"mode 可以写 {string.Join('、', _modes.Keys)}；不写是 all-or-nothing", $"mode is one of {string.Join(", ", _modes.Keys)}; all-or-nothing where left out"), "mode");
    }

    // Types that browsers send to other sites without asking (Fetch Standard, CORS-safelisted request-header).
    private static bool IsSimple(HttpRequest request) =>
        !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType.Value?.ToUpperInvariant() is "MULTIPART/FORM-DATA" or "APPLICATION/X-WWW-FORM-URLENCODED" or "TEXT/PLAIN";
}

using Fadu.Host.Evidence;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Fadu.Host.Imports;

/// <summary>The workbook in the body of a request: as it is, or the one file of a form.</summary>
internal static class ImportBody
{
    // Boundaries and headers of a form around the file.
    private const long Spare = 64 * 1024;
    private const int InMemory = 1 << 20;

    // What is thrown without a cause of the operating system, such as a full disk.
    private const int NoSystemError = unchecked((int)0x80131620);

    /// <summary>Reads it aside, so that it can be sought in; to be disposed, and gone from disk then.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rate">How slowly it may come.</param>
    /// <param name="most">How large the file may be.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or <c>request.file</c>: a form has no file, or several; <c>request.form</c>: it is no well-formed form.</returns>
    /// <exception cref="BadHttpRequestException">It is larger than workbooks are, or comes too slowly.</exception>
    public static async Task<Result<Stream>> ReadAsync(HttpContext context, UploadRate rate, long most, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most + Spare;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } least)
            least.MinDataRate = new Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate(rate.BytesPerSecond, rate.Grace);
        if (context.Request.HasFormContentType)
            return await OfFormAsync(context.Request, most, ct);

        var body = new FileBufferingReadStream(context.Request.Body, InMemory, most + Spare, Path.GetTempPath());
        try
        {
            await body.DrainAsync(ct);
            body.Position = 0;
            return body;
        }
        catch
        {
            await body.DisposeAsync();
            throw;
        }
    }

    private static async Task<Result<Stream>> OfFormAsync(HttpRequest request, long most, CancellationToken ct)
    {
        // As much as the whole request may have, so that what is too large is told by the server, and all else is the form itself.
        var limits = new FormOptions { MultipartBodyLengthLimit = most + Spare, MemoryBufferThreshold = InMemory, ValueCountLimit = 16, KeyLengthLimit = 256, ValueLengthLimit = 1024 };
        try
        {
            var form = await request.ReadFormAsync(limits, ct);
            return form.Files is [var only] ? only.OpenReadStream() : new Problem("request.file", new(
                "请求里要有一个文件：正文就是 xlsx 文件，或者表单里只放这一个文件", "the request needs one file: the body is the xlsx file, or a form holds that file alone"), "body");
        }
        catch (Exception malformed) when (malformed is InvalidDataException or (IOException and not BadHttpRequestException and { HResult: NoSystemError }))
        {
            return new Problem("request.form", new(
                "表单不完整或不合 multipart/form-data 的格式；请检查 Content-Type 里的 boundary 和结尾的分界行，或者直接以 xlsx 文件为正文",
                "the form is cut short or no well-formed multipart/form-data; check the boundary in Content-Type and the closing one, or send the xlsx file itself as the body"), "body");
        }
    }
}

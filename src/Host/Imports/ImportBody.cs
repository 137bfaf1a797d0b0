using Fadu.Host.Evidence;
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

    /// <summary>Reads it aside, so that it can be sought in; to be disposed, and gone from disk then.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rate">How slowly it may come.</param>
    /// <param name="most">How large the file may be.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where a form has no file, or several.</returns>
    /// <exception cref="BadHttpRequestException">It is larger than workbooks are, or comes too slowly.</exception>
    /// <exception cref="InvalidDataException">It is no well-formed form.</exception>
    public static async Task<Stream?> ReadAsync(HttpContext context, UploadRate rate, long most, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most + Spare;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } least)
            least.MinDataRate = new Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate(rate.BytesPerSecond, rate.Grace);
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most, MemoryBufferThreshold = InMemory, ValueCountLimit = 16, KeyLengthLimit = 256, ValueLengthLimit = 1024 }, ct);
            return form.Files is [var only] ? only.OpenReadStream() : null;
        }

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
}

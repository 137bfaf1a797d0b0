using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fadu.Host.Evidence;

/// <summary>Where files of evidence are put and fetched.</summary>
internal static class EvidenceRoutes
{
    /// <summary>Path of uploads, and the beginning of that of each file.</summary>
    public const string Path = "/evidence";

    /// <summary>
    /// Adds <c>PUT /evidence?round=…&amp;unit=…&amp;item=…&amp;name=…</c> and <c>GET /evidence/{round}/{unit}/{sha256}</c>. As services there have
    /// to be <see cref="EvidenceUploading"/> and <see cref="EvidenceSending"/> with what they ask for.
    /// </summary>
    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapPut(Path, (HttpContext context, EvidenceUploading uploading) => uploading.HandleAsync(context));
        routes.MapMethods(
            Path + "/{round}/{unit}/{sha256}",
            [HttpMethods.Get, HttpMethods.Head],
            (HttpContext context, string round, string unit, string sha256, EvidenceSending sending) => sending.HandleAsync(context, round, unit, sha256));
    }

    /// <summary>Address of a file in a submission, without the host.</summary>
    public static string Of(string round, string unit, string sha256) => $"{Path}/{Uri.EscapeDataString(round)}/{Uri.EscapeDataString(unit)}/{sha256}";
}

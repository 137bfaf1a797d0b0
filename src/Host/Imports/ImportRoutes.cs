using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fadu.Host.Imports;

/// <summary>Where filled-in workbooks are handed in.</summary>
internal static class ImportRoutes
{
    /// <summary>The address.</summary>
    public const string Path = "/imports";

    /// <summary>Adds <c>POST /imports?round=…&amp;mode=…</c>. As a service there has to be <see cref="ImportReceiving"/> with what it asks for.</summary>
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapPost(Path, (HttpContext context, ImportReceiving receiving) => receiving.HandleAsync(context));
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fadu.Host.Exports;

/// <summary>Where files that were made are fetched.</summary>
internal static class ExportRoutes
{
    /// <summary>Beginning of the address of every link.</summary>
    public const string Path = "/exports";

    /// <summary>Adds <c>GET /exports/{token}</c>. As a service there has to be <see cref="ExportSending"/> with what it asks for.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapMethods(Path + "/{token}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string token, ExportSending sending) => sending.HandleAsync(context, token));
    }
}

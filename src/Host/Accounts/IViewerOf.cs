using Fadu.Application.Access;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Accounts;

/// <summary>Tells who sends a request.</summary>
internal interface IViewerOf
{
    /// <summary>The account with what it is granted now, or a stranger; never refuses.</summary>
    ValueTask<Viewer> OfAsync(HttpContext context, CancellationToken ct);
}

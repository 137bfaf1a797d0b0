using Fadu.Application.Access;
using Fadu.Host.Accounts;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Serving;

/// <summary>Tells who sends a request: whoever the service's own authentication found.</summary>
internal sealed class RequestViewers : IViewerOf
{
    /// <inheritdoc />
    public ValueTask<Viewer> OfAsync(HttpContext context, CancellationToken ct) => new(RequestAccount.ViewerOf(context));
}

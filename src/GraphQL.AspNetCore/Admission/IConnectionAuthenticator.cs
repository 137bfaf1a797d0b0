using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Admission;

/// <summary>
/// Says who sends an operation: asked once for each HTTP request, and once for each WebSocket, when it says <c>connection_init</c>.
/// Called by many threads at once.
/// </summary>
public interface IConnectionAuthenticator
{
    /// <summary>Admits a request or a connection, or refuses it.</summary>
    /// <param name="context">The HTTP request; for a WebSocket the one that opened it.</param>
    /// <param name="payload">What <c>connection_init</c> brought, an object; undefined where it brought nothing and for plain HTTP. Valid during the call.</param>
    /// <param name="cancellationToken">Ends when the client is gone.</param>
    /// <remarks>Source: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md, <c>ConnectionInit</c>.</remarks>
    ValueTask<AdmissionResult> AdmitAsync(HttpContext context, JsonElement payload, CancellationToken cancellationToken);
}

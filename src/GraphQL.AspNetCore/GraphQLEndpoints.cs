using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.AspNetCore.GraphiQL;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Serving;
using Fadu.GraphQL.AspNetCore.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fadu.GraphQL.AspNetCore;

/// <summary>Serves GraphQL from an ASP.NET Core application.</summary>
public static class GraphQLEndpoints
{
    /// <summary>
    /// Serves a schema at one address: over HTTP by POST and GET, over WebSocket (<c>graphql-transport-ws</c>), as event streams
    /// (<c>graphql-sse</c>, one operation or many on a stream), and to browsers as a page for trying out queries.
    /// Measurements and traces go by the name <c>Fadu.GraphQL</c>.
    /// </summary>
    /// <param name="endpoints">Where routes are added; its services are the operations' services.</param>
    /// <param name="path">The address, such as <c>/graphql</c>; without parameters.</param>
    /// <param name="engine">Runs operations.</param>
    /// <param name="options">How they are served.</param>
    /// <returns>The route, for conventions such as CORS or rate limits.</returns>
    /// <exception cref="ArgumentException">The options have faults; the message lists all of them, one a line.</exception>
    /// <remarks>Source: https://graphql.github.io/graphql-over-http/draft/.</remarks>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path, GraphQLEngine engine, GraphQLHttpOptions options)
    {
        if (OptionFaults.Of(path, options) is [_, ..] faults)
            throw new ArgumentException(string.Join('\n', faults), nameof(options));

        var services = endpoints.ServiceProvider;
        var host = new OperationHost(
            engine,
            options,
            services.GetRequiredService<IServiceScopeFactory>(),
            services.GetRequiredService<ILoggerFactory>().CreateLogger("Fadu.GraphQL"),
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var router = new EndpointRouter(host, MapPage(endpoints, path, options), SocketsOf(endpoints, host));
        return endpoints.Map(path, router.HandleAsync).WithDisplayName($"GraphQL {path}");
    }

    private static GraphiQLPage? MapPage(IEndpointRouteBuilder endpoints, string path, GraphQLHttpOptions options)
    {
        if (options.GraphiQL is not { } shown)
            return null;
        var files = new PageFiles(Path.Combine(AppContext.BaseDirectory, PageFiles.Folder));
        endpoints.MapGet($"{path}/{PageFiles.Folder}/{{file}}", context => files.WriteAsync(context, (string)context.Request.RouteValues["file"]!));
        return new(path, shown, options.WebSockets is not null, files);
    }

    // Only requests that ask for a WebSocket pass through its middleware; all others would pay for it in vain.
    private static RequestDelegate? SocketsOf(IEndpointRouteBuilder endpoints, OperationHost host)
    {
        if (host.Options.WebSockets is not { } limits)
            return null;
        var sockets = endpoints.CreateApplicationBuilder();
        sockets.UseWebSockets(new() { KeepAliveInterval = limits.KeepAlive, KeepAliveTimeout = limits.KeepAlive });
        sockets.Run(new SocketEndpoint(host, limits).HandleAsync);
        return sockets.Build();
    }
}

using System.Collections.Immutable;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Configuration;

/// <summary>How GraphQL is served. The defaults are safe for a service that strangers can reach.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>Says who sends a request. Default: whoever ASP.NET Core's authentication says.</summary>
    public IConnectionAuthenticator Authenticator { get; init; } = ClaimsAuthenticator.Instance;

    /// <summary>Measures time limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How large the body of a request may be, in bytes, at least 1; a larger one gets 413. Compressed bodies are refused.</summary>
    public int MaxBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// How long the body may take to arrive; then 408. The server's own minimum rate (Kestrel: 240 bytes a second after five seconds)
    /// ends slow uploads earlier.
    /// </summary>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Which status codes are sent with <c>application/graphql-response+json</c>.</summary>
    public StatusCodePolicy StatusCodes { get; init; } = StatusCodePolicy.Established;

    /// <summary>What <c>WWW-Authenticate</c> says with 401.</summary>
    public string Challenge { get; init; } = "Bearer";

    /// <summary>
    /// Words an error that stops a request before anything of it is executed, for the client that sends it: its code stays, its message is
    /// what this gives. Null: messages stay as they are, in English.
    /// </summary>
    public Func<HttpContext, GraphQLError, string>? Wording { get; init; }

    /// <summary>Whether queries may be sent by GET.</summary>
    public bool AllowGet { get; init; } = true;

    /// <summary>
    /// Whether GET needs the header <c>GraphQL-Preflight</c>, with any value. Default: only where the browser says that another site sends
    /// the request.
    /// </summary>
    /// <remarks>
    /// A page of another site can make a browser send a GET with the user's cookies, without asking first. Here it only runs queries,
    /// which have no effects, and without CORS that page can't read the answer; what is left, such as measuring how long a query takes,
    /// is stopped by the browser's own mark on such requests (<c>Sec-Fetch-Site</c>). A header of one's own makes browsers ask first, so
    /// setting this closes the way for browsers without the mark too, at the price that plain clients must send it. POST takes only
    /// <c>application/json</c>, about which browsers ask first in any case.
    /// </remarks>
    public bool RequirePreflightForGet { get; init; }

    /// <summary>Which pages may open WebSockets beside those of the same host: origins such as <c>https://example.org</c>. Clients that are no browsers send none, and may always.</summary>
    public ImmutableArray<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// How many subscriptions one caller may have open, on all connections together, at least 1; one more ends by an error. Callers are
    /// told apart as for <see cref="WebSocketLimits.MaxConnectionsPerCaller"/>.
    /// </summary>
    public int MaxSubscriptionsPerCaller { get; init; } = 200;

    /// <summary>Limits of WebSockets; null: none are accepted.</summary>
    public WebSocketLimits? WebSockets { get; init; } = new();

    /// <summary>Limits of event streams; null: there are none.</summary>
    public EventStreamLimits? EventStreams { get; init; } = new();

    /// <summary>The page that browsers get at the same address; null: there is none.</summary>
    public GraphiQLOptions? GraphiQL { get; init; }
}

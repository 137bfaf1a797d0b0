using Fadu.Api;
using Fadu.GraphQL;
using Fadu.GraphQL.AspNetCore;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Configuration;
using Fadu.GraphQL.Guarding;
using Fadu.Host.Answers;
using Fadu.Host.Logging;
using Fadu.Host.Serving.Examples;
using Fadu.Host.Serving.Requests;
using Fadu.Host.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving;

/// <summary>Serves the API: over HTTP, WebSocket and event streams, with a page for trying it out.</summary>
internal static class GraphQLService
{
    private const int FieldBroke = 2203;

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    // A subscription on which nothing happens ends with the session all the same, within the second in which that becomes known.
    private static readonly TimeSpan _rightsChecked = TimeSpan.FromMilliseconds(400);

    /// <summary>Registers what fields are served by.</summary>
    public static void Add(IServiceCollection services)
    {
        foreach (var (service, implementation) in ApiSchema.Services)
        {
            if (service == implementation)
                services.AddSingleton(service);
            else
                services.AddSingleton(service, provider => provider.GetRequiredService(implementation));
        }

        services.AddSingleton(provider => EngineOf(
            provider.GetRequiredService<IServiceProviderIsService>(), provider.GetRequiredService<ServeOptions>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>().CreateLogger("Fadu.Api")));
    }

    /// <summary>Serves it.</summary>
    /// <exception cref="InvalidOperationException">A field of the schema fits no member of its class; all of them are listed.</exception>
    public static void Map(WebApplication app, ServeOptions options)
    {
        var served = new GraphQLHttpOptions
        {
            Clock = app.Services.GetRequiredService<TimeProvider>(),
            MaxBodyBytes = options.MaxBodyBytes,
            AllowedOrigins = options.Origins,
            Wording = RefusalWords.Of,
            GraphiQL = PageOf(options, app.Services.GetRequiredService<TimeProvider>().GetUtcNow()),
        };
        if (app.Services.GetService<IConnectionAuthenticator>() is { } authenticator)
            served = served with { Authenticator = authenticator };
        app.MapGraphQL(ServiceRoutes.GraphQL, app.Services.GetRequiredService<GraphQLEngine>(), served);
        if (options.GraphiQL)
            app.MapGet("/", ToThePage);
    }

    /// <summary>The page for trying it out; with examples only where there is what they ask for.</summary>
    /// <param name="options">How the service runs.</param>
    /// <param name="now">The present.</param>
    /// <returns>Null where none is served.</returns>
    internal static GraphiQLOptions? PageOf(ServeOptions options, DateTimeOffset now) =>
        options.GraphiQL ? new() { Title = "法度 Fadu", Examples = options.IsDemo ? ExampleOperations.At(now) : [] } : null;

    /// <summary>How large an operation may be of somebody who is not signed in. The page of a demonstration is opened before anybody is, and shows the schema.</summary>
    /// <param name="options">How the service runs.</param>
    internal static GuardLimits StrangersLimits(ServeOptions options) =>
        GuardLimits.Default with { AllowsIntrospection = options.IntrospectionForStrangers || options.IsDemo };

    // Whoever opens the bare address in a browser looks for it.
    private static Task ToThePage(HttpContext context)
    {
        context.Response.Redirect(ServiceRoutes.GraphQL);
        return Task.CompletedTask;
    }

    private static GraphQLEngine EngineOf(IServiceProviderIsService known, ServeOptions options, TimeProvider clock, ILogger log)
    {
        var bound = ApiSchema.Bind(known.IsService);
        if (bound.Schema is not { } schema)
            throw new InvalidOperationException(string.Join('\n', bound.Faults));

        var strangers = StrangersLimits(options);
        var members = strangers with { AllowsIntrospection = true };
        return new(schema, new()
        {
            Execution = new()
            {
                Clock = clock,
                Timeout = _longest,
                OnFailure = failure => log.Tell(LogLevel.Error, FieldBroke, failure.Exception, "{Field} broke.", ("Field", failure.Coordinate)),
                Telling = FieldFaults.Of,
            },
            RightsCheckInterval = _rightsChecked,
            Limits = strangers,
            LimitsFor = caller => caller.IsAuthenticated ? members : strangers,
        });
    }
}

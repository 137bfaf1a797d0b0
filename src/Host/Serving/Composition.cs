using Fadu.Host.Accounts;
using Fadu.Host.Evidence;
using Fadu.Host.Exports;
using Fadu.Host.Imports;
using Fadu.Host.Limits;
using Fadu.Host.Logging;
using Fadu.Host.Serving.Health;
using Fadu.Host.Serving.Metrics;
using Fadu.Host.Serving.Requests;
using Fadu.Host.Serving.Tracing;
using Fadu.Host.Settings;
using Fadu.Host.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Fadu.Host.Serving;

/// <summary>The one place where the parts of the service are put together.</summary>
internal static class Composition
{
    /// <summary>Registers everything that requests are served by.</summary>
    public static void Add(IServiceCollection services, ServeOptions options, Database database, Pseudonyms pseudonyms, TimeProvider clock)
    {
        services.AddSingleton(options);
        services.AddSingleton(clock);
        services.AddSingleton(database.Events);
        services.AddSingleton(database.Service);
        foreach (var part in database.Service.Parts)
            services.AddSingleton(part.GetType(), part);
        GraphQLService.Add(services);
        AccountServing.Add(services);
        services.AddSingleton<IViewerOf, RequestViewers>();
        EvidenceService.Add(services);
        ExportService.Add(services);
        services.AddSingleton(pseudonyms);
        services.AddSingleton(new Allowances(options.Rates));
        services.AddSingleton<RateLimits>();
        services.AddSingleton(new MetricRecorder());
        services.AddSingleton<CommandLog>();
        services.AddSingleton(options.Traces);
        services.AddSingleton<TraceExport>();
        services.AddSingleton<ReaderWatch>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ReaderWatch>());
        services.AddSingleton<Readiness>();
    }

    /// <summary>Whatever says who sends a request.</summary>
    public static void Authenticate(WebApplication app) => AccountServing.Use(app);

    /// <summary>Serves every address.</summary>
    public static void Map(WebApplication app)
    {
        var services = app.Services;
        var options = services.GetRequiredService<ServeOptions>();
        new HealthEndpoints(services.GetRequiredService<Readiness>(), services.GetRequiredService<ReaderWatch>(), context => context.User.IsInRole("ADMINISTRATOR")).Map(app);
        new MetricsEndpoint(services.GetRequiredService<MetricRecorder>(), options.MetricsToken).Map(app);
        GraphQLService.Map(app, options);
        app.MapEvidence();
        app.MapExports();
        app.MapImports();
    }
}

using System.Security.Cryptography.X509Certificates;
using Fadu.Host.Logging;
using Fadu.Host.Serving.Requests;
using Fadu.Host.Serving.Tracing;
using Fadu.Host.Settings;
using Fadu.Host.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fadu.Host.Serving;

/// <summary>Builds the service: the server with its limits, and the parts that each request goes through.</summary>
internal static class ServeApp
{
    // So that a body that is a little too large gets its answer from whoever reads it, in its own terms.
    private const int Spare = 64 * 1024;

    /// <summary>Builds it; to be started, stopped and disposed by the caller.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="database">What it works on; stays the caller's to close.</param>
    /// <param name="clock">Gives moments.</param>
    /// <param name="output">Where the log goes.</param>
    /// <param name="isDebugging">Whether the log tells everything that exceptions say.</param>
    public static WebApplication Create(ServeOptions options, Database database, TimeProvider clock, TextWriter output, bool isDebugging)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        // What is not among the settings of Fadu does not change how it runs.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls([.. options.Urls]);
        if (options.Tls is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => Limit(server, options));
        var pseudonyms = new Pseudonyms(options.Log.Key);
        Composition.Add(builder.Services, options, database, pseudonyms, clock);
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopWithin);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. options.Origins]).WithMethods("GET", "HEAD", "POST", "PUT", "DELETE").AllowAnyHeader().WithExposedHeaders("X-Request-Id", "Retry-After", "Content-Disposition")));
        // Pages and scripts alone: compressing an answer that holds both a secret and what a stranger chose tells the secret (BREACH).
        builder.Services.AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/html", "text/css", "text/javascript"]));
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new LineLoggerProvider(output, options.Log, pseudonyms, clock, isDebugging));
        builder.Logging.SetMinimumLevel(options.Log.Level).AddFilter((category, level) =>
            level >= options.Log.Level && (level >= LogLevel.Warning || category?.StartsWith("Fadu", StringComparison.Ordinal) is true));

        var app = builder.Build();
        _ = app.Services.GetRequiredService<TraceExport>();
        _ = app.Services.GetRequiredService<CommandLog>();
        Handle(app, options);
        Composition.Map(app);
        return app;
    }

    private static void Limit(KestrelServerOptions server, ServeOptions options)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = options.MaxBodyBytes + Spare;
        server.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.MaxRequestLineSize = 16 * 1024;
        if (options.Tls is { } files)
        {
            var certificate = X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(files.Certificate);
            server.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.ServerCertificateChain) = (certificate, chain));
        }
    }

    private static void Handle(WebApplication app, ServeOptions options)
    {
        if (options.Proxies is not [])
            app.UseForwardedHeaders(ForwardedBy(options));
        app.UseMiddleware<RequestFrame>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ProblemPages>();
        var rates = app.Services.GetRequiredService<RateLimits>();
        app.Use(rates.ByAddressAsync);
        app.UseResponseCompression();
        app.UseRouting();
        if (options.Origins is not [])
            app.UseCors();
        Composition.Authenticate(app);
        app.Use((context, next) => NamedAsync(app, context, next));
        app.Use(rates.ByAccountAsync);
    }

    // Every line that is written while the request is handled says whose it is.
    private static async Task NamedAsync(WebApplication app, Microsoft.AspNetCore.Http.HttpContext context, Microsoft.AspNetCore.Http.RequestDelegate next)
    {
        if (RequestFrame.AccountOf(context) is not { } account)
        {
            await next(context);
            return;
        }

        using (app.Logger.BeginScope(new KeyValuePair<string, object?>[] { new("Account", account) }))
            await next(context);
    }

    private static ForwardedHeadersOptions ForwardedBy(ServeOptions options)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        // Loopback is believed by default; here only whom the settings name.
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Proxies)
            forwarded.KnownIPNetworks.Add(network);
        return forwarded;
    }
}

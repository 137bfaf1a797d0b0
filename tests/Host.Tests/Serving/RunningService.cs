using System.Text;
using Fadu.Host.Serving;
using Fadu.Host.Store;
using Fadu.Host.Tests.Settings;
using Fadu.TestSupport.Postgres;
using Microsoft.AspNetCore.Builder;

namespace Fadu.Host.Tests.Serving;

/// <summary>The service at a port of its own, on a database of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly Database _open;
    private readonly StringWriter _log;
    private readonly TextWriter _written;

    private RunningService(TestDatabase database, Database open, WebApplication app, StringWriter log, TextWriter written)
    {
        (_database, _open, App, _log, _written) = (database, open, app, log, written);
        Http = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public Database Database => _open;

    public HttpClient Http { get; }

    /// <summary>What was logged.</summary>
    public string Log
    {
        get
        {
            // What is written is written under the lock of that one.
            lock (_written)
                return _log.ToString();
        }
    }

    public static async Task<RunningService> StartAsync(Action<WebApplication>? map, params (string Name, string Value)[] settings)
    {
        var database = await TestPostgres.NewDatabaseAsync("serve", CancellationToken.None);
        return await StartAsync(database, map, settings);
    }

    /// <summary>On a database that was filled before; it is dropped with the service.</summary>
    public static async Task<RunningService> StartAsync(TestDatabase database, Action<WebApplication>? map, params (string Name, string Value)[] settings)
    {
        (string Name, string Value)[] usual = [("FADU_URLS", "http://127.0.0.1:0"), ("FADU_CONNECTION", database.ConnectionString)];
        var options = WrittenSettings.Read([.. usual.ExceptBy(settings.Select(setting => setting.Name), setting => setting.Name), .. settings]).Value!;
        var open = await Database.OpenAsync(options.Database, TimeProvider.System, CancellationToken.None);
        var log = new StringWriter();
        var written = TextWriter.Synchronized(log);
        var app = ServeApp.Create(options, open, TimeProvider.System, written, isDebugging: false);
        map?.Invoke(app);
        await app.StartAsync();
        return new(database, open, app, log, written);
    }

    /// <summary>Status, some headers, and the body without the ids of the request.</summary>
    public async Task<string> TellAsync(HttpMethod method, string path, string? body = null, string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = new(contentType);
        }

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var id = response.Headers.GetValues("X-Request-Id").Single();
        return $"{(int)response.StatusCode} {response.Content.Headers.ContentType?.MediaType} {text.Replace(id, "ID", StringComparison.Ordinal)}".TrimEnd();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
        await _open.DisposeAsync();
        await _database.DisposeAsync();
    }
}

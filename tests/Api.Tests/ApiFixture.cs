using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Fadu.Application;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Events;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Files;
using Fadu.Application.SigningIn;
using Fadu.EventStore;
using Fadu.GraphQL;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.Kernel;
using Fadu.TestSupport.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Fadu.Api.Tests;

/// <summary>The API on a store in a database of its own, without a transport; one for each test class.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private PostgresEventStore? _store;
    private ServiceProvider? _services;
    private GraphQLEngine? _engine;
    private string? _exports;

    internal TestClock Clock { get; } = new();

    internal ReviewService Service { get; private set; } = null!;

    internal ExportDesk Exports { get; private set; } = null!;

    internal AccountService Accounts { get; private set; } = null!;

    /// <summary>Which fields ask for which roles.</summary>
    internal GraphQLEngine Engine => _engine!;

    /// <summary>Exceptions that resolvers threw.</summary>
    internal List<Exception> Failures { get; } = [];

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("api", CancellationToken.None);
        _store = await PostgresEventStore.OpenAsync(new() { ConnectionString = _database.ConnectionString, Types = DomainEvents.Types, Clock = Clock, Parts = ReviewService.Tables }, CancellationToken.None);
        Service = new(_store, Clock);
        var services = new ServiceCollection();
        foreach (var part in Service.Parts)
            services.AddSingleton(part.GetType(), part);
        services.AddSingleton<TimeProvider>(Clock);
        Accounts = new(Service.Workplace, Service.Register, Clock, new PlainHasher(), new());
        services.AddSingleton(Accounts);
        _exports = Directory.CreateTempSubdirectory("fadu-exports-").FullName;
        Exports = new(Service.Exports, ExportShelf.Open(_exports, ShelfLimits.Usual, Clock), Service.Keys, Clock) { OnFailure = (_, failure) => Failures.Add(failure) };
        services.AddSingleton(Exports);
        foreach (var (service, implementation) in ApiSchema.Services)
        {
            if (service == implementation)
                services.AddSingleton(service);
            else
                services.AddSingleton(service, provider => provider.GetRequiredService(implementation));
        }

        _services = services.BuildServiceProvider();
        var known = _services.GetRequiredService<IServiceProviderIsService>();
        var bound = ApiSchema.Bind(known.IsService);
        bound.Faults.ShouldBeEmpty();
        _engine = new(bound.Schema!, new() { Execution = new() { Clock = Clock, Timeout = TimeSpan.FromSeconds(60), OnFailure = failure => Failures.Add(failure.Exception) } });
    }

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await Exports.DisposeAsync();
        Directory.Delete(_exports!, recursive: true);
        await Service.DisposeAsync();
        await _store!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>An account that evaluates, unless there is one.</summary>
    internal async Task OpenEvaluatorAsync(string account, string name)
    {
        var caller = new Application.Commands.Caller { Account = "stage" };
        if (await Accounts.Accounts.FindAsync(account, default) is null)
            (await Accounts.Accounts.OpenAsync(account, name, external: false, caller, default)).Problems.ShouldBeEmpty();
        (await Accounts.Accounts.GrantAsync(account, new(Role.Evaluator, null, false), caller, default)).Problems.ShouldBeEmpty();
    }

    /// <summary>Somebody with an account and one role.</summary>
    internal static Viewer As(string account, Role role, string? unit = null, bool below = false) =>
        new() { Account = account, Grants = [new(role, unit, below)], Language = Language.Chinese };

    /// <summary>The response to a request, as JSON without <c>extensions</c>; whatever resolvers throw unexpectedly fails the test.</summary>
    internal async Task<string> RunAsync(Viewer viewer, string document, object? variables = null, params KeyValuePair<Type, object>[] features)
    {
        using var given = JsonDocument.Parse(variables is null ? "{}" : JsonSerializer.Serialize(variables));
        var caller = CallerOf(viewer);
        var prepared = _engine!.Prepare(new() { Document = Encoding.UTF8.GetBytes(document), Variables = given.RootElement }, caller);
        using var response = prepared.IsRefused
            ? prepared.Refusal!
            : await _engine.ExecuteAsync(prepared, new() { Caller = () => caller, Services = _services, Features = [new(typeof(Viewer), viewer), .. features] }, CancellationToken.None);
        Failures.ShouldBeEmpty();
        return Shown(response);
    }

    /// <summary>The bytes of the data of a response, as they are sent.</summary>
    internal async Task<byte[]> DataAsync(Viewer viewer, string document)
    {
        using var none = JsonDocument.Parse("{}");
        var caller = CallerOf(viewer);
        var prepared = _engine!.Prepare(new() { Document = Encoding.UTF8.GetBytes(document), Variables = none.RootElement }, caller);
        prepared.IsRefused.ShouldBeFalse();
        using var response = await _engine.ExecuteAsync(prepared, new() { Caller = () => caller, Services = _services, Features = [new(typeof(Viewer), viewer)] }, CancellationToken.None);
        Failures.ShouldBeEmpty();
        using var answer = JsonDocument.Parse(response.Body);
        answer.RootElement.TryGetProperty("errors", out var errors).ShouldBeFalse($"{errors}");
        return Encoding.UTF8.GetBytes(answer.RootElement.GetProperty("data").GetRawText());
    }

    /// <summary>The events of a type in a stream as the database has them, one a line: version, moment, and body.</summary>
    internal async Task<string> StoredAsync(string stream, string type)
    {
        await using var source = NpgsqlDataSource.Create(_database!.ConnectionString);
        await using var command = source.CreateCommand(
            "select coalesce(string_agg(version || ' ' || timestamp || ' ' || data::text, E'\n' order by version), '') from fadu.mt_events where stream_id = $1 and type = $2");
        command.Parameters.AddWithValue(stream);
        command.Parameters.AddWithValue(type);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The responses of a subscription, each as JSON without <c>extensions</c>, until it ends or is left.</summary>
    internal async IAsyncEnumerable<string> SubscribeAsync(Viewer viewer, string document, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var caller = viewer.Account is null ? Caller.Anonymous : Caller.WithRoles(viewer.Grants.Select(grant => $"{grant.Role}".ToUpperInvariant()));
        var prepared = _engine!.Prepare(new() { Document = Encoding.UTF8.GetBytes(document) }, caller);
        if (prepared.IsRefused)
        {
            yield return Shown(prepared.Refusal!);
            yield break;
        }

        var scope = new RequestScope { Caller = () => caller, Services = _services, Features = [new(typeof(Viewer), viewer)] };
        await foreach (var response in _engine.SubscribeAsync(prepared, scope, ct))
        {
            using (response)
                yield return Shown(response);
        }
    }

    private static string Shown(GraphQLResponse response)
    {
        using var answer = JsonDocument.Parse(response.Body);
        return JsonSerializer.Serialize(
            answer.RootElement.EnumerateObject().Where(part => part.Name != "extensions").ToDictionary(part => part.Name, part => part.Value), Relaxed);
    }

    /// <summary>Whether an operation is refused before it is carried out.</summary>
    internal bool IsRefused(Viewer viewer, string document)
    {
        using var none = JsonDocument.Parse("{}");
        return _engine!.Prepare(new() { Document = Encoding.UTF8.GetBytes(document), Variables = none.RootElement }, CallerOf(viewer)).IsRefused;
    }

    /// <summary>What the engine knows of somebody.</summary>
    internal static Caller CallerOf(Viewer viewer) =>
        viewer.Account is null ? Caller.Anonymous : Caller.WithRoles(viewer.Grants.Select(grant => $"{grant.Role}".ToUpperInvariant()));

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

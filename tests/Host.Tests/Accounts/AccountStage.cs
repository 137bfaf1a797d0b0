using Fadu.Application;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.Application.SigningIn;
using Fadu.EventStore;
using Fadu.Host.Accounts;
using Fadu.TestSupport.Postgres;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Tests.Accounts;

/// <summary>Accounts on a database of their own, with a provider that vouches for some.</summary>
public sealed class AccountStage : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private TestDatabase? _database;
    private PostgresEventStore? _store;

    internal static Caller Admin { get; } = new() { Account = "root", Role = "administrator" };

    internal AccountService Service { get; private set; } = null!;

    internal AccountTokens Tokens { get; private set; } = null!;

    internal AccountWatch Watch { get; private set; } = null!;

    internal SessionWatch Sessions { get; private set; } = null!;

    internal TestProvider Provider { get; } = new();

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("host_accounts", CancellationToken.None);
        _store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = _database.ConnectionString, Types = DomainEvents.Types, Clock = TimeProvider.System, Parts = ReviewService.Tables }, CancellationToken.None);
        var workplace = new Workplace(_store, TimeProvider.System);
        Service = new(workplace, new(_store), TimeProvider.System, IdentityPasswordHasher.WithIterations(1000), new());
        Tokens = new(Service.Gate, Provider.Tokens(TimeProvider.System));
        Watch = new(workplace, TimeProvider.System);
        Sessions = new(Service.Gate, TimeProvider.System);
        await Watch.StartAsync(CancellationToken.None);
        await Sessions.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Watch.StopAsync(CancellationToken.None);
        await Sessions.StopAsync(CancellationToken.None);
        Sessions.Dispose();
        Watch.Dispose();
        Provider.Dispose();
        await _store!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>Opens an account and signs it in.</summary>
    internal async Task<string> SignInAsync(string name, params Role[] roles)
    {
        (await Service.Accounts.OpenAsync(name, "某人", external: false, Admin, default)).Succeeded.ShouldBeTrue();
        foreach (var role in roles)
            (await Service.Accounts.GrantAsync(name, new(role, null, Below: false), Admin, default)).Succeeded.ShouldBeTrue();
        (await Service.Accounts.SetPasswordAsync(name, Password, Admin, default)).Succeeded.ShouldBeTrue();
        return (await Service.Gate.SignInAsync(new(name, Password, null), default)).Value!.Token!;
    }

    /// <summary>A request that went through the middleware.</summary>
    internal async Task<HttpContext> RequestAsync(string? authorization = null, string? cookie = null, string? language = null)
    {
        var context = new DefaultHttpContext();
        if (authorization is not null)
            context.Request.Headers.Authorization = authorization;
        if (cookie is not null)
            context.Request.Headers.Cookie = $"{SessionCookie.Name}={cookie}";
        if (language is not null)
            context.Request.Headers.AcceptLanguage = language;
        await new AccountMiddleware(_ => Task.CompletedTask, Tokens).InvokeAsync(context);
        return context;
    }
}

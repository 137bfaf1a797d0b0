using System.Text.Json.Nodes;
using Fadu.Application.Accounts;
using Fadu.Application.SigningIn;
using Fadu.Host.Tests.Serving;
using Fadu.TestSupport.Clients;
using Microsoft.Extensions.DependencyInjection;

namespace Fadu.Host.Tests.Accounts;

/// <summary>What an open connection may do after its session has ended, or the account has fewer roles.</summary>
public sealed class SessionWatchTests
{
    [Fact]
    public async Task After_signing_out_an_open_connection_is_told_nothing_more_and_does_nothing_more()
    {
        await using var service = await RunningService.StartAsync(null);
        var accounts = service.App.Services.GetRequiredService<AccountService>();
        var token = await SignInAsync(accounts, "leaves", new Grant(Role.Coordinator, null, Below: false));
        await using var live = await LiveClient.ConnectAsync(service.Http.BaseAddress!, token);
        await live.BeginAsync("1", "subscription { tasksChanged { position } }");
        (await live.NextAsync()).Data["tasksChanged"].ShouldNotBeNull();

        await accounts.Gate.SignOutAsync(token, default);

        // Which waits for seconds; the session would have lasted for half an hour.
        CodeOf((await live.MessageAsync()).Message).ShouldBe("1 UNAUTHENTICATED");
        await live.BeginAsync("2", "mutation { startDraft(input: { system: \"s\" }) { errors { __typename } } }");
        CodeOf((await live.MessageAsync()).Message).ShouldBe("2 UNAUTHENTICATED");
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_taken_from_what_an_open_connection_does()
    {
        await using var service = await RunningService.StartAsync(null);
        var accounts = service.App.Services.GetRequiredService<AccountService>();
        var units = service.App.Services.GetRequiredService<Fadu.Application.Units.UnitDesk>();
        foreach (var unit in new[] { "u1", "u2" })
            (await units.RegisterAsync(unit, unit, null, null, null, AccountStage.Admin, default)).Problems.ShouldBeEmpty();
        var token = await SignInAsync(accounts, "two", new Grant(Role.Reporter, "u1", Below: false), new Grant(Role.Reporter, "u2", Below: false));
        await using var live = await LiveClient.ConnectAsync(service.Http.BaseAddress!, token);
        const string Seen = "{ units(first: 10) { nodes { code } } }";
        await live.BeginAsync("1", Seen);
        (await live.NextAsync()).Data.ToJsonString().ShouldBe("""{"units":{"nodes":[{"code":"u1"},{"code":"u2"}]}}""");
        (await live.MessageAsync()).Message["type"]!.GetValue<string>().ShouldBe("complete");

        (await accounts.Accounts.RevokeAsync("two", Role.Reporter, "u2", AccountStage.Admin, default)).Problems.ShouldBeEmpty();

        // The account is looked at now and then.
        var seen = "";
        for (var tries = 0; tries < 100 && !seen.EndsWith("""[{"code":"u1"}]}}""", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(200);
            await live.BeginAsync("2", Seen);
            seen = (await live.NextAsync()).Data.ToJsonString();
            (await live.MessageAsync()).Message["type"]!.GetValue<string>().ShouldBe("complete");
        }

        seen.ShouldBe("""{"units":{"nodes":[{"code":"u1"}]}}""");
    }

    [Fact]
    public async Task What_is_asked_over_one_connection_counts_like_requests()
    {
        await using var service = await RunningService.StartAsync(null, ("FADU_RATE_ACCOUNT", "3"));
        var token = await SignInAsync(service.App.Services.GetRequiredService<AccountService>(), "eager", new Grant(Role.Coordinator, null, Below: false));
        await using var live = await LiveClient.ConnectAsync(service.Http.BaseAddress!, token);

        for (var i = 1; i <= 3; i++)
        {
            await live.BeginAsync($"{i}", "{ taskCount }");
            (await live.NextAsync()).Data["taskCount"].ShouldNotBeNull();
            (await live.MessageAsync()).Message["type"]!.GetValue<string>().ShouldBe("complete");
        }

        await live.BeginAsync("4", "{ taskCount }");
        var error = (await live.MessageAsync()).Message;
        (CodeOf(error), error["payload"]![0]!["extensions"]!["retryAfter"]!.GetValue<int>()).ShouldBe(("4 TOO_MANY_REQUESTS", 20));
    }

    [Fact]
    public async Task A_service_that_stops_says_so_to_those_who_listen()
    {
        await using var service = await RunningService.StartAsync(null);
        var token = await SignInAsync(service.App.Services.GetRequiredService<AccountService>(), "listens", new Grant(Role.Coordinator, null, Below: false));
        await using var live = await LiveClient.ConnectAsync(service.Http.BaseAddress!, token);
        await live.BeginAsync("1", "subscription { tasksChanged { position } }");
        await live.NextAsync();

        var stopping = service.App.StopAsync();

        (await live.ClosedAsync()).ShouldBe("1001 Going away");
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static async Task<string> SignInAsync(AccountService accounts, string name, params Grant[] grants)
    {
        (await accounts.Accounts.OpenAsync(name, "某人", external: false, AccountStage.Admin, default)).Problems.ShouldBeEmpty();
        foreach (var grant in grants)
            (await accounts.Accounts.GrantAsync(name, grant, AccountStage.Admin, default)).Problems.ShouldBeEmpty();
        (await accounts.Accounts.SetPasswordAsync(name, AccountStage.Password, AccountStage.Admin, default)).Problems.ShouldBeEmpty();
        return (await accounts.Gate.SignInAsync(new(name, AccountStage.Password, null), default)).Value!.Token!;
    }

    private static string CodeOf(JsonObject message) =>
        message["payload"] is JsonArray errors ? $"{message["id"]} {errors[0]!["extensions"]!["code"]}" : message.ToJsonString();
}

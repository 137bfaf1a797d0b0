using System.Text.Json;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.Host.Accounts;
using Fadu.Host.Limits;
using Fadu.Kernel;

namespace Fadu.Host.Tests.Accounts;

public sealed class AccountAuthenticatorTests(AccountStage stage) : IClassFixture<AccountStage>
{
    [Fact]
    public async Task A_socket_that_says_its_token_has_the_rights_of_the_moment()
    {
        var token = await stage.SignInAsync("socket", Role.Coordinator, Role.Evaluator);
        var admitted = await AdmitAsync($$"""{"token":"{{token}}"}""");

        admitted.Caller().Roles.Order(StringComparer.Ordinal).ShouldBe(["COORDINATOR", "EVALUATOR"]);
        var presence = (IPresence)admitted.Features[typeof(IPresence)];
        (presence.Viewer.Account, presence.Now!.Account.Name).ShouldBe(("socket", "socket"));
        admitted.Features[typeof(Language)].ShouldBe(Language.Chinese);

        (await stage.Service.Accounts.RevokeAsync("socket", Role.Coordinator, null, AccountStage.Admin, default)).Succeeded.ShouldBeTrue();
        await UntilAsync(() => admitted.Caller().Roles.Count == 1);
        admitted.Caller().Roles.ShouldBe(["EVALUATOR"]);
        presence.Viewer.Grants.ShouldBe([new(Role.Evaluator, null, Below: false)], "what is done over the socket is judged by it, too");

        (await stage.Service.Accounts.SuspendAsync("socket", "离职", AccountStage.Admin, default)).Succeeded.ShouldBeTrue();
        await UntilAsync(() => !admitted.Caller().IsAuthenticated);
        (await stage.Service.Accounts.ResumeAsync("socket", "返聘", AccountStage.Admin, default)).Succeeded.ShouldBeTrue();
        await Task.Delay(200);
        admitted.Caller().IsAuthenticated.ShouldBeFalse("who is out comes in by signing in alone");
        (presence.Viewer.Account, presence.Now).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_wrong_token_is_refused_in_the_callers_language_and_none_is_a_stranger()
    {
        (await AdmitAsync("""{"token":"fadu_nothing"}""")).Refusal.ShouldBe("没有登录，或者登录已经结束，请重新登录");
        (await AdmitAsync("""{"token":"fadu_nothing"}""", "en")).Refusal.ShouldBe("you are not signed in, or no longer; sign in again");
        (await AdmitAsync("""{"token":7}""")).Caller().IsAuthenticated.ShouldBeFalse();
        var stranger = await AdmitAsync(null);
        (stranger.Refusal, stranger.Caller().IsAuthenticated, ((Viewer)stranger.Features[typeof(Viewer)]).Account).ShouldBe((null, false, null));
    }

    [Fact]
    public async Task A_session_that_is_ended_anywhere_is_over_for_the_connections_that_are_open()
    {
        var (token, other) = (await stage.SignInAsync("leaves", Role.Coordinator), await stage.SignInAsync("stays", Role.Coordinator));
        var (admitted, staying) = (await AdmitAsync($$"""{"token":"{{token}}"}"""), await AdmitAsync($$"""{"token":"{{other}}"}"""));
        using var watching = admitted.Watch!();
        using var watchingOther = staying.Watch!();

        await stage.Service.Gate.SignOutAsync(token, default);

        await UntilAsync(() => !admitted.Caller().IsAuthenticated);
        staying.Caller().IsAuthenticated.ShouldBeTrue();
    }

    [Fact]
    public async Task Operations_of_one_connection_count_like_requests_of_the_account_and_of_the_address()
    {
        var token = await stage.SignInAsync("eager", Role.Coordinator);
        using Allowances ofAccount = new(new(2, 0, 0)), ofAddress = new(new(0, 2, 0));

        foreach (var (payload, rates) in new[] { ($$"""{"token":"{{token}}"}""", ofAccount), ($$"""{"token":"{{token}}"}""", ofAddress), ("{}", ofAddress) })
        {
            var admitted = await AdmitAsync(payload, "en", rates);
            string?[] outcomes = [.. Enumerable.Range(0, 3).Select(_ => admitted.BeforeOperation!()?.Code)];

            outcomes[2].ShouldBe("TOO_MANY_REQUESTS");
            admitted.BeforeOperation!()!.Extensions!["retryAfter"].ShouldBe(30);
            if (payload.Length > 2)
                outcomes.ShouldBe([null, null, "TOO_MANY_REQUESTS"]);
        }
    }

    private async Task<AdmissionResult> AdmitAsync(string? payload, string? language = null, Allowances? rates = null)
    {
        using var json = JsonDocument.Parse(payload ?? "{}");
        return await new AccountAuthenticator(stage.Tokens, stage.Service.Gate, stage.Watch, stage.Sessions, rates ?? new(new(0, 0, 0)))
            .AdmitAsync(await stage.RequestAsync(language: language), payload is null ? default : json.RootElement, default);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 1200 && !holds(); i++)
            await Task.Delay(25);
        holds().ShouldBeTrue();
    }
}

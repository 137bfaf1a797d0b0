using System.Text.Json;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.SigningIn;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.Host.Accounts;
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
        ((Viewer)admitted.Features[typeof(Viewer)]).Account.ShouldBe("socket");
        ((SignedIn)admitted.Features[typeof(SignedIn)]).Account.Name.ShouldBe("socket");
        admitted.Features[typeof(Language)].ShouldBe(Language.Chinese);

        (await stage.Service.Accounts.RevokeAsync("socket", Role.Coordinator, null, AccountStage.Admin, default)).Succeeded.ShouldBeTrue();
        await UntilAsync(() => admitted.Caller().Roles.Count == 1);
        admitted.Caller().Roles.ShouldBe(["EVALUATOR"]);

        (await stage.Service.Accounts.SuspendAsync("socket", "离职", AccountStage.Admin, default)).Succeeded.ShouldBeTrue();
        await UntilAsync(() => !admitted.Caller().IsAuthenticated);
        (await stage.Service.Accounts.ResumeAsync("socket", "返聘", AccountStage.Admin, default)).Succeeded.ShouldBeTrue();
        await Task.Delay(200);
        admitted.Caller().IsAuthenticated.ShouldBeFalse("who is out comes in by signing in alone");
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

    private async Task<AdmissionResult> AdmitAsync(string? payload, string? language = null)
    {
        using var json = JsonDocument.Parse(payload ?? "{}");
        return await new AccountAuthenticator(stage.Tokens, stage.Service.Gate, stage.Watch, new(new(0, 0, 0)))
            .AdmitAsync(await stage.RequestAsync(language: language), payload is null ? default : json.RootElement, default);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 200 && !holds(); i++)
            await Task.Delay(25);
        holds().ShouldBeTrue();
    }
}

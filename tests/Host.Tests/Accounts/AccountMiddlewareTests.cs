using Fadu.Application.Accounts;
using Fadu.Host.Accounts;
using Fadu.Kernel;

namespace Fadu.Host.Tests.Accounts;

public sealed class AccountMiddlewareTests(AccountStage stage) : IClassFixture<AccountStage>
{
    [Fact]
    public async Task A_token_in_the_header_or_in_the_cookie_says_who_asks()
    {
        var token = await stage.SignInAsync("who", Role.Coordinator);

        foreach (var context in new[] { await stage.RequestAsync($"bearer {token}", language: "en"), await stage.RequestAsync(cookie: token, language: "en") })
        {
            var viewer = RequestAccount.ViewerOf(context);
            (viewer.Account, viewer.Has(Role.Coordinator), viewer.Language).ShouldBe(("who", true, Language.English));
            (context.User.Identity!.Name, context.User.IsInRole("COORDINATOR"), context.User.IsInRole("ADMINISTRATOR")).ShouldBe(("who", true, false));
        }

        var stranger = await stage.RequestAsync();
        (RequestAccount.ViewerOf(stranger).Account, stranger.User.Identity!.IsAuthenticated, RequestAccount.Of(stranger).Refusal).ShouldBe((null, false, null));
    }

    [Fact]
    public async Task A_cookie_that_has_ended_is_taken_back_and_a_header_that_has_ended_is_refused()
    {
        var token = await stage.SignInAsync("ended");
        await stage.Service.Gate.SignOutAsync(token, default);

        var kept = await stage.RequestAsync(cookie: token);
        var shown = await stage.RequestAsync($"Bearer {token}");

        RequestAccount.Of(kept).ShouldBe(RequestAccount.Stranger);
        kept.Response.Headers.SetCookie.ToString().ShouldStartWith("fadu_session=; expires=Thu, 01 Jan 1970");
        RequestAccount.Of(shown).Refusal!.Code.ShouldBe("session.ended");
        RequestAccount.ViewerOf(shown).Account.ShouldBeNull();
    }

    [Fact]
    public async Task Another_service_vouches_and_the_roles_are_those_of_the_account_here()
    {
        (await stage.Service.Accounts.OpenAsync("sso", "外部", external: true, AccountStage.Admin, default)).Succeeded.ShouldBeTrue();
        (await stage.Service.Accounts.GrantAsync("sso", new(Role.Evaluator, null, Below: false), AccountStage.Admin, default)).Succeeded.ShouldBeTrue();

        var context = await stage.RequestAsync($"Bearer {stage.Provider.Token("SSO")}");

        RequestAccount.ViewerOf(context).Grants.ShouldBe([new(Role.Evaluator, null, Below: false)], "what the token says of roles counts for nothing");
        RequestAccount.Of(await stage.RequestAsync($"Bearer {stage.Provider.Token("nobody")}")).Refusal!.Code.ShouldBe("account.unknown");
        RequestAccount.Of(await stage.RequestAsync($"Bearer {stage.Provider.Token("sso", audience: "x")}")).Refusal!.Code.ShouldBe("token.invalid");
    }

    [Fact]
    public void The_cookie_is_read_by_no_script_and_sent_by_no_other_site()
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Scheme = "https";

        SessionCookie.Write(context, "fadu_x", new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

        context.Response.Headers.SetCookie.ToString().ShouldBe("fadu_session=fadu_x; expires=Mon, 02 Mar 2026 09:00:00 GMT; path=/; secure; samesite=strict; httponly");
    }
}

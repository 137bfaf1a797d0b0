using Fadu.Application.Accounts;
using Fadu.Application.Accounts.SecondFactors;
using Fadu.Application.SigningIn;
using Fadu.Kernel;

namespace Fadu.Application.Tests.SigningIn;

public sealed class OwnAccountDeskTests(SigningInStage stage) : IClassFixture<SigningInStage>
{
    private const string Next = "another long password";

    [Fact]
    public async Task Choosing_another_password_ends_every_session_and_begins_one()
    {
        await stage.OpenAsync("change");
        var (one, two) = (await stage.SignInAsync("change"), await stage.SignInAsync("change"));

        Codes(await stage.Service.Own.ChangePasswordAsync(one.SignedIn!, "wrong", Next, default)).ShouldBe(["password.wrong password"]);
        Codes(await stage.Service.Own.ChangePasswordAsync(one.SignedIn!, SigningInStage.Password, "change", default)).ShouldBe(["password.short newPassword", "password.account newPassword"]);
        Codes(await stage.Service.Own.ChangePasswordAsync(one.SignedIn!, SigningInStage.Password, SigningInStage.Password, default)).ShouldBe(["password.same newPassword"]);
        var changed = await stage.Service.Own.ChangePasswordAsync(one.SignedIn!, SigningInStage.Password, Next, default);

        (await Task.WhenAll(stage.IsInAsync(one.Token), stage.IsInAsync(two.Token), stage.IsInAsync(changed.Value!.Token))).ShouldBe([false, false, true]);
        (await stage.TryAsync("change")).ShouldBe("account.sign_in_failed");
        (await stage.TryAsync("change", Next)).ShouldBe("in");
        var happened = (await stage.Fixture.EventsAsync("account/change"))[^1];
        (happened.Body, happened.Metadata.User).ShouldBe((new PasswordChanged(OneTime: false), "change"));
    }

    [Fact]
    public async Task A_one_time_password_serves_for_nothing_but_choosing_ones_own()
    {
        await stage.OpenAsync("once", Role.Coordinator);
        var began = stage.Clock.Now;
        var given = (await stage.Service.Accounts.ResetPasswordAsync("once", SigningInStage.Admin, default)).Value!;
        (given.Expires, given.ToString()).ShouldBe((began.AddDays(3), nameof(OneTimePassword)));

        (await stage.TryAsync("once")).ShouldBe("account.sign_in_failed");
        var outcome = await stage.SignInAsync("once", given.Password);
        outcome.SignedIn!.Restriction.ShouldBe(Restriction.ChangePassword);
        outcome.SignedIn.ViewerIn(Language.Chinese).Grants.ShouldBeEmpty();

        try
        {
            stage.Clock.Now = began.AddDays(3);
            (await stage.TryAsync("once", given.Password)).ShouldBe("account.sign_in_failed");
        }
        finally
        {
            stage.Clock.Now = began;
        }

        var own = await stage.Service.Own.ChangePasswordAsync(outcome.SignedIn, given.Password, Next, default);
        own.Value!.SignedIn!.Restriction.ShouldBe(Restriction.None);
        own.Value.SignedIn.ViewerIn(Language.Chinese).Grants.ShouldBe([new(Role.Coordinator, null, Below: false)]);
    }

    [Fact]
    public async Task A_second_factor_is_enrolled_by_a_code_and_each_code_counts_once_on_whatever_node()
    {
        await stage.OpenAsync("second");
        var began = stage.Clock.Now;
        var (who, other) = (await stage.SignInAsync("second"), await stage.SignInAsync("second"));
        Codes(await stage.Service.Own.ConfirmSecondFactorAsync(who.SignedIn!, "000000", default)).ShouldBe(["second_factor.not_pending"]);
        Codes(await stage.Service.Own.EnrolSecondFactorAsync(who.SignedIn!, "wrong", default)).ShouldBe(["password.wrong password"]);
        var key = (await stage.Service.Own.EnrolSecondFactorAsync(who.SignedIn!, SigningInStage.Password, default)).Value!;
        var secret = Base32.Decode(key.Secret)!;
        key.Uri.ShouldContain($"Fadu:second?secret={key.Secret}&");
        Codes(await stage.Service.Own.ConfirmSecondFactorAsync(who.SignedIn!, "12345", default)).ShouldBe(["second_factor.wrong code"]);
        (await stage.TryAsync("second")).ShouldBe("in", "it does not count yet");

        var codes = (await stage.OtherNode.Own.ConfirmSecondFactorAsync(who.SignedIn!, CodeAt(began), default)).Value!.Codes;

        (await Task.WhenAll(stage.IsInAsync(who.Token), stage.IsInAsync(other.Token))).ShouldBe([true, false]);
        Codes(await stage.Service.Own.EnrolSecondFactorAsync((await stage.Service.Gate.FindAsync(who.Token!, default)).Value!, SigningInStage.Password, default)).ShouldBe(["second_factor.enrolled"]);
        try
        {
            (await stage.TryAsync("second")).ShouldBe("code");
            (await stage.TryAsync("second", "wrong", CodeAt(began.AddSeconds(30)))).ShouldBe("account.sign_in_failed");
            (await stage.TryAsync("second", code: CodeAt(began))).ShouldBe("second_factor.wrong", "the one that it was enrolled with was used");
            stage.Clock.Now = began.AddSeconds(30);
            (await Task.WhenAll(
                stage.TryAsync("second", code: CodeAt(stage.Clock.Now)), stage.TryAsync("second", code: CodeAt(stage.Clock.Now), node: stage.OtherNode)))
                .Order(StringComparer.Ordinal).ShouldBe(["in", "second_factor.wrong"]);
            (await stage.TryAsync("second", code: codes[3].ToUpperInvariant())).ShouldBe("in");
            (await stage.TryAsync("second", code: codes[3])).ShouldBe("second_factor.wrong");
            (await stage.Service.Own.RecoveryCodesLeftAsync(who.SignedIn!, default)).ShouldBe(9);
        }
        finally
        {
            stage.Clock.Now = began;
        }

        string CodeAt(DateTimeOffset moment) => Totp.CodeOf(secret, Totp.StepOf(moment));
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account_and_asking_for_one_does_not_count()
    {
        await stage.OpenAsync("codes");
        await EnrolAsync("codes");

        for (var i = 0; i < 12; i++)
            (await stage.TryAsync("codes")).ShouldBe("code");
        for (var i = 0; i < 5; i++)
            (await stage.TryAsync("codes", code: "000000")).ShouldBe("second_factor.wrong");

        (await stage.TryAsync("codes")).ShouldBe("account.sign_in_failed");
        (await stage.Fixture.HappenedAsync("account/codes")).OfType<AccountLocked>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_second_factor_is_removed_with_the_password_or_by_an_administrator()
    {
        await stage.OpenAsync("remove");
        await EnrolAsync("remove");
        await stage.OpenAsync("lost");
        await EnrolAsync("lost");
        var who = new SignedIn { Account = (await stage.Service.Accounts.FindAsync("remove", default))!, Version = 9, Session = "00", SecondFactor = true, Restriction = Restriction.None, Expires = default };

        (await stage.Service.Own.RemoveSecondFactorAsync(who, "wrong", default)).Problems.Single().Code.ShouldBe("password.wrong");
        (await stage.Service.Own.RemoveSecondFactorAsync(who, SigningInStage.Password, default)).Succeeded.ShouldBeTrue();
        await stage.OtherNode.Accounts.ResetSecondFactorAsync("lost", SigningInStage.Admin, default).Done();

        (await stage.TryAsync("remove")).ShouldBe("in");
        (await stage.TryAsync("lost")).ShouldBe("in");
        (await stage.Fixture.HappenedAsync("account/lost")).TakeLast(2).ShouldBe([new SecondFactorRemoved(), new SessionsEnded()]);
    }

    [Fact]
    public async Task A_role_that_asks_for_a_second_factor_counts_for_nothing_without_one()
    {
        await stage.OpenAsync("strict", Role.Coordinator);
        var service = stage.With(new() { RequireSecondFactor = [Role.Coordinator] });
        var outcome = (await service.Gate.SignInAsync(new("strict", SigningInStage.Password, null), default)).Value!;
        (outcome.SignedIn!.Restriction, outcome.SignedIn.ViewerIn(Language.Chinese).Grants.Count).ShouldBe((Restriction.EnrolSecondFactor, 0));

        var key = (await service.Own.EnrolSecondFactorAsync(outcome.SignedIn, SigningInStage.Password, default)).Value!;
        (await service.Own.ConfirmSecondFactorAsync(outcome.SignedIn, Totp.CodeOf(Base32.Decode(key.Secret)!, Totp.StepOf(stage.Clock.Now)), default)).Succeeded.ShouldBeTrue();

        var now = (await service.Gate.FindAsync(outcome.Token!, default)).Value!;
        (now.Restriction, now.ViewerIn(Language.Chinese).Grants.Count).ShouldBe((Restriction.None, 1));
        (await service.Own.RemoveSecondFactorAsync(now, SigningInStage.Password, default)).Problems.Single().Code.ShouldBe("second_factor.required");
    }

    private async Task EnrolAsync(string name)
    {
        var who = (await stage.SignInAsync(name)).SignedIn!;
        var key = (await stage.Service.Own.EnrolSecondFactorAsync(who, SigningInStage.Password, default)).Value!;
        (await stage.Service.Own.ConfirmSecondFactorAsync(who, Totp.CodeOf(Base32.Decode(key.Secret)!, Totp.StepOf(stage.Clock.Now)), default)).Succeeded.ShouldBeTrue();
    }

    private static string[] Codes<T>(Result<T> result)
        where T : class => [.. result.Problems.Select(problem => problem.Where is null ? problem.Code : $"{problem.Code} {problem.Where}")];
}

using Fadu.Application.Accounts;
using Fadu.Application.SigningIn;
using Fadu.Kernel;

namespace Fadu.Application.Tests.SigningIn;

public sealed class SignInDeskTests(SigningInStage stage) : IClassFixture<SigningInStage>
{
    [Fact]
    public async Task Whoever_knows_the_password_is_in_on_every_node_until_signing_out()
    {
        await stage.OpenAsync("in", Role.Coordinator, Role.Evaluator);

        var outcome = await stage.SignInAsync(" IN ");

        outcome.ToString().ShouldBe(nameof(SignInOutcome));
        outcome.SecondFactorRequired.ShouldBeFalse();
        var found = (await stage.OtherNode.Gate.FindAsync(outcome.Token!, default)).Value!;
        (found.Account.Name, found.Restriction, found.Expires, found.Session).ShouldBe(("in", Restriction.None, stage.Clock.Now.AddHours(12), outcome.SignedIn!.Session));
        found.ViewerIn(Language.English).Grants.ShouldBe([new(Role.Evaluator, null, Below: false), new(Role.Coordinator, null, Below: false)]);
        (await stage.Fixture.QueryAsync<long>($"select count(*) from fadu.fadu_sessions where encode(token_hash, 'escape') like '%{outcome.Token![5..20]}%'")).ShouldBe(0);

        await stage.OtherNode.Gate.SignOutAsync(outcome.Token!, default);

        (await stage.Service.Gate.FindAsync(outcome.Token!, default)).Problems.Single().Code.ShouldBe("session.ended");
        foreach (var odd in new[] { "", "fadu_", "eyJhbGciOi", outcome.Token![..^1] + "\0" })
            (await stage.IsInAsync(odd)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_told_which_accounts_there_are()
    {
        await stage.OpenAsync("known");
        await stage.Service.Accounts.OpenAsync("bare", "无密码", external: false, SigningInStage.Admin, default).Done();
        var verified = stage.Hasher.Verified;

        foreach (var (name, password) in new[] { ("known", "wrong"), ("unknown", "wrong"), ("no name at all", "wrong"), ("", ""), ("bare", ""), ("known", "half \ud800"), ("known", new string('x', 9999)) })
            (await stage.Service.Gate.SignInAsync(new(name, password, null), default)).Problems.Single().ShouldBe(SignInRefusals.Failed);

        stage.Hasher.Verified.ShouldBe(verified + 7, "what costs time is done whether or not there is such an account");
    }

    [Fact]
    public async Task Five_wrong_ones_lock_the_account_on_every_node_and_each_time_for_longer()
    {
        await stage.OpenAsync("locked");
        var began = stage.Clock.Now;
        try
        {
            await LockAsync();
            (await stage.TryAsync("locked", node: stage.OtherNode)).ShouldBe("account.sign_in_failed", "not even the right one");
            stage.Clock.Now = began.AddMinutes(15).AddSeconds(-1);
            (await stage.TryAsync("locked")).ShouldBe("account.sign_in_failed");

            stage.Clock.Now = began.AddMinutes(15);
            await LockAsync();
            stage.Clock.Now = began.AddMinutes(15 + 29);
            (await stage.TryAsync("locked")).ShouldBe("account.sign_in_failed");
            stage.Clock.Now = began.AddMinutes(15 + 30);
            (await stage.TryAsync("locked")).ShouldBe("in");

            await LockAsync();
            stage.Clock.Now = began.AddMinutes(15 + 30 + 15);
            (await stage.TryAsync("locked")).ShouldBe("in", "whoever was let in begins anew");
            (await stage.Fixture.HappenedAsync("account/locked")).OfType<AccountLocked>().Select(locked => locked.Until.ToUniversalTime()).ShouldBe(
                [began.AddMinutes(15).ToUniversalTime(), began.AddMinutes(45).ToUniversalTime(), began.AddMinutes(60).ToUniversalTime()]);
        }
        finally
        {
            stage.Clock.Now = began;
        }

        async Task LockAsync()
        {
            for (var i = 0; i < 5; i++)
                (await stage.TryAsync("locked", "wrong", node: i % 2 == 0 ? stage.Service : stage.OtherNode)).ShouldBe("account.sign_in_failed");
        }
    }

    [Fact]
    public async Task Guessing_many_at_once_is_no_way_around_the_lock()
    {
        await stage.OpenAsync("many");
        var before = stage.Hasher.Verified;

        var tries = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => stage.TryAsync("many", i == 39 ? SigningInStage.Password : $"wrong {i}")));

        tries.Count(one => one == "in").ShouldBeLessThanOrEqualTo(1);
        stage.Hasher.Verified.ShouldBe(before + 40);
        (await stage.Fixture.QueryAsync<int>("select attempts from fadu.fadu_credentials where account = 'many'")).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task An_idle_session_ends_and_so_does_any_after_half_a_day()
    {
        await stage.OpenAsync("idle");
        var began = stage.Clock.Now;
        try
        {
            var (idle, busy) = ((await stage.SignInAsync("idle")).Token, (await stage.SignInAsync("idle")).Token);
            for (var minutes = 29; minutes < 12 * 60; minutes += 29)
            {
                stage.Clock.Now = began.AddMinutes(minutes);
                (await stage.IsInAsync(busy)).ShouldBeTrue();
                if (minutes > 29)
                    (await stage.IsInAsync(idle)).ShouldBeFalse();
            }

            stage.Clock.Now = began.AddHours(12);
            (await stage.IsInAsync(busy)).ShouldBeFalse();

            stage.Clock.Now = began.AddHours(13);
            await stage.SignInAsync("idle");
            (await stage.Fixture.QueryAsync<long>("select count(*) from fadu.fadu_sessions where account = 'idle'")).ShouldBe(1, "what is over is cleared away");
        }
        finally
        {
            stage.Clock.Now = began;
        }
    }

    [Fact]
    public async Task A_fourth_session_ends_the_first()
    {
        await stage.OpenAsync("four");
        var began = stage.Clock.Now;
        var tokens = new List<string?>();
        try
        {
            for (var i = 0; i < 4; i++)
            {
                stage.Clock.Now = began.AddSeconds(i);
                tokens.Add((await stage.SignInAsync("four")).Token);
            }

            (await Task.WhenAll(tokens.Select(token => stage.IsInAsync(token)))).ShouldBe([false, true, true, true]);
            stage.Clock.Now = began.AddSeconds(5);
            // A try counts before its password is looked at, so that twelve at once could lock a gate that allows five.
            var gate = stage.With(new() { Attempts = 100 });
            var many = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => stage.SignInAsync("four", service: gate)));
            (await Task.WhenAll(many.Select(one => stage.IsInAsync(one.Token)))).Count(isIn => isIn).ShouldBe(3, "also of those that began at once");
        }
        finally
        {
            stage.Clock.Now = began;
        }
    }

    [Fact]
    public async Task A_session_that_was_found_just_now_is_not_looked_for_again_but_ends_at_once_where_it_is_ended()
    {
        var clock = new StandingClock();
        var node = new AccountService(stage.Fixture.Service.Workplace, stage.Fixture.Service.Register, clock, stage.Hasher, new());
        await stage.OpenAsync("remembered");
        var tokens = new[] { (await stage.SignInAsync("remembered")).Token!, (await stage.SignInAsync("remembered")).Token! };
        foreach (var token in tokens)
            (await stage.IsInAsync(token, node)).ShouldBeTrue();

        await stage.Service.Gate.SignOutAsync(tokens[0], default);
        (await stage.IsInAsync(tokens[0])).ShouldBeFalse();
        (await stage.IsInAsync(tokens[0], node)).ShouldBeTrue("it was found just now");
        clock.Time += TimeSpan.FromSeconds(1);
        (await stage.IsInAsync(tokens[0], node)).ShouldBeFalse();

        (await stage.IsInAsync(tokens[1], node)).ShouldBeTrue();
        await node.Gate.SignOutAsync(tokens[1], default);
        (await stage.IsInAsync(tokens[1], node)).ShouldBeFalse("it was ended here");
    }

    [Fact]
    public async Task A_session_that_was_found_just_now_ends_at_once_where_too_many_begin_or_the_account_is_suspended()
    {
        var node = new AccountService(stage.Fixture.Service.Workplace, stage.Fixture.Service.Register, new StandingClock(), stage.Hasher, new());
        await stage.OpenAsync("crowded");
        var began = stage.Clock.Now;
        try
        {
            var first = (await stage.SignInAsync("crowded")).Token!;
            (await stage.IsInAsync(first, node)).ShouldBeTrue();
            stage.Clock.Now = began.AddSeconds(1);
            var later = new List<string>();
            for (var i = 0; i < 3; i++)
                later.Add((await node.Gate.SignInAsync(new("crowded", SigningInStage.Password, null), default)).Value!.Token!);

            (await stage.IsInAsync(first, node)).ShouldBeFalse();
            (await stage.IsInAsync(later[0], node)).ShouldBeTrue();
            await stage.OtherNode.Accounts.SuspendAsync("crowded", "离职", SigningInStage.Admin, default).Done();
            (await stage.IsInAsync(later[0], node)).ShouldBeFalse("of the account nothing is remembered");
        }
        finally
        {
            stage.Clock.Now = began;
        }
    }

    [Fact]
    public async Task Suspending_and_ending_sessions_and_revoking_take_effect_at_once_on_every_node()
    {
        await stage.OpenAsync("gone", Role.Coordinator);
        var token = (await stage.SignInAsync("gone")).Token!;
        (await stage.IsInAsync(token, stage.OtherNode)).ShouldBeTrue();

        await stage.Service.Accounts.RevokeAsync("gone", Role.Coordinator, null, SigningInStage.Admin, default).Done();
        (await stage.OtherNode.Gate.FindAsync(token, default)).Value!.ViewerIn(Language.Chinese).Grants.ShouldBeEmpty();

        await stage.Service.Accounts.SuspendAsync("gone", "离职", SigningInStage.Admin, default).Done();
        (await stage.IsInAsync(token, stage.OtherNode)).ShouldBeFalse();
        (await stage.TryAsync("gone")).ShouldBe("account.suspended");
        (await stage.TryAsync("gone", "wrong")).ShouldBe("account.sign_in_failed");

        await stage.Service.Accounts.ResumeAsync("gone", "返聘", SigningInStage.Admin, default).Done();
        (await stage.IsInAsync(token)).ShouldBeFalse("what ended stays so");
        var later = (await stage.SignInAsync("gone")).Token!;
        await stage.OtherNode.Accounts.EndSessionsAsync("gone", SigningInStage.Admin, default).Done();
        (await stage.IsInAsync(later)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_weak_hash_is_made_anew_when_somebody_is_let_in()
    {
        await stage.OpenAsync("weak");
        try
        {
            stage.Hasher.Prefix = "strong:";
            (await stage.TryAsync("weak")).ShouldBe("in");
            (await stage.Fixture.QueryAsync<string>("select password_hash from fadu.fadu_credentials where account = 'weak'")).ShouldBe("strong:" + SigningInStage.Password);
        }
        finally
        {
            stage.Hasher.Prefix = "plain:";
        }
    }

    [Fact]
    public async Task Somebody_for_whom_another_service_vouches_needs_an_account_of_that_kind_here()
    {
        await stage.Service.Accounts.OpenAsync("sso-1", "外部", external: true, SigningInStage.Admin, default).Done();
        await stage.Service.Accounts.GrantAsync("sso-1", new(Role.Coordinator, null, Below: false), SigningInStage.Admin, default).Done();
        await stage.OpenAsync("local");
        var until = stage.Clock.Now.AddMinutes(5);

        (await stage.Service.Gate.FindExternalAsync("SSO-1", until, default)).Value!.ViewerIn(Language.English).Has(Role.Coordinator).ShouldBeTrue();
        (await stage.Service.Gate.FindExternalAsync("local", until, default)).Problems.Single().Code.ShouldBe("account.not_external");
        (await stage.Service.Gate.FindExternalAsync("auth0|9", until, default)).Problems.Single().Code.ShouldBe("account.unknown");
        await stage.Service.Accounts.SuspendAsync("sso-1", "离职", SigningInStage.Admin, default).Done();
        (await stage.Service.Gate.FindExternalAsync("sso-1", until, default)).Problems.Single().Code.ShouldBe("account.suspended");
    }

    /// <summary>Measures no time but what it is told.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public TimeSpan Time { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Time.Ticks;
    }
}

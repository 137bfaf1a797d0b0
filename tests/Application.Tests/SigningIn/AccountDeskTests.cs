using Fadu.Application.Accounts;
using Fadu.Application.Events;
using Fadu.EventStore;
using Fadu.EventStore.Faults;

namespace Fadu.Application.Tests.SigningIn;

public sealed class AccountDeskTests(SigningInStage stage) : IClassFixture<SigningInStage>
{
    private static readonly Fadu.Application.Commands.Caller Admin = SigningInStage.Admin;

    [Fact]
    public async Task An_account_is_opened_renamed_and_granted_roles_and_its_stream_says_by_whom()
    {
        await stage.Fixture.Service.Units.RegisterAsync("510104", "锦江区", null, null, null, Admin, default).Done();
        await stage.Service.Accounts.OpenAsync(" Zhang ", "张三", external: false, Admin, default).Done();
        await stage.Service.Accounts.RenameAsync("zhang", "张三丰", Admin, default).Done();
        await stage.Service.Accounts.GrantAsync("ZHANG", new(Role.Reporter, "510104", Below: true), Admin, default).Done();
        (await stage.Service.Accounts.GrantAsync("zhang", new(Role.Reporter, "nowhere", Below: true), Admin, default).Refused()).ShouldBe(["account.unit_unknown unit"]);
        (await stage.Service.Accounts.OpenAsync("zhang", "李四", external: false, Admin, default).Refused()).ShouldBe(["account.exists name"]);
        (await stage.Service.Accounts.OpenAsync("a/b", "李四", external: false, Admin, default).Refused()).ShouldBe(["account.name name"]);
        (await stage.Service.Accounts.SetPasswordAsync("nobody", SigningInStage.Password, Admin, default).Refused()).ShouldBe(["account.unknown"]);

        (await stage.Fixture.HappenedAsync("account/zhang")).ShouldBe(
            [new AccountOpened("zhang", "张三", External: false), new AccountRenamed("张三丰"), new RoleGranted(Role.Reporter, "510104", Below: true)]);
        (await stage.Fixture.EventsAsync("account/zhang")).ShouldAllBe(@event => @event.Metadata.Actor == new EventStore.Events.EventActor("root", "administrator", null));
        (await stage.Fixture.QueryAsync<long>("select count(*) from fadu.mt_events where data::text like '%张三%'")).ShouldBe(0, "a person's name is stored encrypted");
        (await stage.Service.Accounts.ListAsync(default)).Single(account => account.Name == "zhang").ShownName.ShouldBe("张三丰");
    }

    [Fact]
    public async Task Of_two_administrators_who_revoke_each_other_at_once_one_remains()
    {
        await stage.OpenAsync("first", Role.Administrator);
        await stage.OpenAsync("other", Role.Administrator);
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(RevokeAsync("first", stage.Service), RevokeAsync("other", stage.OtherNode));

            (await stage.Service.Accounts.ListAsync(default)).Count(account => account.Has(Role.Administrator)).ShouldBe(1);
            foreach (var name in new[] { "first", "other" })
                await stage.Service.Accounts.GrantAsync(name, new(Role.Administrator, null, Below: false), Admin, default).Done();
        }

        await stage.Service.Accounts.SuspendAsync("first", "离职", Admin, default).Done();
        (await stage.Service.Accounts.SuspendAsync("other", "离职", Admin, default).Refused()).ShouldBe(["account.last_administrator"]);
        (await stage.Service.Accounts.RevokeAsync("other", Role.Administrator, null, Admin, default).Refused()).ShouldBe(["account.last_administrator"]);

        static async Task RevokeAsync(string name, Application.SigningIn.AccountService node)
        {
            try
            {
                await node.Accounts.RevokeAsync(name, Role.Administrator, null, Admin, default);
            }
            catch (EventStoreException busy) when (busy.Fault is EventStoreFault.Contended)
            {
                // Both waited for each other; the server chose one, and nothing was stored of it.
            }
        }
    }

    [Fact]
    public async Task Repeating_a_command_under_its_key_does_it_once()
    {
        await stage.OpenAsync("key");
        var keyed = Admin with { Key = "k1" };

        await stage.Service.Accounts.SetPasswordAsync("key", "the first password", keyed, default).Done();
        await stage.Service.Accounts.SetPasswordAsync("key", "a later password", Admin, default).Done();
        (await stage.Service.Accounts.SetPasswordAsync("key", "the first password", keyed, default).Done()).Repeated.ShouldBeTrue();

        (await stage.TryAsync("key", "a later password")).ShouldBe("in");
        (await stage.Fixture.HappenedAsync("account/key")).OfType<PasswordChanged>().Count().ShouldBe(3);
    }

    [Fact]
    public async Task The_first_administrator_is_made_once_by_whichever_node()
    {
        await using var database = await TestSupport.Postgres.TestPostgres.NewDatabaseAsync("first_admin", default);
        var options = stage.Fixture.Options with { ConnectionString = database.ConnectionString };
        await using var store = await PostgresEventStore.OpenAsync(options, default);
        var service = new Application.SigningIn.AccountService(new(store, stage.Clock), new(store), stage.Clock, stage.Hasher, new());

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => service.Accounts.EnsureAdministratorAsync("admin", new() { Account = "serve" }, default)));

        var password = made.OfType<Application.SigningIn.OneTimePassword>().Single();
        (await service.Gate.SignInAsync(new("admin", password.Password, null), default)).Value!.SignedIn!.Restriction.ShouldBe(Application.SigningIn.Restriction.ChangePassword);
        (await service.Accounts.EnsureAdministratorAsync("admin", new() { Account = "serve" }, default)).ShouldBeNull();
        (await service.Accounts.FindAsync("admin", default))!.Grants.ShouldBe([new(Role.Administrator, null, Below: false)]);
    }

    [Fact]
    public async Task No_secret_is_in_any_event()
    {
        await stage.OpenAsync("secret");
        var given = (await stage.Service.Accounts.ResetPasswordAsync("secret", Admin with { Key = "reset" }, default)).Value!;

        foreach (var text in new[] { SigningInStage.Password, given.Password })
            (await stage.Fixture.QueryAsync<long>($"select count(*) from fadu.mt_events e left join fadu.fadu_commands c on true where (e.data::text || e.headers::text || coalesce(c.fingerprint, '')) like '%{text}%'")).ShouldBe(0);
        DomainEvents.Types.Find("password_changed")!.Class.ShouldBe(typeof(PasswordChanged));
    }
}

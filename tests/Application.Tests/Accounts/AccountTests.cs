using Fadu.Application.Accounts;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly AccountOpened Opened = new("zhang", "张三", External: false);

    [Fact]
    public void The_state_follows_the_events()
    {
        var account = After(
            Opened,
            new RoleGranted(Role.Reporter, "b", Below: false),
            new RoleGranted(Role.Coordinator, null, Below: false),
            new RoleGranted(Role.Reporter, "a", Below: false),
            new RoleGranted(Role.Reporter, "b", Below: true),
            new PasswordChanged(OneTime: true),
            new SecondFactorEnrolled(),
            new AccountLocked(DateTimeOffset.UnixEpoch));

        account.Grants.ShouldBe([new(Role.Reporter, "a", Below: false), new(Role.Reporter, "b", Below: true), new(Role.Coordinator, null, Below: false)]);
        (account with { Grants = [] }).ShouldBe(new Account
        {
            Name = "zhang",
            DisplayName = "张三",
            Status = AccountStatus.Active,
            Grants = [],
            HasPassword = true,
            MustChangePassword = true,
            SecondFactor = true,
            Generation = 1,
        });
        var later = new AccountEvent[]
        {
            new AccountRenamed("张三丰"), new PasswordChanged(OneTime: false), new SecondFactorRemoved(), new RoleRevoked(Role.Reporter, "b"), new SessionsEnded(),
            new AccountSuspended("离职"),
        }.Aggregate(account, Account.Evolve);
        later.Grants.ShouldBe([new(Role.Reporter, "a", Below: false), new(Role.Coordinator, null, Below: false)]);
        (later.ShownName, later.Status, later.MustChangePassword, later.SecondFactor, later.Generation).ShouldBe(("张三丰", AccountStatus.Suspended, false, false, 4));
        var erased = Account.Evolve(Account.Evolve(later, new AccountResumed("返聘")), new AccountErased("本人要求"));
        (erased.Status, erased.DisplayName, erased.ShownName, erased.Erased, erased.Generation).ShouldBe((AccountStatus.Active, null, "zhang", true, 4));
    }

    [Fact]
    public void What_changes_nothing_gives_no_event()
    {
        var account = After(Opened, new RoleGranted(Role.Evaluator, null, Below: false));

        Events(new OpenAccount("zhang", " 张三 ", External: false).Decide(account)).ShouldBeEmpty();
        Events(new RenameAccount("张三").Decide(account)).ShouldBeEmpty();
        Events(new GrantRole(Role.Evaluator, null, Below: false, UnitKnown: false).Decide(account)).ShouldBeEmpty();
        Events(new RevokeRole(Role.Coordinator, null, OtherAdministrators: false).Decide(account)).ShouldBeEmpty();
        Events(new ResumeAccount("误停").Decide(account)).ShouldBeEmpty();
        Events(RemoveSecondFactor.Decide(account)).ShouldBeEmpty();
        Events(new SuspendAccount("离职", OtherAdministrators: false).Decide(account)).ShouldBe([new AccountSuspended("离职")]);
        Events(new SuspendAccount("离职", OtherAdministrators: false).Decide(After(Opened, new AccountSuspended("x")))).ShouldBeEmpty();
        Events(new EraseAccount("要求").Decide(After(Opened, new AccountErased("x")))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_refusal_is_told_at_once()
    {
        var administrator = After(Opened, new RoleGranted(Role.Administrator, null, Below: false), new SecondFactorEnrolled());

        Codes(new OpenAccount("Zhang", "", External: false).Decide(administrator)).ShouldBe(["account.exists name", "account.name name", "field.name displayName"]);
        Codes(new RenameAccount("a\nb").Decide(Account.None)).ShouldBe(["account.unknown", "field.name displayName"]);
        Codes(new GrantRole(Role.Reporter, null, Below: false, UnitKnown: false).Decide(Account.None)).ShouldBe(["account.unknown", "account.role_unit unit"]);
        Codes(new GrantRole(Role.Reporter, "u", Below: false, UnitKnown: false).Decide(administrator)).ShouldBe(["account.unit_unknown unit"]);
        Codes(new GrantRole(Role.Evaluator, "u", Below: false, UnitKnown: true).Decide(administrator)).ShouldBe(["account.role_unit unit"]);
        Codes(new GrantRole(Role.Evaluator, null, Below: true, UnitKnown: true).Decide(administrator)).ShouldBe(["account.role_unit unit"]);
        Codes(new RevokeRole(Role.Administrator, null, OtherAdministrators: false).Decide(administrator)).ShouldBe(["account.last_administrator"]);
        Codes(new SuspendAccount(" ", OtherAdministrators: false).Decide(administrator)).ShouldBe(["account.last_administrator", "field.reason reason"]);
        Codes(EnrolSecondFactor.Decide(administrator)).ShouldBe(["second_factor.enrolled"]);
        Codes(new ChangePassword(OneTime: false).Decide(After(new AccountOpened("x", "x", External: true)))).ShouldBe(["account.external"]);
    }

    private static Account After(params AccountEvent[] events) => events.Aggregate(Account.None, Account.Evolve);

    private static AccountEvent[] Events(Result<AccountEvent[]> decided) => decided.Value ?? throw new InvalidOperationException(string.Join('\n', decided.Problems));

    private static string[] Codes(Result<AccountEvent[]> decided) => [.. decided.Problems.Select(problem => problem.Where is null ? problem.Code : $"{problem.Code} {problem.Where}")];
}

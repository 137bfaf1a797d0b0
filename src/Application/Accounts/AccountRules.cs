using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>What several decisions about accounts ask for; each gives the refusals, or none.</summary>
internal static class AccountRules
{
    private const int LongestName = 200;

    private const int LongestReason = 2_000;

    /// <summary>There is such an account; else <c>account.unknown</c>.</summary>
    public static IEnumerable<Problem> Known(Account account)
    {
        if (account.Status is AccountStatus.Unknown)
            yield return new("account.unknown", new("没有这个账号，请核对账号，或者先开账号", "there is no such account; check its name, or open it first"), null);
    }

    /// <summary>The person's name was not erased; else <c>account.erased</c>. What would be read by the key of it is read by nobody any more.</summary>
    public static IEnumerable<Problem> NotErased(Account account)
    {
        if (account.Erased)
        {
            yield return new("account.erased", new(
                "这个账号的个人信息已按要求删除，不能再写姓名；需要时请另开账号", "the personal data of this account was erased, so it takes no name any more; open another account if you need one"), null);
        }
    }

    /// <summary>It is vouched for here, not by another service; else <c>account.external</c>.</summary>
    public static IEnumerable<Problem> Local(Account account)
    {
        if (account.External)
        {
            yield return new("account.external", new(
                $"账号 {account.Name} 由外部登录服务认证，这里没有密码和动态口令；请到那里修改",
                $"the account {account.Name} is vouched for by another service and has neither password nor second factor here; change them there"), null);
        }
    }

    /// <summary>An account's name as <see cref="AccountName"/> has it; else <c>account.name</c>.</summary>
    public static IEnumerable<Problem> Name(string where, string? name)
    {
        if (!AccountName.IsName(name))
        {
            yield return new("account.name", new(
                $"“{Quoting.Shown(name ?? "")}”不能作账号：1 到 {AccountName.Longest} 个小写字母、数字或 . _ - @，第一个是字母或数字",
                $"'{Quoting.Shown(name ?? "")}' can't be an account: write 1 to {AccountName.Longest} lower-case letters, digits or . _ - @, a letter or digit first"), where);
        }
    }

    /// <summary>A person's name is some text on one line, at most 200 characters; else <c>field.name</c>.</summary>
    public static IEnumerable<Problem> DisplayName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
        {
            yield return new("field.name", new(
                $"“{Quoting.Shown(name ?? "")}”不能作名称：不能空，不能换行，最多 {LongestName} 个字符",
                $"'{Quoting.Shown(name ?? "")}' can't be a name: write some text on one line, at most {LongestName} characters"), "displayName");
        }
    }

    /// <summary>A reason is some text, at most 2,000 characters; else <c>field.reason</c>.</summary>
    public static IEnumerable<Problem> Reason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            yield return new("field.reason", new($"请写明理由，最多 {LongestReason} 个字符", $"write a reason, at most {LongestReason} characters"), "reason");
    }

    /// <summary>Somebody else remains who can administer; else <c>account.last_administrator</c>.</summary>
    public static IEnumerable<Problem> AdministratorRemains(Account account, bool others)
    {
        if (account.Status is AccountStatus.Active && account.Has(Role.Administrator) && !others)
        {
            yield return new("account.last_administrator", new(
                $"{account.Name} 是最后一个可用的管理员，这样就没有人能管理账号了；请先给别的账号管理员角色",
                $"{account.Name} is the last administrator who can sign in, and nobody could manage accounts then; grant that role to another account first"), null);
        }
    }

    /// <summary>A reporter's role is for a unit, every other for none; else <c>account.role_unit</c>.</summary>
    public static IEnumerable<Problem> UnitOf(Role role, string? unit, bool below)
    {
        if (role is Role.Reporter && string.IsNullOrEmpty(unit))
            yield return new("account.role_unit", new("填报员要写明是哪个单位的", "say which unit the reporter is for"), "unit");
        else if (role is not Role.Reporter && (unit is not null || below))
        {
            yield return new("account.role_unit", new(
                "只有填报员分单位；别的角色请不要写单位和下级（评估员分到哪些单位，在轮次里登记）",
                "only reporters are for a unit; leave unit and below out (which units an evaluator is assigned is said in the round)"), "unit");
        }
    }

    /// <summary>The refusals, or where there is none, what happens.</summary>
    public static Result<AccountEvent[]> Or(IEnumerable<Problem> refusals, Func<AccountEvent[]> events) =>
        refusals.ToArray() is [_, ..] all ? all : events();
}

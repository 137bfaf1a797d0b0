using Fadu.Api.Filters;
using Fadu.Application.Accounts;

namespace Fadu.Api.Accounts;

/// <summary>A condition on accounts; what is given has to hold together.</summary>
internal sealed record AccountWhere(
    IReadOnlyList<AccountWhere>? And,
    IReadOnlyList<AccountWhere>? Or,
    AccountWhere? Not,
    TextFilter? Name,
    TextFilter? DisplayName,
    IReadOnlyList<AccountState>? Status,
    IReadOnlyList<Role>? Role,
    string? UnitCode)
{
    public bool Admits(AccountModel account) =>
        (And is null || And.All(one => one.Admits(account)))
        && (Or is null || Or.Any(one => one.Admits(account)))
        && (Not is null || !Not.Admits(account))
        && (Name is null || Name.Admits(account.Name))
        && (DisplayName is null || DisplayName.Admits(account.DisplayName))
        && (Status is null || Status.Contains(account.Status))
        && (Role is null || Role.Any(account.Has))
        && (UnitCode is null || account.IsFor(UnitCode));
}

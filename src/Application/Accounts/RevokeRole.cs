using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Takes a role from an account; it takes effect at once, for open sessions too.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">Code of the unit that a reporter was for; null for every other role.</param>
/// <param name="OtherAdministrators">Whether another account can administer; whatever it says counts for that role alone.</param>
public sealed record RevokeRole(Role Role, string? Unit, bool OtherAdministrators)
{
    /// <summary>Decides whether it may be taken.</summary>
    /// <returns><see cref="RoleRevoked"/>; nothing where the account does not have it; or <c>account.unknown</c>, <c>account.role_unit</c>, <c>account.last_administrator</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or(
            [
                .. AccountRules.Known(state),
                .. AccountRules.UnitOf(Role, Unit, below: false),
                .. Role is Role.Administrator ? AccountRules.AdministratorRemains(state, OtherAdministrators) : [],
            ],
            () => state.Grants.Any(grant => grant.Role == Role && grant.Unit == Unit) ? [new RoleRevoked(Role, Unit)] : []);
    }
}

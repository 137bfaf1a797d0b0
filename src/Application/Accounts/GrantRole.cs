using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Gives an account a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">Code of the unit that a reporter is for; null for every other role.</param>
/// <param name="Below">Whether it is to hold for the units below that one, too.</param>
/// <param name="UnitKnown">Whether there is such a unit; whatever it says counts for reporters alone.</param>
public sealed record GrantRole(Role Role, string? Unit, bool Below, bool UnitKnown)
{
    /// <summary>Decides whether it may be given.</summary>
    /// <returns><see cref="RoleGranted"/>; nothing where it was given just so; or <c>account.unknown</c>, <c>account.role_unit</c>, <c>account.unit_unknown</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or(
            [.. AccountRules.Known(state), .. AccountRules.UnitOf(Role, Unit, Below), .. Registered()],
            () => state.Grants.Contains(new(Role, Unit, Below)) ? [] : [new RoleGranted(Role, Unit, Below)]);
    }

    private IEnumerable<Problem> Registered()
    {
        if (Role is Role.Reporter && !string.IsNullOrEmpty(Unit) && !UnitKnown)
        {
            yield return new("account.unit_unknown", new(
                $"没有登记过单位“{Quoting.Shown(Unit)}”；请核对编号，或者先登记单位",
                $"there is no unit '{Quoting.Shown(Unit)}'; check the code, or register it first"), "unit");
        }
    }
}

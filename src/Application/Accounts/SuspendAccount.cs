using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Keeps everybody out who has the account, at once, until it is resumed.</summary>
/// <param name="Reason">Why.</param>
/// <param name="OtherAdministrators">Whether another account can administer.</param>
public sealed record SuspendAccount(string Reason, bool OtherAdministrators)
{
    /// <summary>Decides whether it may be suspended.</summary>
    /// <returns><see cref="AccountSuspended"/>; nothing where it is; or <c>account.unknown</c>, <c>account.last_administrator</c>, <c>field.reason</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or(
            [.. AccountRules.Known(state), .. AccountRules.AdministratorRemains(state, OtherAdministrators), .. AccountRules.Reason(Reason)],
            () => state.Status is AccountStatus.Suspended ? [] : [new AccountSuspended(Reason.Trim())]);
    }
}

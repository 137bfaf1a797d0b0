using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Lets a suspended account be used again.</summary>
/// <param name="Reason">Why.</param>
public sealed record ResumeAccount(string Reason)
{
    /// <summary>Decides whether it may be.</summary>
    /// <returns><see cref="AccountResumed"/>; nothing where it is not suspended; or <c>account.unknown</c>, <c>field.reason</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or(
            [.. AccountRules.Known(state), .. AccountRules.Reason(Reason)],
            () => state.Status is AccountStatus.Suspended ? [new AccountResumed(Reason.Trim())] : []);
    }
}

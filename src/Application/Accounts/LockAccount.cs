using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Records that an account was locked after too many wrong passwords or codes.</summary>
/// <param name="Until">Nobody is let in before.</param>
public sealed record LockAccount(DateTimeOffset Until)
{
    /// <summary>Decides whether it is told.</summary>
    /// <returns><see cref="AccountLocked"/>; or <c>account.unknown</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or(AccountRules.Known(state), () => [new AccountLocked(Until)]);
    }
}

using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Ends whatever somebody is signed in to with an account.</summary>
public static class EndSessions
{
    /// <summary>Decides whether they may be ended.</summary>
    /// <returns><see cref="SessionsEnded"/>; or <c>account.unknown</c>.</returns>
    public static Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or(AccountRules.Known(state), () => [new SessionsEnded()]);
    }
}

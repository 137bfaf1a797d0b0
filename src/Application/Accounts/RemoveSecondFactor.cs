using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Asks for no code any more.</summary>
public static class RemoveSecondFactor
{
    /// <summary>Decides whether that may be.</summary>
    /// <returns><see cref="SecondFactorRemoved"/>; nothing where none is asked for; or <c>account.unknown</c>.</returns>
    public static Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or(AccountRules.Known(state), () => state.SecondFactor ? [new SecondFactorRemoved()] : []);
    }
}

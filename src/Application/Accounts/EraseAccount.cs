using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Erases the name of the person; the account, with what it did, stays.</summary>
/// <param name="Reason">Why.</param>
public sealed record EraseAccount(string Reason)
{
    /// <summary>Decides whether it may be erased.</summary>
    /// <returns><see cref="AccountErased"/>; nothing where it was; or <c>account.unknown</c>, <c>field.reason</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or([.. AccountRules.Known(state), .. AccountRules.Reason(Reason)], () => state.Erased ? [] : [new AccountErased(Reason.Trim())]);
    }
}

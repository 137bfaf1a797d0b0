using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Records that an account gets another password; the password itself is kept elsewhere, and checked before.</summary>
/// <param name="OneTime">Whether somebody else chose it, so that it serves for nothing but choosing one's own.</param>
public sealed record ChangePassword(bool OneTime)
{
    /// <summary>Decides whether it may get one.</summary>
    /// <returns><see cref="PasswordChanged"/>; or <c>account.unknown</c>, <c>account.external</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AccountRules.Or([.. AccountRules.Known(state), .. AccountRules.Local(state)], () => [new PasswordChanged(OneTime)]);
    }
}

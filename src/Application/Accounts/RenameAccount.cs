using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Gives the person of an account another name.</summary>
/// <param name="DisplayName">The name, at most 200 characters; personal data.</param>
public sealed record RenameAccount(string DisplayName)
{
    /// <summary>Decides whether the person may bear it.</summary>
    /// <returns><see cref="AccountRenamed"/>; nothing where it is so already; or <c>account.unknown</c>, <c>account.erased</c>, <c>field.name</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var name = DisplayName?.Trim() ?? "";
        return AccountRules.Or([.. AccountRules.Known(state), .. AccountRules.NotErased(state), .. AccountRules.DisplayName(name)], () => name == state.DisplayName ? [] : [new AccountRenamed(name)]);
    }
}

using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Opens an account.</summary>
/// <param name="Name">Its name for good, as <see cref="AccountName.Of"/> gives it.</param>
/// <param name="DisplayName">The person's name, at most 200 characters; personal data.</param>
/// <param name="External">Whether another service vouches for the person.</param>
public sealed record OpenAccount(string Name, string DisplayName, bool External)
{
    /// <summary>Decides whether it may be opened.</summary>
    /// <returns><see cref="AccountOpened"/>; nothing where it was opened just so; or <c>account.exists</c>, <c>account.name</c>, <c>field.name</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var name = DisplayName?.Trim() ?? "";
        if (state.Status is AccountStatus.Active && (state.DisplayName, state.External) == (name, External))
            return Array.Empty<AccountEvent>();
        return AccountRules.Or([.. Free(state), .. AccountRules.Name("name", Name), .. AccountRules.DisplayName(name)], () => [new AccountOpened(Name, name, External)]);
    }

    private static IEnumerable<Problem> Free(Account state)
    {
        if (state.Status is not AccountStatus.Unknown)
            yield return new("account.exists", new($"账号 {state.Name} 已经有了，请换一个", $"there is an account {state.Name} already; choose another name"), "name");
    }
}

using Fadu.Kernel;

namespace Fadu.Application.Accounts;

/// <summary>Opens the account that everything else begins with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DisplayName">What people see.</param>
public sealed record FirstAdministrator(string Name, string DisplayName)
{
    /// <summary>Decides whether it may be opened.</summary>
    /// <returns>The account with the role and a one-time password; or <c>account.exists</c>, <c>account.name</c>, <c>field.name</c>.</returns>
    public Result<AccountEvent[]> Decide(Account state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var opened = new OpenAccount(Name, DisplayName, External: false).Decide(state);
        return opened.Value switch
        {
            null => opened,
            [] => new Problem("account.exists", new($"账号 {Name} 已经有了，请换一个", $"there is an account {Name} already; choose another name"), "name"),
            var events => (AccountEvent[])[.. events, new RoleGranted(Role.Administrator, null, Below: false), new PasswordChanged(OneTime: true)],
        };
    }
}

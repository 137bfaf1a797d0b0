using Fadu.Application.Accounts;
using Fadu.Kernel;

namespace Fadu.Application.SigningIn;

/// <summary>Why somebody is not let in.</summary>
public static class SignInRefusals
{
    /// <summary>
    /// <c>account.sign_in_failed</c>: no such account, another password, or locked. One refusal for all of them, since a stranger is not told
    /// which accounts there are.
    /// </summary>
    public static Problem Failed { get; } = new("account.sign_in_failed", new(
        "账号或密码不对；连续错误会暂时锁定，锁定期间密码正确也不能登录，请稍后再试，或请管理员重设密码",
        "the account or the password is wrong; after several wrong ones nobody is let in for a while, not even with the right one: try later, or ask an administrator for a new password"), null);

    /// <summary><c>second_factor.wrong</c>: the password was right, the code was not.</summary>
    public static Problem WrongCode { get; } = new("second_factor.wrong", new(
        "动态口令不对，或者已经用过；请核对手机时间，等下一个口令再输，或者用一个恢复码",
        "the code is wrong or was used before; check the clock of your device and write the next one, or use a recovery code"), "code");

    /// <summary><c>account.sign_in_too_often</c>: nothing was looked at.</summary>
    /// <param name="seconds">When to try again.</param>
    public static Problem TooOften(int seconds) => new("account.sign_in_too_often", new(
        $"从这个地址登录太频繁，请 {seconds} 秒后再试", $"too many attempts to sign in from this address; try again in {seconds} seconds"), null);

    /// <summary><c>password.wrong</c>: of somebody who is in already.</summary>
    public static Problem WrongPassword { get; } = new("password.wrong", new(
        "现在的密码不对；连续错误会暂时锁定，请核对后再试", "the present password is wrong; several wrong ones lock the account for a while"), "password");

    /// <summary><c>session.ended</c>: the token proves nothing, or no longer.</summary>
    public static Problem NotSignedIn { get; } = new("session.ended", new(
        "没有登录，或者登录已经结束，请重新登录", "you are not signed in, or no longer; sign in again"), null);

    /// <summary><c>account.suspended</c>.</summary>
    public static Problem Suspended(Account account) => new("account.suspended", new(
        $"账号 {account.Name} 已停用，请联系管理员", $"the account {account.Name} is suspended; ask an administrator"), null);

    /// <summary><c>account.unknown</c>: another service vouches for somebody who has no account here.</summary>
    public static Problem NoAccount { get; } = new("account.unknown", new(
        "您已通过统一身份认证，但这里没有您的账号；请管理员先为您开账号",
        "you are known to the identity service, but have no account here; ask an administrator to open one"), null);

    /// <summary><c>account.not_external</c>: another service vouches for an account that has its password here.</summary>
    public static Problem NotExternal { get; } = new("account.not_external", new(
        "这个账号用这里的密码登录，不能用统一身份认证；请用账号和密码登录",
        "this account signs in with its password here, not through the identity service; use that"), null);
}

using System.CommandLine;
using Fadu.Application.Accounts;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu user</c>: accounts, without the service.</summary>
internal static class UserCommand
{
    private static readonly Text _description = new("管理账号：开账号、授予角色、停用、重设密码", "manage accounts: open them, grant roles, suspend them, reset passwords");

    private static readonly Text _details = new(
        $"""
        角色：reporter 填报员（要写 --unit，--below 包括下级）、evaluator 评估员、coordinator 协调员、administrator 管理员。
        账号名是 1 到 64 个字母、数字或 . _ - @，存为小写。不从标准输入给密码时，给出一次性密码，三天内有效，首次登录要改。
        对正在运行的服务立即生效。谁、什么时候、做了什么记成事件，事件里没有密码。

        例：
          fadu user add zhang --name 张三 --role reporter --unit 510104
          fadu user add boss --role administrator --password-stdin < password.txt

        {StoreOptions.Where.Chinese}
        """,
        $"""
        Roles: reporter (with --unit, and --below for the units below), evaluator, coordinator, administrator.
        An account's name is 1 to 64 letters, digits or . _ - @, kept in lower case. Unless a password comes on standard input, a
        one-time password is told, which is good for three days and has to be changed at the first sign-in.
        It takes effect at once on a service that runs. Who did what and when is kept as an event, without any password.

        Examples:
          fadu user add zhang --name 张三 --role reporter --unit 510104
          fadu user add boss --role administrator --password-stdin < password.txt

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("user", terminal.In(_description), terminal.In(_details));
        Command[] children =
        [
            Add(terminal), List(terminal), Grant(terminal), Revoke(terminal), Suspend(terminal), Resume(terminal),
            Password(terminal), SecondFactorReset(terminal), SessionsEnd(terminal),
        ];
        foreach (var child in children)
            command.Subcommands.Add(child);
        return command;
    }

    private static UserSubcommand Add(Terminal terminal)
    {
        var display = RoundOptions.Text("--name", "NAME", terminal.In(new("姓名，加密保存；不写用账号名", "the person's name, stored encrypted; the account's where left out")), isRequired: false);
        var role = RoleOf(terminal, isRequired: false);
        var (unit, below) = UnitOf(terminal);
        var external = RoundOptions.Flag("--external", terminal.In(new("由统一身份认证登录，没有密码", "another service vouches for the person; no password")));
        var stdin = PasswordStdin(terminal);
        return new UserSubcommand("add", new("开一个账号", "open an account"), terminal, [display, role, unit, below, external, stdin])
            .Does((run, parsed) => run.AddAsync(
                parsed.GetValue(display), parsed.GetValue(role), parsed.GetValue(unit), parsed.GetValue(below), parsed.GetValue(external), parsed.GetValue(stdin)));
    }

    private static UserSubcommand List(Terminal terminal) =>
        new UserSubcommand("list", new("列出所有账号和角色", "list all accounts with their roles"), terminal, [], named: false).Does((run, _) => run.ListAsync());

    private static UserSubcommand Grant(Terminal terminal)
    {
        var role = RoleOf(terminal, isRequired: true);
        var (unit, below) = UnitOf(terminal);
        return new UserSubcommand("grant", new("授予角色", "grant a role"), terminal, [role, unit, below])
            .Does((run, parsed) => run.GrantAsync(parsed.GetRequiredValue(role), parsed.GetValue(unit), parsed.GetValue(below)));
    }

    private static UserSubcommand Revoke(Terminal terminal)
    {
        var role = RoleOf(terminal, isRequired: true);
        var (unit, _) = UnitOf(terminal);
        return new UserSubcommand("revoke", new("收回角色", "revoke a role"), terminal, [role, unit])
            .Does((run, parsed) => run.RevokeAsync(parsed.GetRequiredValue(role), parsed.GetValue(unit)));
    }

    private static UserSubcommand Suspend(Terminal terminal)
    {
        var reason = ReasonOf(terminal);
        return new UserSubcommand("suspend", new("停用账号，结束它的登录", "suspend an account and end its sessions"), terminal, [reason])
            .Does((run, parsed) => run.SuspendAsync(parsed.GetRequiredValue(reason)));
    }

    private static UserSubcommand Resume(Terminal terminal)
    {
        var reason = ReasonOf(terminal);
        return new UserSubcommand("resume", new("恢复账号", "let a suspended account be used again"), terminal, [reason])
            .Does((run, parsed) => run.ResumeAsync(parsed.GetRequiredValue(reason)));
    }

    private static UserSubcommand Password(Terminal terminal)
    {
        var stdin = PasswordStdin(terminal);
        return new UserSubcommand("password", new("重设密码，解除锁定，结束登录", "reset the password; it lifts a lock and ends all sessions"), terminal, [stdin])
            .Does((run, parsed) => run.PasswordAsync(parsed.GetValue(stdin)));
    }

    private static UserSubcommand SecondFactorReset(Terminal terminal) =>
        new UserSubcommand("second-factor-reset", new("解除丢失的动态口令设备", "take a lost second factor away"), terminal, []).Does((run, _) => run.ResetSecondFactorAsync());

    private static UserSubcommand SessionsEnd(Terminal terminal) =>
        new UserSubcommand("sessions-end", new("结束一个账号的所有登录", "end all sessions of an account"), terminal, []).Does((run, _) => run.EndSessionsAsync());

    private static Option<Role?> RoleOf(Terminal terminal, bool isRequired)
    {
        string[] names = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];
        var option = new Option<Role?>("--role")
        {
            HelpName = string.Join('|', names),
            Description = terminal.In(new("角色", "the role")),
            Required = isRequired,
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && names.Contains(token.Value, StringComparer.Ordinal))
                    return Enum.Parse<Role>(token.Value, ignoreCase: true);
                result.AddError(terminal.In(new($"--role 只能是 {string.Join('、', names)}", $"--role is one of {string.Join(", ", names)}")));
                return null;
            },
        };
        return option;
    }

    private static (Option<string> Unit, Option<bool> Below) UnitOf(Terminal terminal) => (
        RoundOptions.Text("--unit", "CODE", terminal.In(new("填报员的单位编号", "code of the unit that a reporter is for")), isRequired: false),
        RoundOptions.Flag("--below", terminal.In(new("填报员包括下级单位", "a reporter is for the units below, too"))));

    private static Option<string> ReasonOf(Terminal terminal) =>
        RoundOptions.Text("--reason", "TEXT", terminal.In(new("理由，会留存，不要写个人信息", "why; it is kept, so write nothing personal")), isRequired: true);

    private static Option<bool> PasswordStdin(Terminal terminal) =>
        RoundOptions.Flag("--password-stdin", terminal.In(new("从标准输入的第一行读密码", "read the password from the first line of standard input")));
}

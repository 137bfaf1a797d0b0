using Fadu.EmbeddedPostgres.Commands;
using Fadu.EmbeddedPostgres.Failures;

namespace Fadu.EmbeddedPostgres.Processes;

/// <summary>The account that the server runs under: our own, or another when we are root, which PostgreSQL refuses.</summary>
internal sealed class Account
{
    // Prints the first argument that may not be entered or run.
    private const string FirstClosed = """for f; do test -x "$f" || { printf %s "$f"; exit 1; }; done""";

    private readonly string _name;
    private readonly (string User, string Group)? _ids;

    private Account(string name, (string User, string Group)? ids) => (_name, _ids) = (name, ids);

    /// <summary>Our own.</summary>
    public static Account Own { get; } = new(Environment.UserName, null);

    /// <summary>What stands before a program that is to run under the account; empty for our own.</summary>
    public IReadOnlyList<string> Prefix => _ids is { } ids
        ? ["setpriv", "--reuid", ids.User, "--regid", ids.Group, "--clear-groups"]
        : [];

    /// <param name="server">The account to take when we are root.</param>
    /// <param name="ct">Breaks it off.</param>
    public static async Task<Account> OfThisProcessAsync(string server, CancellationToken ct) =>
        Environment.IsPrivilegedProcess ? await FindAsync(server, ct) : Own;

    /// <summary>Checks that the account may enter folders and run a program.</summary>
    /// <param name="paths">Folders and programs, each after the folders that lead to it.</param>
    /// <param name="ct">Breaks it off.</param>
    public async Task CheckEntryAsync(IReadOnlyList<string> paths, CancellationToken ct)
    {
        if (_ids is null)
            return;

        var tried = await Command.TryRunAsync([.. Prefix, "/bin/sh", "-c", FirstClosed, "sh", .. paths], ct);
        if (tried is { ExitCode: 0 })
            return;
        if (tried is not { ExitCode: 1, Output: { Length: > 0 } closed })
        {
            throw new PostgresUnavailableException(
                "postgres.account_not_taken",
                $"当前是 root，PostgreSQL 不能用 root 运行，而用 setpriv 换到账号 {_name} 没有成功。请安装 util-linux，或者用普通账号运行本程序。",
                $"This process is root, which PostgreSQL refuses to run under, and changing to the account {_name} with setpriv failed. Install util-linux, or run this program under an ordinary account.",
                tried?.Error ?? "");
        }

        throw new PostgresUnavailableException(
            "postgres.closed_to_account",
            $"PostgreSQL 要用账号 {_name} 运行（当前是 root），但这个账号进不去 {closed}。请执行 chmod o+x {closed}，或换一个它进得去的文件夹（设置项 FADU_DATA），或者用普通账号运行本程序。",
            $"PostgreSQL has to run under the account {_name} (this process is root), which may not enter {closed}. Run chmod o+x {closed}, or name a folder it may enter (setting FADU_DATA), or run this program under an ordinary account.");
    }

    /// <summary>Makes a folder, with what is in it, the account's.</summary>
    public async Task TakeAsync(string folder, CancellationToken ct)
    {
        if (_ids is { } ids)
            await Command.TryRunAsync(["chown", "-R", $"{ids.User}:{ids.Group}", folder], ct);
    }

    /// <summary>Whether a file or folder is the account's already.</summary>
    public async Task<bool> OwnsAsync(string path, CancellationToken ct) =>
        _ids is null || await Command.TryRunAsync([.. Prefix, "/bin/sh", "-c", """test -O "$1" """, "sh", path], ct) is { ExitCode: 0 };

    private static async Task<Account> FindAsync(string name, CancellationToken ct)
    {
        if (await Command.TryRunAsync(["id", "-u", name], ct) is { ExitCode: 0, Output: not "0" and var user }
            && await Command.TryRunAsync(["id", "-g", name], ct) is { ExitCode: 0, Output: var group })
            return new(name, (user, group));

        throw new PostgresUnavailableException(
            "postgres.no_account",
            $"当前是 root，PostgreSQL 不能用 root 运行，而这台机器上没有可用的账号 {name}。请执行 useradd --system {name}，或者用普通账号运行本程序。",
            $"This process is root, which PostgreSQL refuses to run under, and there is no account {name} to use instead. Run useradd --system {name}, or run this program under an ordinary account.");
    }
}

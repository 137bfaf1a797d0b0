using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Application.Accounts;
using Fadu.Application.Accounts.Passwords;
using Fadu.Application.Commands;
using Fadu.Application.SigningIn;
using Fadu.Host.Accounts;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Carries a command on accounts out and says what came of it.</summary>
internal sealed class UserRun
{
    private static readonly Caller _operator = new() { Account = "operator", Role = "administrator" };

    private readonly string _name;
    private readonly Terminal _terminal;
    private readonly bool _isJson;
    private readonly AccountDesk _desk;
    private readonly CancellationToken _ct;

    /// <param name="workplace">Where accounts are.</param>
    /// <param name="account">Name of the account, as typed; empty: none.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="isJson">Whether the result is JSON.</param>
    /// <param name="ct">Ends it.</param>
    public UserRun(Workplace workplace, string account, Terminal terminal, bool isJson, CancellationToken ct)
    {
        (_name, _terminal, _isJson, _ct) = (AccountName.Of(account), terminal, isJson, ct);
        _desk = new AccountService(workplace, new(workplace.Store), terminal.Clock, IdentityPasswordHasher.Instance, new()).Accounts;
    }

    /// <summary>Opens an account, with a role and a password; on a fault the account stays as far as it came.</summary>
    public async Task<int> AddAsync(string? display, Role? role, string? unit, bool below, bool external, bool isPasswordGiven)
    {
        var password = isPasswordGiven ? ReadPassword() : null;
        if (isPasswordGiven && PasswordRules.Check(password, _name, "--password-stdin") is [_, ..] unfit)
            return Refuse(unfit);
        // Opened twice would mean the password of somebody else's account is replaced.
        if (await _desk.FindAsync(_name, _ct) is not null)
            return Refuse([new("account.exists", new($"账号 {_name} 已经有了，请换一个", $"there is an account {_name} already; choose another name"), "account")]);
        var done = await _desk.OpenAsync(_name, display ?? _name, external, _operator, _ct);
        if (done.Succeeded && role is { } given)
            done = await _desk.GrantAsync(_name, new(given, unit, below), _operator, _ct);
        return !done.Succeeded ? Refuse(done.Problems)
            : external ? await TellAsync((OneTimePassword?)null)
            : await PasswordAsync(password);
    }

    /// <summary>Lists them.</summary>
    public async Task<int> ListAsync()
    {
        var accounts = await _desk.ListAsync(_ct);
        if (_isJson)
        {
            Json.Write(_terminal, new JsonArray([.. accounts.Select(AsJson)]));
            return ExitCode.Done;
        }

        var table = new TextTable();
        foreach (var heading in (Text[])[new("账号", "account"), new("姓名", "name"), new("状态", "state"), new("角色", "roles"), new("动态口令", "second factor")])
            table.Column(_terminal.In(heading));
        foreach (var account in accounts)
            table.Row(account.Name, account.DisplayName ?? "", _terminal.In(StateOf(account)), RolesOf(account), account.SecondFactor ? "✓" : "");
        table.WriteTo(_terminal);
        return ExitCode.Done;
    }

    /// <summary>Gives a role.</summary>
    public Task<int> GrantAsync(Role? role, string? unit, bool below) => TellAsync(_desk.GrantAsync(_name, new(role!.Value, unit, below), _operator, _ct));

    /// <summary>Takes a role away.</summary>
    public Task<int> RevokeAsync(Role? role, string? unit) => TellAsync(_desk.RevokeAsync(_name, role!.Value, unit, _operator, _ct));

    /// <summary>Keeps everybody out who has it.</summary>
    public Task<int> SuspendAsync(string reason) => TellAsync(_desk.SuspendAsync(_name, reason, _operator with { Reason = reason }, _ct));

    /// <summary>Lets it be used again.</summary>
    public Task<int> ResumeAsync(string reason) => TellAsync(_desk.ResumeAsync(_name, reason, _operator with { Reason = reason }, _ct));

    /// <summary>Takes a lost device away.</summary>
    public Task<int> ResetSecondFactorAsync() => TellAsync(_desk.ResetSecondFactorAsync(_name, _operator, _ct));

    /// <summary>Ends its sessions.</summary>
    public Task<int> EndSessionsAsync() => TellAsync(_desk.EndSessionsAsync(_name, _operator, _ct));

    /// <summary>Another password: from standard input, or a one-time one.</summary>
    public Task<int> PasswordAsync(bool isGiven) => PasswordAsync(isGiven ? ReadPassword() : null);

    private async Task<int> PasswordAsync(string? password)
    {
        if (password is not null)
            return await TellAsync(_desk.SetPasswordAsync(_name, password, _operator, _ct));
        var made = await _desk.ResetPasswordAsync(_name, _operator, _ct);
        return made.Succeeded ? await TellAsync(made.Value) : Refuse(made.Problems);
    }

    private async Task<int> TellAsync(Task<Result<Done>> doing) => await doing is { Succeeded: false } refused ? Refuse(refused.Problems) : await TellAsync((OneTimePassword?)null);

    private async Task<int> TellAsync(OneTimePassword? password)
    {
        var account = (await _desk.FindAsync(_name, _ct))!;
        if (_isJson)
        {
            var json = AsJson(account);
            if (password is not null)
                (json["password"], json["passwordExpires"]) = (password.Password, password.Expires.ToString("O", CultureInfo.InvariantCulture));
            Json.Write(_terminal, json);
            return ExitCode.Done;
        }

        var (state, roles) = (StateOf(account), RolesOf(account));
        _terminal.Say(new($"{account.Name}：{state.Chinese}，角色 {(roles.Length == 0 ? "无" : roles)}", $"{account.Name}: {state.English}, roles {(roles.Length == 0 ? "none" : roles)}"));
        if (password is not null)
            _terminal.Say(new($"一次性密码（只显示这一次，三天内登录并改掉）：{password.Password}", $"one-time password (shown this once; sign in and change it within three days): {password.Password}"));
        return ExitCode.Done;
    }

    private int Refuse(IReadOnlyList<Problem> problems) => Reporting.Refuse(_terminal, problems, _isJson);

    private string ReadPassword()
    {
        using var reader = new StreamReader(_terminal.Input());
        return reader.ReadLine() ?? "";
    }

    private static Text StateOf(Account account) => account.Status is AccountStatus.Suspended ? new("已停用", "suspended")
        : account.External ? new("外部认证", "external")
        : account.MustChangePassword ? new("待改密码", "password to be changed")
        : account.HasPassword ? new("可用", "active") : new("没有密码", "without password");

    private static string RolesOf(Account account) => string.Join(' ', account.Grants.Select(NameOf));

    private static string NameOf(Grant grant) => $"{grant.Role}".ToLowerInvariant() + (grant.Unit is { } unit ? $":{unit}{(grant.Below ? "+" : "")}" : "");

    private static JsonObject AsJson(Account account) => new()
    {
        ["account"] = account.Name,
        ["name"] = account.DisplayName,
        ["status"] = $"{account.Status}".ToLowerInvariant(),
        ["external"] = account.External,
        ["roles"] = new JsonArray([.. account.Grants.Select(grant => new JsonObject { ["role"] = $"{grant.Role}".ToLowerInvariant(), ["unit"] = grant.Unit, ["below"] = grant.Below })]),
        ["mustChangePassword"] = account.MustChangePassword,
        ["secondFactor"] = account.SecondFactor,
    };
}

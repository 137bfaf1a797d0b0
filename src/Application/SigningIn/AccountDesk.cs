using Fadu.Application.Accounts;
using Fadu.Application.Accounts.Passwords;
using Fadu.Application.Commands;
using Fadu.EventStore.Events;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.SigningIn;

/// <summary>What administrators do with accounts.</summary>
public sealed class AccountDesk
{
    private readonly Workplace _workplace;
    private readonly CredentialTable _credentials;
    private readonly IPasswordHasher _hasher;
    private readonly SignInOptions _options;

    internal AccountDesk(Workplace workplace, CredentialTable credentials, IPasswordHasher hasher, SignInOptions options) =>
        (_workplace, _credentials, _hasher, _options) = (workplace, credentials, hasher, options);

    /// <summary>One account; null: there is none.</summary>
    public async Task<Account?> FindAsync(string name, CancellationToken ct)
    {
        var (account, _) = await _workplace.LoadAsync(Aggregates.Account, StreamOf(name), ct);
        return account.Status is AccountStatus.Unknown ? null : account;
    }

    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken ct)
    {
        var accounts = new SortedDictionary<string, Account>(StringComparer.Ordinal);
        await foreach (var @event in _workplace.Store.ReadStreamsAsync(new() { Prefix = "account/", UpTo = EventPosition.End }, ct))
            accounts[@event.Stream] = Account.Evolve(accounts.GetValueOrDefault(@event.Stream, Account.None), (AccountEvent)@event.Body);
        return [.. accounts.Values];
    }

    /// <summary>Opens an account; it has neither role nor password yet. Refuses as <see cref="OpenAccount.Decide"/>.</summary>
    /// <param name="name">Its name, in whichever case.</param>
    /// <param name="displayName">The person's name.</param>
    /// <param name="external">Whether another service vouches for the person.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> OpenAsync(string name, string displayName, bool external, Caller caller, CancellationToken ct)
    {
        var open = new OpenAccount(AccountName.Of(name), displayName, external);
        return ExecuteAsync(name, open, open.Decide, caller, ct);
    }

    /// <summary>Gives the person another name. Refuses as <see cref="RenameAccount.Decide"/>.</summary>
    public Task<Result<Done>> RenameAsync(string name, string displayName, Caller caller, CancellationToken ct)
    {
        var rename = new RenameAccount(displayName);
        return ExecuteAsync(name, rename, rename.Decide, caller, ct);
    }

    /// <summary>Gives a role. Refuses as <see cref="GrantRole.Decide"/>.</summary>
    /// <param name="name">The account.</param>
    /// <param name="grant">The role.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> GrantAsync(string name, Grant grant, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return _workplace.ExecuteAsync(
            Aggregates.Account,
            StreamOf(name),
            grant,
            async (state, token) => new GrantRole(grant.Role, grant.Unit, grant.Below, await IsUnitAsync(grant.Unit, token)).Decide(state),
            caller,
            ct);
    }

    /// <summary>Takes a role away, for open sessions too. Refuses as <see cref="RevokeRole.Decide"/>.</summary>
    /// <param name="name">The account.</param>
    /// <param name="role">The role.</param>
    /// <param name="unit">Code of the unit that a reporter was for; null for every other role.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> RevokeAsync(string name, Role role, string? unit, Caller caller, CancellationToken ct) =>
        WithoutLastAdministratorAsync(name, new object?[] { "revoke", role, unit }, others => new RevokeRole(role, unit, others).Decide, caller, ct);

    /// <summary>Keeps everybody out who has the account. Refuses as <see cref="SuspendAccount.Decide"/>.</summary>
    public Task<Result<Done>> SuspendAsync(string name, string reason, Caller caller, CancellationToken ct) =>
        WithoutLastAdministratorAsync(name, new object[] { "suspend", reason }, others => new SuspendAccount(reason, others).Decide, caller, ct);

    /// <summary>Lets it be used again. Refuses as <see cref="ResumeAccount.Decide"/>.</summary>
    public Task<Result<Done>> ResumeAsync(string name, string reason, Caller caller, CancellationToken ct)
    {
        var resume = new ResumeAccount(reason);
        return ExecuteAsync(name, resume, resume.Decide, caller, ct);
    }

    /// <summary>Ends whatever somebody is signed in to with it.</summary>
    public Task<Result<Done>> EndSessionsAsync(string name, Caller caller, CancellationToken ct) => ExecuteAsync(name, "end sessions", EndSessions.Decide, caller, ct);

    /// <summary>Takes the second factor away of somebody who has lost the device; every session ends.</summary>
    public async Task<Result<Done>> ResetSecondFactorAsync(string name, Caller caller, CancellationToken ct)
    {
        var done = await ExecuteAsync(
            name,
            "reset second factor",
            state => RemoveSecondFactor.Decide(state) is { Value: [_, ..] removed } ? (AccountEvent[])[.. removed, new SessionsEnded()] : RemoveSecondFactor.Decide(state),
            caller,
            ct);
        if (done.Succeeded)
            await _credentials.RemoveSecondFactorAsync(AccountName.Of(name), ct);
        return done;
    }

    /// <summary>Gives a password that serves for nothing but choosing one's own; it lifts a lock, and every session ends.</summary>
    /// <returns>The password; of a repeated command another one, which then is the one that counts; or as <see cref="ChangePassword.Decide"/>.</returns>
    public async Task<Result<OneTimePassword>> ResetPasswordAsync(string name, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (password, expires) = (MadePassword.Draw(), _workplace.Now + _options.OneTimePassword);
        // The first answer may have been lost, and the password with it: repeating it has to give one that works.
        var done = await PutAsync(name, password, new ChangePassword(OneTime: true), expires, caller with { Key = null }, ct);
        return done.Succeeded ? new OneTimePassword(password, expires) : done.Problems.ToArray();
    }

    /// <summary>Gives a password that stays, as whoever sets a server up does. Refuses as <see cref="ChangePassword.Decide"/> and <see cref="PasswordRules.Check"/>.</summary>
    public async Task<Result<Done>> SetPasswordAsync(string name, string password, Caller caller, CancellationToken ct) =>
        PasswordRules.Check(password, AccountName.Of(name), "password") is [_, ..] unfit
            ? unfit.ToArray()
            : await PutAsync(name, password, new ChangePassword(OneTime: false), null, caller, ct);

    /// <summary>Opens the first administrator where there is none yet; of several nodes that start at once, one does.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="caller">Who asks: the program that starts.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The password, to be told once; null: there is an administrator, or an account of that name.</returns>
    public async Task<OneTimePassword?> EnsureAdministratorAsync(string name, Caller caller, CancellationToken ct)
    {
        if ((await ListAsync(ct)).Any(account => account.Has(Role.Administrator)))
            return null;
        var (first, password, expires) = (new FirstAdministrator(AccountName.Of(name), "管理员"), MadePassword.Draw(), _workplace.Now + _options.OneTimePassword);
        var done = await ExecuteAsync(name, first, first.Decide, caller, ct);
        if (done.Value is not { } opened)
            return null;
        await _credentials.PutPasswordAsync(first.Name, _hasher.Hash(PasswordRules.Normalized(password)!), opened.Head.Version, expires, ct);
        return new(password, expires);
    }

    private async Task<Result<Done>> PutAsync(string name, string password, ChangePassword change, DateTimeOffset? expires, Caller caller, CancellationToken ct)
    {
        var hash = _hasher.Hash(PasswordRules.Normalized(password)!);
        var done = await ExecuteAsync(name, change, change.Decide, caller, ct);
        if (done.Value is { } changed)
            await _credentials.PutPasswordAsync(AccountName.Of(name), hash, changed.Head.Version, expires, ct);
        return done;
    }

    private Task<Result<Done>> ExecuteAsync(string name, object command, Func<Account, Result<AccountEvent[]>> decide, Caller caller, CancellationToken ct) =>
        _workplace.ExecuteAsync(Aggregates.Account, StreamOf(name), command, decide, caller, ct);

    // Two administrators who revoke each other at once must not both succeed: what happens stands on another one as it was.
    private Task<Result<Done>> WithoutLastAdministratorAsync(
        string name, object command, Func<bool, Func<Account, Result<AccountEvent[]>>> decide, Caller caller, CancellationToken ct) =>
        _workplace.ExecuteStandingOnAsync(
            Aggregates.Account,
            StreamOf(name),
            command,
            async (state, token) =>
            {
                var other = state.Has(Role.Administrator) ? await OtherAdministratorAsync(state.Name, token) : null;
                var decided = decide(other is not null)(state);
                return decided.Value is { } events ? new Decision<AccountEvent>(events, other is null ? [] : [other]) : decided.Problems.ToArray();
            },
            caller,
            ct);

    private async Task<StreamHead?> OtherAdministratorAsync(string name, CancellationToken ct)
    {
        foreach (var account in await ListAsync(ct))
        {
            if (account.Name == name || !CanAdminister(account))
                continue;
            var (now, head) = await _workplace.LoadAsync(Aggregates.Account, StreamOf(account.Name), ct);
            if (CanAdminister(now))
                return head;
        }

        return null;
    }

    private async Task<bool> IsUnitAsync(string? code, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code))
            return false;
        var (unit, _) = await _workplace.LoadAsync(Aggregates.Unit, Aggregates.StreamOfUnit(code), ct);
        return unit.Status is not UnitStatus.Unknown;
    }

    private static bool CanAdminister(Account account) => account.Status is AccountStatus.Active && account.Has(Role.Administrator);

    // What is no name has no stream, and the decision says what is wrong with it.
    private static string StreamOf(string name) => Aggregates.StreamOfAccount(AccountName.Of(name));
}

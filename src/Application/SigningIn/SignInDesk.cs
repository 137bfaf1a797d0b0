using Fadu.Application.Accounts;
using Fadu.Application.Accounts.Passwords;
using Fadu.Application.Accounts.SecondFactors;
using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.EventStore.Reading;
using Fadu.Kernel;

namespace Fadu.Application.SigningIn;

/// <summary>Lets people in. What counts tries and takes codes is in tables, so it holds for any number of nodes.</summary>
public sealed class SignInDesk
{
    private static readonly Caller _gate = new() { Account = "sign-in" };

    private readonly Workplace _workplace;
    private readonly Register _register;
    private readonly CredentialTable _credentials;
    private readonly KnownSessions _sessions;
    private readonly IPasswordHasher _hasher;
    private readonly SignInOptions _options;
    private readonly string _nobody;

    internal SignInDesk(Workplace workplace, Register register, CredentialTable credentials, KnownSessions sessions, IPasswordHasher hasher, SignInOptions options)
    {
        (_workplace, _register, _credentials, _sessions, _hasher, _options) = (workplace, register, credentials, sessions, hasher, options);
        _nobody = hasher.Hash(MadePassword.Draw());
    }

    /// <summary>Lets somebody in who knows the password and, where one is enrolled, has the second factor.</summary>
    /// <param name="request">What was typed.</param>
    /// <param name="ct">Ends it; the try counts.</param>
    /// <returns>
    /// Who is in, or that a code is still to be given; or <c>account.sign_in_failed</c>, which costs the same time whether or not there is such an
    /// account; and after a right password <c>second_factor.wrong</c>, <c>account.suspended</c>.
    /// </returns>
    public async Task<Result<SignInOutcome>> SignInAsync(SignInRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var name = AccountName.Of(request.Account);
        // Before the password is looked at: if it is changed meanwhile, the session belongs to the time before and is over.
        var loaded = await _workplace.LoadAsync(Aggregates.Account, Aggregates.StreamOfAccount(AccountName.IsName(name) ? name : "."), ct);
        var account = loaded.State;
        if (await TryPasswordAsync(account, request.Password, ct) is not { } attempt)
            return SignInRefusals.Failed;
        if (attempt.TotpSecret is not null && string.IsNullOrWhiteSpace(request.Code))
        {
            await _credentials.TakeBackAsync(account.Name, attempt, ct);
            return new SignInOutcome(null, null);
        }

        if (attempt.TotpSecret is { } secret && !await TakeCodeAsync(account, secret, request.Code!, ct))
        {
            await TellLockAsync(account, attempt, ct);
            return SignInRefusals.WrongCode;
        }

        await _credentials.RightAsync(account.Name, ct);
        if (account.Status is AccountStatus.Suspended)
            return SignInRefusals.Suspended(account);
        return await OpenAsync(loaded, attempt.TotpSecret is not null, ct);
    }

    /// <summary>Who a token lets in, as of now; or <c>session.ended</c>.</summary>
    public async Task<Result<SignedIn>> FindAsync(string token, CancellationToken ct)
    {
        if (!SessionToken.Fits(token))
            return SignInRefusals.NotSignedIn;
        var (hash, now) = (SessionToken.HashOf(token), _workplace.Now);
        if (await _sessions.FindAsync(hash, now, ct) is not { } session)
            return SignInRefusals.NotSignedIn;
        // Everything that was committed to any account before it was asked for, of which the request itself needs most, too.
        var register = await _register.ReadAsync(ct);
        if (!register.Accounts.TryGetValue(session.Account, out var account) || !Lasts(account, session.Generation, session.SecondFactor))
            return SignInRefusals.NotSignedIn;
        await _sessions.SeenAsync(hash, session, now, ct);
        return Of(account, register.VersionOf(Aggregates.StreamOfAccount(account.Name)), Convert.ToHexStringLower(hash), session.SecondFactor, session.Expires) with { Look = new(register) };
    }

    /// <summary>
    /// Who somebody is for whom another service vouches with each request; or <c>account.unknown</c>, <c>account.not_external</c>, <c>account.suspended</c>.
    /// </summary>
    /// <param name="name">Name of the account, as the service says it.</param>
    /// <param name="expires">Until when it vouches.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<SignedIn>> FindExternalAsync(string name, DateTimeOffset expires, CancellationToken ct)
    {
        var kept = AccountName.Of(name);
        var account = await _workplace.LookAtAsync(Aggregates.Account, Aggregates.StreamOfAccount(AccountName.IsName(kept) ? kept : "."), ct);
        return account.State switch
        {
            { Status: AccountStatus.Unknown } => SignInRefusals.NoAccount,
            { External: false } => SignInRefusals.NotExternal,
            { Status: AccountStatus.Suspended } => SignInRefusals.Suspended(account.State),
            _ => Of(account.State, account.Head.Version, null, secondFactor: true, expires),
        };
    }

    /// <summary>Who somebody is who was let in before, after something happened to the account; null: he or she is out.</summary>
    /// <param name="before">Who was let in.</param>
    /// <param name="now">The account as it stands; null: nothing is known to have happened to it.</param>
    public SignedIn? Renewed(SignedIn before, Loaded<Account>? now)
    {
        ArgumentNullException.ThrowIfNull(before);
        // What is known may be older than what was let in by.
        if (now is null || now.Head.Version <= before.Version)
            return before.Expires > _workplace.Now ? before : null;
        var lasts = before.Session is null ? now.State is { Status: AccountStatus.Active, External: true } : Lasts(now.State, before.Account.Generation, before.SecondFactor);
        return lasts && before.Expires > _workplace.Now ? Of(now.State, now.Head.Version, before.Session, before.SecondFactor, before.Expires) : null;
    }

    /// <summary>Which of many sessions last, as of now; to be asked while connections of theirs are open.</summary>
    /// <param name="sessions">As <see cref="SignedIn.Session"/>.</param>
    /// <param name="used">Those of them in which something was done since they were asked for, so that they are not idle.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Those that have neither ended nor been ended, are not idle, and are not one too many. Accounts are not looked at.</returns>
    public async Task<IReadOnlySet<string>> LastingAsync(IReadOnlyCollection<string> sessions, IReadOnlyCollection<string> used, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(used);
        var now = _workplace.Now;
        if (used.Count > 0)
            await _sessions.SeenAsync([.. used.Select(Convert.FromHexString)], now, ct);
        return (await _sessions.LastingAsync([.. sessions.Select(Convert.FromHexString)], now, ct)).Select(Convert.ToHexStringLower).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Ends one's session; nothing where another service vouches for the person.</summary>
    public Task SignOutAsync(SignedIn who, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        return who.Session is { } session ? _sessions.EndAsync(Convert.FromHexString(session), ct) : Task.CompletedTask;
    }

    /// <summary>Ends the session of a token; nothing where it has none.</summary>
    public Task SignOutAsync(string token, CancellationToken ct) => SessionToken.Fits(token) ? _sessions.EndAsync(SessionToken.HashOf(token), ct) : Task.CompletedTask;

    /// <summary>Begins a session of somebody who has proved enough.</summary>
    internal async Task<SignInOutcome> OpenAsync(Loaded<Account> account, bool secondFactor, CancellationToken ct)
    {
        var (token, now) = (SessionToken.Draw(), _workplace.Now);
        var session = new StoredSession(account.State.Name, account.State.Generation, secondFactor, now, now + _options.Longest);
        await _sessions.OpenAsync(SessionToken.HashOf(token), session, ct);
        return new(token, Of(account.State, account.Head.Version, Convert.ToHexStringLower(SessionToken.HashOf(token)), secondFactor, session.Expires));
    }

    /// <summary>Counts a try and looks at the password.</summary>
    /// <returns>Null: it is wrong, and that was told where it locked the account.</returns>
    internal async Task<Attempt?> TryPasswordAsync(Account account, string password, CancellationToken ct)
    {
        var now = _workplace.Now;
        var attempt = await _credentials.TryAsync(account.Name, now, ct);
        var text = PasswordRules.Normalized(password);
        // Whatever is missing, as much is hashed.
        var verdict = _hasher.Verify(attempt?.PasswordHash ?? _nobody, text ?? "");
        if (attempt is not { PasswordHash: { } hash } || text is null || verdict is PasswordVerdict.Wrong || attempt.PasswordExpires <= now)
        {
            await TellLockAsync(account, attempt, ct);
            return null;
        }

        if (verdict is PasswordVerdict.RightButWeaklyHashed)
            await _credentials.RehashAsync(account.Name, hash, _hasher.Hash(text), ct);
        return attempt;
    }

    /// <summary>Takes a code of the device, or a recovery code.</summary>
    internal async Task<bool> TakeCodeAsync(Account account, byte[] secret, string code, CancellationToken ct) =>
        Totp.StepOfCode(secret, code, _workplace.Now) is { } step
            ? await _credentials.TakeStepAsync(account.Name, step, ct)
            : RecoveryCode.HashOf(code) is { } hash && await _credentials.TakeRecoveryCodeAsync(account.Name, hash, ct);

    internal async Task TellLockAsync(Account account, Attempt? attempt, CancellationToken ct)
    {
        if (attempt?.LockedUntil is not { } until || account.Status is AccountStatus.Unknown)
            return;
        var locked = new LockAccount(until);
        await _workplace.ExecuteAsync(Aggregates.Account, Aggregates.StreamOfAccount(account.Name), locked, locked.Decide, _gate, ct);
    }

    // Where a second factor was enrolled since, the session of somebody who has not shown it is over, too.
    private static bool Lasts(Account account, int generation, bool secondFactor) =>
        account.Status is AccountStatus.Active && account.Generation == generation && (secondFactor || !account.SecondFactor);

    private SignedIn Of(Account account, long version, string? session, bool secondFactor, DateTimeOffset expires) => new()
    {
        Account = account,
        Version = version,
        Session = session,
        SecondFactor = secondFactor,
        Expires = expires,
        Restriction = session is not null && account.MustChangePassword ? Restriction.ChangePassword
            : !secondFactor && account.Grants.Any(grant => _options.RequireSecondFactor.Contains(grant.Role)) ? Restriction.EnrolSecondFactor
            : Restriction.None,
    };
}

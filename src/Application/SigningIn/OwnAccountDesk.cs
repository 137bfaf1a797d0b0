using Fadu.Application.Accounts;
using Fadu.Application.Accounts.Passwords;
using Fadu.Application.Accounts.SecondFactors;
using Fadu.Application.Commands;
using Fadu.Kernel;

namespace Fadu.Application.SigningIn;

/// <summary>What people do with their own accounts. Each asks for the password again, so that a stolen session is not a stolen account.</summary>
public sealed class OwnAccountDesk
{
    private readonly Workplace _workplace;
    private readonly CredentialTable _credentials;
    private readonly KnownSessions _sessions;
    private readonly IPasswordHasher _hasher;
    private readonly SignInOptions _options;
    private readonly SignInDesk _gate;

    internal OwnAccountDesk(Workplace workplace, CredentialTable credentials, KnownSessions sessions, IPasswordHasher hasher, SignInOptions options, SignInDesk gate) =>
        (_workplace, _credentials, _sessions, _hasher, _options, _gate) = (workplace, credentials, sessions, hasher, options, gate);

    /// <summary>Chooses another password; every session ends, and a new one begins.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="present">The present password.</param>
    /// <param name="next">The one to come.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The new session; or <c>account.external</c>, <c>password.wrong</c>, <c>password.same</c>, or as <see cref="PasswordRules.Check"/>.</returns>
    public async Task<Result<SignInOutcome>> ChangePasswordAsync(SignedIn who, string present, string next, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (await RefusedAsync(who, present, ct) is { } refusal)
            return refusal;
        if (PasswordRules.Check(next, who.Account.Name, "newPassword") is [_, ..] unfit)
            return unfit.ToArray();
        var text = PasswordRules.Normalized(next)!;
        if (text == PasswordRules.Normalized(present))
            return new Problem("password.same", new("新密码和现在的一样，请换一个", "the new password is the present one; choose another"), "newPassword");

        var (hash, change) = (_hasher.Hash(text), new ChangePassword(OneTime: false));
        var done = await _workplace.ExecuteAsync(Aggregates.Account, StreamOf(who), change, change.Decide, who.AsSelf(), ct);
        if (done.Value is not { } changed)
            return done.Problems.ToArray();
        await _credentials.PutPasswordAsync(who.Account.Name, hash, changed.Head.Version, null, ct);
        var account = await _workplace.LoadAsync(Aggregates.Account, StreamOf(who), ct);
        // Whoever has a second factor has shown it in the session that this one takes the place of.
        return await _gate.OpenAsync(account, who.Account.SecondFactor, ct);
    }

    /// <summary>Begins to enrol a second factor; it counts once a code of it was given.</summary>
    /// <returns>Its key; or <c>account.external</c>, <c>password.wrong</c>, <c>second_factor.enrolled</c>.</returns>
    public async Task<Result<SecondFactorKey>> EnrolSecondFactorAsync(SignedIn who, string password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (await RefusedAsync(who, password, ct) is { } refusal)
            return refusal;
        if (EnrolSecondFactor.Decide(who.Account) is { Succeeded: false } decided)
            return decided.Problems.ToArray();
        var key = Totp.DrawKey();
        await _credentials.PutPendingAsync(who.Account.Name, key, ct);
        return new SecondFactorKey(Base32.Encode(key), Totp.UriOf(_options.Issuer, who.Account.Name, key));
    }

    /// <summary>Lets the second factor count; other sessions, which have not shown it, end.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="code">Of the device.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Recovery codes; or <c>second_factor.not_pending</c>, <c>second_factor.wrong</c>, <c>second_factor.enrolled</c>, <c>account.external</c>.</returns>
    public async Task<Result<RecoveryCodes>> ConfirmSecondFactorAsync(SignedIn who, string code, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (EnrolSecondFactor.Decide(who.Account) is { Succeeded: false } decided)
            return decided.Problems.ToArray();
        if (await _credentials.PendingAsync(who.Account.Name, ct) is not { } key)
            return NotPending();
        if (Totp.StepOfCode(key, code, _workplace.Now) is not { } step)
            return SignInRefusals.WrongCode;

        // The key first: if all ends in between, a code is asked for that the person can give.
        var codes = RecoveryCode.Draw();
        if (!await _credentials.ConfirmAsync(who.Account.Name, key, step, [.. codes.Select(one => RecoveryCode.HashOf(one)!)], ct))
            return NotPending();
        await _sessions.PassedSecondFactorAsync(Convert.FromHexString(who.Session!), ct);
        var done = await _workplace.ExecuteAsync(Aggregates.Account, StreamOf(who), "enrol second factor", EnrolSecondFactor.Decide, who.AsSelf(), ct);
        return done.Succeeded ? new RecoveryCodes(codes) : done.Problems.ToArray();
    }

    /// <summary>Asks for no code any more.</summary>
    /// <returns>What was done; or <c>password.wrong</c>, <c>account.external</c>, and <c>second_factor.required</c> where a role asks for one.</returns>
    public async Task<Result<Done>> RemoveSecondFactorAsync(SignedIn who, string password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (await RefusedAsync(who, password, ct) is { } refusal)
            return refusal;
        if (who.Account.Grants.Any(grant => _options.RequireSecondFactor.Contains(grant.Role)))
        {
            return new Problem("second_factor.required", new(
                "您的角色必须用动态口令，不能解除；换了手机请管理员重置后重新绑定",
                "your role asks for a second factor, so it can't be removed; with a new device, ask an administrator to reset it and enrol again"), null);
        }

        var done = await _workplace.ExecuteAsync(Aggregates.Account, StreamOf(who), "remove second factor", RemoveSecondFactor.Decide, who.AsSelf(), ct);
        if (done.Succeeded)
            await _credentials.RemoveSecondFactorAsync(who.Account.Name, ct);
        return done;
    }

    /// <summary>Ends every session of one's own, this one too.</summary>
    public Task<Result<Done>> EndSessionsAsync(SignedIn who, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        return _workplace.ExecuteAsync(Aggregates.Account, StreamOf(who), "end sessions", EndSessions.Decide, who.AsSelf(), ct);
    }

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> RecoveryCodesLeftAsync(SignedIn who, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        return _credentials.RecoveryCodesLeftAsync(who.Account.Name, ct);
    }

    private static string StreamOf(SignedIn who) => Aggregates.StreamOfAccount(who.Account.Name);

    private static Problem NotPending() => new("second_factor.not_pending", new(
        "没有正在绑定的动态口令，请先开始绑定", "no second factor is being enrolled; begin with that"), null);

    // Counted as at the gate: a session that was left open is no place to guess at.
    private async Task<Problem?> RefusedAsync(SignedIn who, string password, CancellationToken ct)
    {
        if (who.Session is null || AccountRules.Local(who.Account).Any())
            return AccountRules.Local(who.Account with { External = true }).Single();
        if (await _gate.TryPasswordAsync(who.Account, password, ct) is null)
            return SignInRefusals.WrongPassword;
        await _credentials.RightAsync(who.Account.Name, ct);
        return null;
    }
}

using System.Data.Common;
using Fadu.EventStore.Schema;

namespace Fadu.Application.SigningIn;

/// <summary>Passwords and second factors. Each method is one statement, so that any number of nodes may call them at once.</summary>
/// <param name="tables">Where it is.</param>
/// <param name="options">How often one may try.</param>
internal sealed class CredentialTable(SideTables tables, SignInOptions options)
{
    // Counts tries with names that no account has: what is written for a name that exists must be written for one that does not,
    // or the time would tell them apart. No account can be named so.
    private const string Nobody = "";

    /// <summary>Counts a try before it is looked at; the one that fills the measure locks the account, unless it turns out right.</summary>
    /// <returns>Null: there is nothing to hold it against, or the account is locked.</returns>
    public async Task<Attempt?> TryAsync(string account, DateTimeOffset now, CancellationToken ct) =>
        await CountAsync(account, now, ct) is [var attempt] ? attempt : await NobodyAsync(now, ct);

    /// <summary>A try was right.</summary>
    public Task RightAsync(string account, CancellationToken ct) => ExecuteAsync(
        "set attempts = 0, locked_until = null where account = $1", [account], ct);

    /// <summary>A try was neither right nor wrong: it does not count.</summary>
    public Task TakeBackAsync(string account, Attempt attempt, CancellationToken ct) => ExecuteAsync(
        "set attempts = greatest(attempts - 1, 0), locked_until = case when locked_until = $2::timestamptz then null else locked_until end where account = $1",
        [account, attempt.LockedUntil],
        ct);

    /// <summary>Puts a password, unless a later one was put.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="hash">What is kept of it.</param>
    /// <param name="version">Version of the event that says so.</param>
    /// <param name="expires">When it is worth nothing any more; null: never.</param>
    /// <param name="ct">Ends it.</param>
    public Task PutPasswordAsync(string account, string hash, long version, DateTimeOffset? expires, CancellationToken ct) => tables.ExecuteAsync(
        "Keeping a password",
        """
        insert into {schema}.fadu_credentials as known (account, password_hash, password_version, password_expires)
        values ($1, $2, $3, $4::timestamptz)
        on conflict on constraint fadu_credentials_pkey do update set password_hash = excluded.password_hash,
            password_version = excluded.password_version, password_expires = excluded.password_expires, attempts = 0, locked_until = null
        where known.password_version < excluded.password_version
        """,
        [account, hash, version, expires],
        ct);

    /// <summary>Puts another hash of the same password, unless another password was put meanwhile.</summary>
    public Task RehashAsync(string account, string old, string hash, CancellationToken ct) =>
        ExecuteAsync("set password_hash = $3 where account = $1 and password_hash = $2", [account, old, hash], ct);

    /// <summary>Takes a code of a time step; none counts twice, nor one before it.</summary>
    public async Task<bool> TakeStepAsync(string account, long step, CancellationToken ct) =>
        await ExecuteAsync("set totp_step = $2 where account = $1 and totp_step < $2", [account, step], ct) == 1;

    /// <summary>Takes a recovery code; none counts twice.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(string account, byte[] hash, CancellationToken ct) =>
        await ExecuteAsync("set recovery_codes = array_remove(recovery_codes, $2) where account = $1 and $2 = any (recovery_codes)", [account, hash], ct) == 1;

    /// <summary>Begins to enrol a second factor, instead of one that was begun before.</summary>
    public Task PutPendingAsync(string account, byte[] secret, CancellationToken ct) =>
        ExecuteAsync("set pending_secret = $2 where account = $1", [account, secret], ct);

    /// <summary>The key of a second factor that is being enrolled; null: none is.</summary>
    public async Task<byte[]?> PendingAsync(string account, CancellationToken ct) => await tables.QueryAsync(
        "Reading a second factor",
        "select pending_secret from {schema}.fadu_credentials where tenant_id = '*DEFAULT*' and account = $1 and pending_secret is not null",
        [account],
        row => row.GetFieldValue<byte[]>(0),
        ct) is [var secret] ? secret : null;

    /// <summary>Lets a second factor count that was being enrolled, unless another was begun meanwhile.</summary>
    public async Task<bool> ConfirmAsync(string account, byte[] secret, long step, IReadOnlyList<byte[]> recoveryCodes, CancellationToken ct) => await ExecuteAsync(
        "set totp_secret = pending_secret, pending_secret = null, totp_step = $3, recovery_codes = $4 where account = $1 and pending_secret = $2",
        [account, secret, step, recoveryCodes.ToArray()],
        ct) == 1;

    /// <summary>Takes the second factor away, with its recovery codes.</summary>
    public Task RemoveSecondFactorAsync(string account, CancellationToken ct) =>
        ExecuteAsync("set totp_secret = null, pending_secret = null, recovery_codes = '{}' where account = $1", [account], ct);

    /// <summary>How many recovery codes are left.</summary>
    public async Task<int> RecoveryCodesLeftAsync(string account, CancellationToken ct) => await tables.QueryAsync(
        "Reading a second factor",
        "select cardinality(recovery_codes) from {schema}.fadu_credentials where tenant_id = '*DEFAULT*' and account = $1",
        [account],
        row => row.GetInt32(0),
        ct) is [var left] ? left : 0;

    private Task<IReadOnlyList<Attempt>> CountAsync(string account, DateTimeOffset now, CancellationToken ct) => tables.QueryAsync(
        "Counting a sign-in",
        """
        update {schema}.fadu_credentials set attempts = attempts + 1,
            locked_until = case when (attempts + 1) % $3 = 0
                then $2::timestamptz + least($4::interval * power(2, least((attempts + 1) / $3 - 1, 20)), $5::interval) else null end
        where tenant_id = '*DEFAULT*' and account = $1 and (locked_until is null or locked_until <= $2::timestamptz) and attempts < 2000000000
        returning password_hash, password_expires, attempts, locked_until, totp_secret
        """,
        [account, now, options.Attempts, options.FirstLock, options.LongestLock],
        row => new Attempt(OrNull<string>(row, 0), MomentOrNull(row, 1), row.GetInt32(2), MomentOrNull(row, 3), OrNull<byte[]>(row, 4)),
        ct);

    private async Task<Attempt?> NobodyAsync(DateTimeOffset now, CancellationToken ct)
    {
        await tables.ExecuteAsync(
            "Counting a sign-in",
            """
            insert into {schema}.fadu_credentials as known (account, attempts, locked_until) values ($1, 1, $2)
            on conflict on constraint fadu_credentials_pkey do update set attempts = (known.attempts + 1) % 1000000000, locked_until = $2
            """,
            [Nobody, now],
            ct);
        return null;
    }

    private Task<int> ExecuteAsync(string change, IReadOnlyList<object?> values, CancellationToken ct) => tables.ExecuteAsync(
        "Changing what is kept of an account", $"update {{schema}}.fadu_credentials {change} and tenant_id = '*DEFAULT*'", values, ct);

    private static T? OrNull<T>(DbDataReader row, int column)
        where T : class => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static DateTimeOffset? MomentOrNull(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}

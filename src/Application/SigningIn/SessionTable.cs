using Fadu.EventStore.Schema;

namespace Fadu.Application.SigningIn;

/// <summary>Who is in. Each method is one statement, so that any number of nodes may call them at once.</summary>
/// <param name="tables">Where it is.</param>
/// <param name="options">How long one may stay.</param>
internal sealed class SessionTable(SideTables tables, SignInOptions options)
{
    // Noting each use would write a row for each request.
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    // $2 now, $3 how long one may be idle, $4 how many an account may have.
    private const string Lasts = """
        own.tenant_id = '*DEFAULT*' and own.expires > $2 and own.last_seen > $2 - $3::interval
            and (select count(*) from {schema}.fadu_sessions as newer
                where newer.tenant_id = own.tenant_id and newer.account = own.account and newer.generation = own.generation
                    and (newer.created, newer.token_hash) > (own.created, own.token_hash)) < $4
        """;

    /// <summary>Begins one, and clears away what is over.</summary>
    public Task OpenAsync(byte[] hash, StoredSession session, CancellationToken ct) => tables.ExecuteAsync(
        "Opening a session",
        """
        with over as (
            delete from {schema}.fadu_sessions
            where tenant_id = '*DEFAULT*' and (expires <= $5 or (account = $2 and (generation <> $3 or last_seen <= $5 - $7::interval)))
        )
        insert into {schema}.fadu_sessions (token_hash, account, generation, second_factor, created, last_seen, expires)
        values ($1, $2, $3, $4, $5, $5, $6)
        """,
        [hash, session.Account, session.Generation, session.SecondFactor, session.LastSeen, session.Expires, options.Idle],
        ct);

    /// <summary>
    /// The session of a token; null: there is none, it is over, or the account has begun as many as it may have since. That is counted here and
    /// not when one begins, so that it holds for two that begin at once.
    /// </summary>
    public async Task<StoredSession?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken ct) => await tables.QueryAsync(
        "Reading a session",
        $"select account, generation, second_factor, last_seen, expires from {{schema}}.fadu_sessions as own where token_hash = $1 and {Lasts}",
        [hash, now, options.Idle, options.SessionsPerAccount],
        row => new StoredSession(row.GetString(0), row.GetInt32(1), row.GetBoolean(2), row.GetFieldValue<DateTimeOffset>(3), row.GetFieldValue<DateTimeOffset>(4)),
        ct) is [var session] ? session : null;

    /// <summary>Those that there are of the sessions of many tokens, as <see cref="FindAsync"/> finds them.</summary>
    public Task<IReadOnlyList<byte[]>> LastingAsync(IReadOnlyList<byte[]> hashes, DateTimeOffset now, CancellationToken ct) => tables.QueryAsync(
        "Reading sessions",
        $"select token_hash from {{schema}}.fadu_sessions as own where token_hash = any ($1) and {Lasts}",
        [hashes.ToArray(), now, options.Idle, options.SessionsPerAccount],
        row => row.GetFieldValue<byte[]>(0),
        ct);

    /// <summary>Notes that many are used, each once a minute.</summary>
    public Task SeenAsync(IReadOnlyList<byte[]> hashes, DateTimeOffset now, CancellationToken ct) => tables.ExecuteAsync(
        "Noting the use of sessions",
        "update {schema}.fadu_sessions set last_seen = $2 where tenant_id = '*DEFAULT*' and token_hash = any ($1) and last_seen < $3",
        [hashes.ToArray(), now, now - Noted],
        ct);

    /// <summary>Whether its use was not noted for a while.</summary>
    public static bool IsToBeNoted(StoredSession session, DateTimeOffset now) => now - session.LastSeen >= Noted;

    /// <summary>Notes that it is used.</summary>
    public Task SeenAsync(byte[] hash, DateTimeOffset now, CancellationToken ct) => tables.ExecuteAsync(
        "Noting the use of a session",
        "update {schema}.fadu_sessions set last_seen = $2 where tenant_id = '*DEFAULT*' and token_hash = $1 and last_seen < $2",
        [hash, now],
        ct);

    /// <summary>A code was given in it.</summary>
    public Task PassedSecondFactorAsync(byte[] hash, CancellationToken ct) => tables.ExecuteAsync(
        "Noting a second factor", "update {schema}.fadu_sessions set second_factor = true where tenant_id = '*DEFAULT*' and token_hash = $1", [hash], ct);

    /// <summary>Ends one; nothing where there is none.</summary>
    public Task EndAsync(byte[] hash, CancellationToken ct) => tables.ExecuteAsync(
        "Ending a session", "delete from {schema}.fadu_sessions where tenant_id = '*DEFAULT*' and token_hash = $1", [hash], ct);
}

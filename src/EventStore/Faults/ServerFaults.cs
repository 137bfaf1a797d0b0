using Npgsql;

namespace Fadu.EventStore.Faults;

/// <summary>Tells by SQLSTATE what a failure of the server means; never by its message, which may be in any language.</summary>
internal static class ServerFaults
{
    /// <summary>The typed error for a failure.</summary>
    /// <param name="failure">What Npgsql threw.</param>
    /// <param name="doing">What was being done, for the message.</param>
    /// <param name="writing">Whether a transaction may have committed without our learning of it.</param>
    public static EventStoreException Of(NpgsqlException failure, string doing, bool writing) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            new(EventStoreFault.DiskFull, $"{doing}: the disk of the database is full. Nothing was stored; make room and repeat.", failure),
        PostgresException { SqlState: "FD002" or "MT001" } =>
            new(EventStoreFault.StreamArchived, $"{doing}: the stream is archived and takes no more events.", failure),
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: "fadu_personal_keys_destroyed" } =>
            new(EventStoreFault.PersonalDataErased, $"{doing}: personal data that it is about was erased meanwhile. Nothing was stored.", failure),
        PostgresException { SqlState: (PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure) and var state } =>
            new(EventStoreFault.Contended, $"{doing}: another transaction stood in the way ({state}). Nothing was stored; repeat.", failure),
        PostgresException { SqlState: "57P01" or "57P02" } when writing => Unknown(failure, doing),
        PostgresException { SqlState: var state } when IsUnavailable(state) =>
            new(EventStoreFault.Unavailable, $"{doing}: the database does not take commands ({state}).", failure),
        PostgresException { SqlState: var state } postgres =>
            new(EventStoreFault.Rejected, $"{doing}: the database refused ({state}): {postgres.MessageText}", failure),
        _ when writing => Unknown(failure, doing),
        _ => new(EventStoreFault.Unavailable, $"{doing}: the database can't be reached: {failure.Message}", failure),
    };

    // 08: connection; 57P: shutting down or starting; 53300: too many connections; 55000: the database takes no connections for now, which is
    // told where a broken connection was noticed before it was used.
    private static bool IsUnavailable(string state) => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)
        || state is PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ObjectNotInPrerequisiteState;

    private static EventStoreException Unknown(NpgsqlException failure, string doing) => new(
        EventStoreFault.OutcomeUnknown,
        $"{doing}: the connection broke before the database answered, so it may or may not have been stored. Repeat it with the same key.",
        failure);
}

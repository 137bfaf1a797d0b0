using Fadu.EventStore.Canonical;
using Npgsql;

namespace Fadu.EventStore.Reading;

/// <summary>Reads what the hash of an event covers.</summary>
internal static class SealedRows
{
    /// <summary>The columns of the table <c>e</c>, in the order that <see cref="Read"/> expects.</summary>
    public const string Columns = "e.stream_id, e.version, e.type, e.timestamp, e.data, e.headers, e.user_name, e.correlation_id, e.causation_id";

    /// <summary>How many they are.</summary>
    public const int Count = 9;

    public static SealedFacts Read(NpgsqlDataReader row) => new()
    {
        Stream = row.GetString(0),
        Version = row.GetInt64(1),
        Type = row.GetString(2),
        Time = new DateTimeOffset(row.GetDateTime(3)),
        Body = row.GetFieldValue<byte[]>(4),
        Headers = row.IsDBNull(5) ? ReadOnlyMemory<byte>.Empty : row.GetFieldValue<byte[]>(5),
        User = row.IsDBNull(6) ? null : row.GetString(6),
        CorrelationId = row.IsDBNull(7) ? null : row.GetString(7),
        CausationId = row.IsDBNull(8) ? null : row.GetString(8),
    };
}

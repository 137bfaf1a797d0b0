using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Events;

/// <summary>A position in SQL: three columns, in one order everywhere.</summary>
internal static class PositionColumns
{
    /// <summary>The columns, in the order of a position.</summary>
    public const string Names = "epoch, transaction_id, seq_id";

    /// <summary>
    /// The condition for what no event can come before any more: everything of earlier epochs, and of this one what was written by a
    /// transaction below the oldest that still runs.
    /// </summary>
    public const string Settled =
        """
        (transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            or epoch < (select max(epoch) from {schema}.fadu_clusters))
        """;

    /// <summary>Reads the three columns that begin at a place.</summary>
    public static EventPosition Read(NpgsqlDataReader row, int first) =>
        new(row.GetInt16(first), row.GetFieldValue<ulong>(first + 1), row.GetInt64(first + 2));

    /// <summary>Adds a position as the next three parameters.</summary>
    public static void Add(NpgsqlParameterCollection parameters, EventPosition position)
    {
        parameters.Add(new() { Value = position.Epoch });
        parameters.Add(new() { Value = position.Transaction, NpgsqlDbType = NpgsqlDbType.Xid8 });
        parameters.Add(new() { Value = position.Sequence });
    }
}

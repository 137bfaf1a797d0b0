using Npgsql;

namespace Fadu.Host.Tests.Commands;

/// <summary>Looks at the moments of all events behind the program's back.</summary>
internal static class EventTimes
{
    /// <summary>First, last, how many are earlier than the one before in the order of the store, and how many there are.</summary>
    public static async Task<(DateTime First, DateTime Last, long Backwards, long Count)> OfAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(
            "select min(t), max(t), count(*) filter (where t < before), count(*) from (select timestamp t, lag(timestamp) over (order by seq_id) before from fadu.mt_events) x");
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetDateTime(0), row.GetDateTime(1), row.GetInt64(2), row.GetInt64(3));
    }
}

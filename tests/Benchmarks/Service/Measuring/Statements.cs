using Fadu.Benchmarks.Service.Serving;

namespace Fadu.Benchmarks.Service.Measuring;

/// <summary>Counts what an operation asks the database, on the server itself.</summary>
/// <param name="server">The server.</param>
internal sealed class Statements(SeededServer server)
{
    private const int Times = 8;

    // What this asks itself does not count, nor what the pool says when a connection goes back.
    private const string Counts =
        """
        SELECT s.query, s.calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
        WHERE d.datname = current_database() AND s.query NOT ILIKE '%pg_stat_statements%' AND s.query NOT ILIKE 'DISCARD%' AND s.calls > 0
        """;

    /// <summary>Statements of an operation, sent several times, one at a time, while nobody else works.</summary>
    /// <param name="send">Sends it.</param>
    /// <returns>Each statement with how often it is sent for one operation.</returns>
    public async Task<IReadOnlyList<(string Query, double Each)>> OfAsync(Action send)
    {
        // Whatever is opened or prepared at the first time.
        await Task.Run(send);
        var before = (await server.RowsAsync(Counts)).GroupBy(row => row.Text).ToDictionary(group => group.Key, group => group.Sum(row => row.Number));
        await Task.Run(() =>
        {
            for (var i = 0; i < Times; i++)
                send();
        });
        var after = (await server.RowsAsync(Counts)).GroupBy(row => row.Text).Select(group => (Query: group.Key, Count: group.Sum(row => row.Number) - before.GetValueOrDefault(group.Key)));
        return [.. after.Where(one => one.Count > 0).Select(one => (one.Query, one.Count / (double)Times)).OrderBy(one => one.Query, StringComparer.Ordinal)];
    }

    /// <summary>How many that are; what is sent now and then in the background falls below one half of an operation and does not count.</summary>
    public static int CountOf(IReadOnlyList<(string Query, double Each)> statements) => (int)statements.Sum(one => Math.Round(one.Each, MidpointRounding.ToZero));
}

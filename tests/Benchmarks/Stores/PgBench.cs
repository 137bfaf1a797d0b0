using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Fadu.EmbeddedPostgres;

namespace Fadu.Benchmarks.Stores;

/// <summary>What the same server does with the least that is durable: one row, by PostgreSQL's own program.</summary>
internal static partial class PgBench
{
    private const string Script = "insert into bench_rows (text) values (repeat('x', 300));\n";
    private const int Seconds = 3;

    public static async Task<string> LineAsync(PostgresServer server, int connections)
    {
        var program = Path.Combine(server.BinaryFolder, "pgbench");
        if (!File.Exists(program))
            return $"| | pgbench, one row | {connections} | not installed | | | for information |";

        await using var database = new Npgsql.NpgsqlConnection(server.ConnectionString);
        await database.OpenAsync();
        await using (var table = new Npgsql.NpgsqlCommand("create table if not exists bench_rows (id bigserial primary key, text text not null)", database))
            await table.ExecuteNonQueryAsync();

        var host = (string)new DbConnectionStringBuilder { ConnectionString = server.ConnectionString }["Host"];
        var script = Path.Combine(Directory.CreateTempSubdirectory("fadu-pgbench-").FullName, "insert.sql");
        await File.WriteAllTextAsync(script, Script);
        var clients = connections.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(program,
        [
            "-h", host, "-U", "fadu", "-n", "-M", "prepared", "-c", clients, "-j", Math.Min(connections, 2).ToString(CultureInfo.InvariantCulture),
            "-T", Seconds.ToString(CultureInfo.InvariantCulture), "-f", script, "postgres",
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Directory.Delete(Path.GetDirectoryName(script)!, recursive: true);
        var rate = Rate().Match(output) is { Success: true } match
            ? double.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture)
            : $"failed: {await error}";
        return $"| | pgbench, one row | {clients} | {rate} | | | for information |";
    }

    [GeneratedRegex(@"tps = (?<rate>[\d.]+) \(without", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();
}

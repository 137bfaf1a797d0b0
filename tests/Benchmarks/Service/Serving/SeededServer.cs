using System.Security.Cryptography;
using Fadu.EmbeddedPostgres;
using Npgsql;

namespace Fadu.Benchmarks.Service.Serving;

/// <summary>A server that keeps what it has committed, with a database that was prepared once and a fresh copy of it for each run.</summary>
internal sealed class SeededServer : IAsyncDisposable
{
    // Raised when what is prepared becomes another.
    private const int Preparation = 1;

    private const string Seeded = "fadu_seeded";
    private const string Run = "fadu_run";

    private readonly PostgresOptions _options;
    private PostgresServer _server;

    private SeededServer(PostgresOptions options, PostgresServer server, string folder) => (_options, _server, Folder) = (options, server, folder);

    /// <summary>For the files of the service.</summary>
    public string Folder { get; }

    /// <summary>The database of this run.</summary>
    public string Connection => ConnectionOf(Run);

    /// <summary>Starts it; the first time that takes minutes, since a round is made up.</summary>
    /// <param name="units">Units of the round.</param>
    /// <param name="system">File of its index system.</param>
    /// <param name="prepare">Fills the database of a connection string.</param>
    public static async Task<SeededServer> StartAsync(int units, string system, Func<string, string, Task> prepare)
    {
        var content = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(system)))[..8];
        var folder = Path.Combine(Path.GetTempPath(), $"fadu-load-{Preparation}-{units}-{content}");
        var options = new PostgresOptions
        {
            Folder = Path.Combine(folder, "postgres"),
            // For counting statements.
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["shared_preload_libraries"] = "pg_stat_statements", ["max_connections"] = "250" },
        };
        var server = new SeededServer(options, await PostgresServer.StartAsync(options, CancellationToken.None), folder);
        try
        {
            await server.PrepareAsync(prepare);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the server's first process, and starts it anew on what is on the disk.</summary>
    public async Task KillAndRestartAsync()
    {
        NpgsqlConnection.ClearAllPools();
        using (var process = System.Diagnostics.Process.GetProcessById(_server.ProcessId))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await _server.DisposeAsync();
        _server = await PostgresServer.StartAsync(_options, CancellationToken.None);
    }

    /// <summary>The rows of a query on this run's database.</summary>
    public async Task<List<(string Text, long Number)>> RowsAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionOf(Run, "Pooling=false"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, long)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetInt64(1)));
        return rows;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task PrepareAsync(Func<string, string, Task> prepare)
    {
        var done = Path.Combine(Folder, "prepared");
        await ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {Run} WITH (FORCE)");
        if (!File.Exists(done))
        {
            await ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {Seeded} WITH (FORCE)");
            await ExecuteAsync("postgres", $"CREATE DATABASE {Seeded}");
            await prepare(ConnectionOf(Seeded), Path.Combine(Folder, "service"));
            await ExecuteAsync(Seeded, "VACUUM (ANALYZE)");
            await File.WriteAllTextAsync(done, "");
        }

        await ExecuteAsync("postgres", $"CREATE DATABASE {Run} TEMPLATE {Seeded}");
        await ExecuteAsync(Run, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }

    private string ConnectionOf(string database, string further = "") => $"{_server.ConnectionString};Database={database};{further}";

    private async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionOf(database, "Pooling=false"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}

using System.Security.Cryptography;
using Fadu.EmbeddedPostgres;
using Npgsql;

namespace Fadu.TestSupport.Postgres;

/// <summary>PostgreSQL for tests: one server for a test process, started when first asked for, with a fresh database for whoever asks.</summary>
/// <remarks><c>FADU_TEST_PG</c> may name another server instead: the connection string of a role that may create databases.</remarks>
public static class TestPostgres
{
    private const int MostCharacters = 50;

    // Not for one caller alone, so no caller's token can break it off.
    private static readonly Lazy<Task<string>> Shared = new(StartSharedAsync);

    /// <summary>An empty database.</summary>
    /// <param name="name">What it is for; any text.</param>
    /// <param name="ct">Breaks it off.</param>
    public static async Task<TestDatabase> NewDatabaseAsync(string name, CancellationToken ct)
    {
        var server = await Shared.Value.WaitAsync(ct);
        var database = Identifier(name);
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(ct);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {database}", connection);
        await create.ExecuteNonQueryAsync(ct);
        return new(server, database);
    }

    /// <summary>A server of the test's own, in a fresh folder, not durable: after a kill the last commits may be missing.</summary>
    public static Task<PostgresServer> NewServerAsync(CancellationToken ct) => NewServerAsync(options => options, ct);

    /// <summary>A server of the test's own, in a fresh folder.</summary>
    /// <param name="change">Changes what it is started with, e.g. <c>Durable</c> for a test that kills it and looks for its data.</param>
    /// <param name="ct">Breaks it off.</param>
    public static Task<PostgresServer> NewServerAsync(Func<PostgresOptions, PostgresOptions> change, CancellationToken ct) =>
        PostgresServer.StartAsync(change(NewOptions()), ct);

    /// <summary>What <see cref="NewServerAsync(CancellationToken)"/> starts with; for a test that starts it more than once.</summary>
    public static PostgresOptions NewOptions() => new() { Folder = TestFolders.New(), Durable = false };

    /// <summary>A name that needs no quotes, with an ending that makes it this test's own.</summary>
    internal static string Identifier(string name)
    {
        var safe = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        if (safe.Length == 0 || char.IsAsciiDigit(safe[0]))
            safe = $"t{safe}";
        return $"{safe[..Math.Min(safe.Length, MostCharacters)]}_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    }

    private static async Task<string> StartSharedAsync()
    {
        if (Environment.GetEnvironmentVariable("FADU_TEST_PG") is { Length: > 0 } given)
            return given;

        // Never disposed: it ends with the process, and TestFolders removes its folder.
        var server = await NewServerAsync(CancellationToken.None);
        return server.ConnectionString;
    }
}

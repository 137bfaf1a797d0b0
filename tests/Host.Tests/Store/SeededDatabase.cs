using Fadu.TestSupport.Postgres;

namespace Fadu.Host.Tests.Store;

/// <summary>A database with a made-up round of 八五普法 that tests only look at.</summary>
public sealed class SeededDatabase : IAsyncLifetime
{
    public const string Round = "BWZQ-2023";

    public const int Units = 40;

    private TestDatabase? _database;

    public string ConnectionString => _database!.ConnectionString;

    /// <summary>What <c>fadu seed</c> said.</summary>
    internal CommandRun Seeding { get; private set; } = new(-1, "", "");

    public static string System => Path.Combine(AppContext.BaseDirectory, "indicators", "bwzq.yaml");

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("seeded", CancellationToken.None);
        Seeding = On(ConnectionString, "seed", "--units", $"{Units}", "--seed", "3");
    }

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    /// <summary>Runs a command line on this database.</summary>
    internal CommandRun Run(params string[] args) => On(ConnectionString, args);

    /// <summary>Runs a command line on a database.</summary>
    internal static CommandRun On(string connection, params string[] args) =>
        CommandRun.In(new Dictionary<string, string> { ["FADU_CONNECTION"] = connection }, isTerminal: false, args);
}

using Npgsql;

namespace Fadu.TestSupport.Postgres;

/// <summary>A database of one test's own, dropped after it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _server;

    internal TestDatabase(string server, string name)
    {
        (_server, Name) = (server, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>Its name on the server.</summary>
    public string Name { get; }

    /// <summary>For Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>Drops it, also while connections are open.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var used = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(used);
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", connection);
        await drop.ExecuteNonQueryAsync();
    }
}

using Npgsql;

namespace Fadu.EmbeddedPostgres.Tests;

/// <summary>One statement on a connection of its own, which no pool keeps past the server's end.</summary>
internal static class Sql
{
    /// <returns>The first value of the first row.</returns>
    public static async Task<object?> AskAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}

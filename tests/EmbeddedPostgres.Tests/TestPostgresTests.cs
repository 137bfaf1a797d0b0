using System.Globalization;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.EmbeddedPostgres.Tests;

/// <summary>The databases that all database tests of the repository work on.</summary>
public sealed class TestPostgresTests
{
    [Theory]
    [InlineData("Append_and_read", "^append_and_read_[0-9a-f]{8}$")]
    [InlineData("3 rounds; DROP", "^t3_rounds__drop_[0-9a-f]{8}$")]
    [InlineData("测评", "^___[0-9a-f]{8}$")]
    [InlineData("A_sentence_about_behavior_that_is_longer_than_PostgreSQL_lets_a_name_be", "^a_sentence_about_behavior_that_is_longer_than_post_[0-9a-f]{8}$")]
    public async Task A_test_gets_an_empty_database_named_after_it(string name, string pattern)
    {
        await using var database = await TestPostgres.NewDatabaseAsync(name, CancellationToken.None);

        database.Name.ShouldMatch(pattern);
        (await Sql.AskAsync(database.ConnectionString, "SELECT current_database()")).ShouldBe(database.Name);
        (await Sql.AskAsync(database.ConnectionString, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")).ShouldBe(0L);
    }

    [Fact]
    public async Task Databases_made_at_once_are_different_ones()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestPostgres.NewDatabaseAsync("same", CancellationToken.None)));

        databases.Select(database => database.Name).Distinct().Count().ShouldBe(4);
        foreach (var database in databases)
            await database.DisposeAsync();
    }

    [Fact]
    public async Task A_database_is_dropped_also_while_it_is_in_use()
    {
        await using var other = await TestPostgres.NewDatabaseAsync("other", CancellationToken.None);
        var database = await TestPostgres.NewDatabaseAsync("in use", CancellationToken.None);
        await using var open = new NpgsqlConnection(database.ConnectionString);
        await open.OpenAsync();

        await database.DisposeAsync();

        (await Sql.AskAsync(other.ConnectionString, string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM pg_database WHERE datname = '{database.Name}'"))).ShouldBe(0L);
    }
}

using Fadu.Host.Tests.Store;
using Fadu.Indicators.Units;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.Host.Tests.Serving.Health;

public sealed class ReaderWatchTests : IAsyncLifetime
{
    private const string Thorough = "/health/ready?thorough";

    private TestDatabase? _database;
    private RunningService? _service;

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("watch", CancellationToken.None);
        SeededDatabase.On(_database.ConnectionString, "seed", "--units", "3", "--seed", "3").Exit.ShouldBe(0);
        _service = await RunningService.StartAsync(_database, null, ("FADU_CHECK_EVERY", "1s"));
    }

    public async Task DisposeAsync() => await _service!.DisposeAsync();

    [Fact]
    public async Task An_event_that_a_book_was_handed_and_that_is_not_there_makes_the_service_not_ready_with_the_book_s_name()
    {
        var (service, ct) = (_service!.Database.Service, CancellationToken.None);
        var book = (await service.Books.FindAsync(SeededDatabase.Round, ct))!;
        var rename = new RenameUnit("另一个名字");
        var done = await service.Units.ExecuteAsync(book.Round.Units.Keys.First(), rename, rename.Decide, new() { Account = "li.wei" }, ct);
        while (book.Position < done.Value!.Position)
            await book.CatchUpAsync(ct);
        (await _service.TellAsync(HttpMethod.Get, Thorough)).ShouldBe(
            """200 application/json {"status":"ready","checks":[{"name":"database","fault":null},{"name":"migrations","fault":null},{"name":"lag","fault":null},{"name":"skips","fault":null}],"readers":[{"name":"book/BWZQ-2023","lagSeconds":0,"behind":0,"complete":true}]}""");

        await ForgeAsync($"delete from fadu.mt_events where seq_id = {done.Value.Position!.Value.Sequence}");

        (await _service.TellAsync(HttpMethod.Get, Thorough)).ShouldBe(
            """503 application/json {"status":"not ready","checks":[{"name":"database","fault":null},{"name":"migrations","fault":null},{"name":"lag","fault":null},{"name":"skips","fault":"book/BWZQ-2023"}],"readers":[{"name":"book/BWZQ-2023","lagSeconds":0,"behind":0,"complete":false}]}""");
        (await _service.TellAsync(HttpMethod.Get, "/metrics")).ShouldContain("fadu_projection_skips{reader=\"book/BWZQ-2023\"} 1\n");
        _service.Log.ShouldContain("\"reader\":\"book/BWZQ-2023\"");
    }

    [Theory]
    [InlineData("delete from fadu.fadu_migrations where number = 1", 1)]
    [InlineData("delete from fadu.fadu_part_migrations where part = 'accounts' and number = 1", 1)]
    [InlineData("update fadu.fadu_part_migrations set checksum = 'another' where part = 'accounts' and number = 1", 1)]
    // Accounts and keys have a step each.
    [InlineData("drop table fadu.fadu_part_migrations", 2)]
    public async Task A_schema_that_lost_a_step_makes_the_service_not_ready(string loss, int steps)
    {
        await ForgeAsync(loss);

        (await _service!.TellAsync(HttpMethod.Get, Thorough)).ShouldContain($$"""{"name":"migrations","fault":"{{steps}} steps of the schema are missing; start the service again"}""");
    }

    [Fact]
    public async Task A_command_is_a_line_with_unit_and_position_and_without_its_values()
    {
        var rename = new RenameUnit("不该记下的名字");
        var unit = (await _service!.Database.Service.Books.FindAsync(SeededDatabase.Round, CancellationToken.None))!.Round.Units.Keys.First();

        var done = await _service.Database.Service.Units.ExecuteAsync(unit, rename, rename.Decide, new() { Account = "li.wei" }, CancellationToken.None);

        var line = _service.Log.Split('\n').Single(line => line.Contains("\"command\":\"RenameUnit\"", StringComparison.Ordinal));
        line.ShouldContain($"\"outcome\":\"done\"");
        line.ShouldContain($"\"unit\":\"{unit}\",\"position\":\"{done.Value!.Position}\"");
        _service.Log.ShouldNotContain("li.wei");
        _service.Log.ShouldNotContain("不该记下的名字");
    }

    [Fact]
    public async Task A_database_that_is_gone_makes_the_service_not_ready_but_it_lives()
    {
        await using (var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database!.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync();
            await using var shut = new NpgsqlCommand(
                $"alter database {_database.Name} allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{_database.Name}'", connection);
            await shut.ExecuteNonQueryAsync();
        }

        (await _service!.TellAsync(HttpMethod.Get, "/health/ready")).ShouldStartWith("""503 application/json {"status":"not ready","checks":[{"name":"database","fault":"Unavailable"},""");
        (await _service.TellAsync(HttpMethod.Get, "/health/live")).ShouldBe("""200 application/json {"status":"live"}""");
    }

    private async Task ForgeAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(_database!.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"set session_replication_role = replica; {statement}", connection);
        await command.ExecuteNonQueryAsync();
    }
}

using Fadu.Host.Tests.Store;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.Host.Tests.Commands;

/// <summary>Restores over events that are there; into an empty database, see <see cref="BackupCommandTests"/>.</summary>
public sealed class RestoreCommandTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private TestDatabase _database = null!;
    private string _backup = "";
    private string _before = "";
    private string _after = "";

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("restore", CancellationToken.None);
        _backup = _folder["all.dump"];
        Run("seed", "--units", "3", "--round", "R").Exit.ShouldBe(0);
        _before = Run("verify", "--make-checkpoint").OutLines.Single();
        Run("backup", "--out", _backup).Exit.ShouldBe(0);
        await AppendAsync(_database.ConnectionString);
        _after = Run("verify", "--make-checkpoint").OutLines.Single();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_restored_takes_the_place_of_the_events_once_it_is_verified()
    {
        var run = Run("restore", _backup, "--replace", "--checkpoint", _before);

        run.Exit.ShouldBe(0, run.Error);
        run.ErrorLines.Single().ShouldStartWith("原有的事件暂存为 fadu_before_");
        run.OutLines.ShouldContain($"检查点：{_before}");
        Run("verify", "--make-checkpoint").OutLines.ShouldBe([_before]);
        (await SchemasAsync()).ShouldBe("fadu");
    }

    [Fact]
    public async Task Where_what_is_restored_is_not_what_the_checkpoint_says_the_events_that_were_there_come_back()
    {
        var run = Run("restore", _backup, "--replace", "--checkpoint", _after);

        run.Exit.ShouldBe(1);
        run.OutLines.ShouldContain("第一处不符：整个库：库比检查点旧（可能恢复过旧备份）");
        run.ErrorLines[^1].ShouldBe("恢复的有不符，没有采用；原有的事件已放回，没有改变");
        Run("verify", "--make-checkpoint").OutLines.ShouldBe([_after]);
        await AppendAsync(_database.ConnectionString);
        (await SchemasAsync()).ShouldBe("fadu");
    }

    [Fact]
    public async Task A_backup_that_breaks_off_leaves_the_events_that_were_there()
    {
        var whole = await File.ReadAllBytesAsync(_backup);
        await File.WriteAllBytesAsync(_backup, whole[..(whole.Length - 2000)]);

        var run = Run("restore", _backup, "--replace");

        run.Exit.ShouldBe(1);
        run.ErrorLines[1].ShouldStartWith("pg_restore 失败：");
        Run("verify", "--make-checkpoint").OutLines.ShouldBe([_after]);
        (await SchemasAsync()).ShouldBe("fadu");
    }

    [Fact]
    public async Task A_reader_in_the_backup_that_missed_an_event_makes_the_exit_code_1()
    {
        await ExecuteAsync(_database.ConnectionString,
            "insert into fadu.fadu_readers (name, epoch, transaction_id, seq_id, events, sequences) "
            + "select 'mails', epoch, transaction_id, seq_id, 0, 0 from fadu.mt_events order by epoch desc, transaction_id desc, seq_id desc limit 1");
        Run("backup", "--out", _backup, "--replace").Exit.ShouldBe(0);
        await using var empty = await TestPostgres.NewDatabaseAsync("restored_reader", CancellationToken.None);

        var run = SeededDatabase.On(empty.ConnectionString, "restore", _backup);
        var replaced = Run("restore", _backup, "--replace", "--json");

        (run.Exit, replaced.Exit).ShouldBe((1, 1));
        run.OutLines[1].ShouldBe("读取者 mails 漏读或多读了事件；请运行 fadu rebuild");
        replaced.Out.ShouldContain("\"sound\": false");
    }

    private CommandRun Run(params string[] args) => SeededDatabase.On(_database.ConnectionString, args);

    // Over functions that name their schema in their text, which a schema that was put back has to bear again.
    private static Task AppendAsync(string connection) => ExecuteAsync(connection,
        "select fadu.mt_quick_append_events('extra/1', null, '*DEFAULT*', array[gen_random_uuid()], array['extra'], array[]::varchar[], "
        + "array['{}']::jsonb[], array[]::bytea[], array[]::varchar[], array[]::varchar[], array[]::jsonb[], array[]::varchar[])");

    private async Task<string> SchemasAsync()
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var command = source.CreateCommand("select string_agg(nspname, ',') from pg_namespace where nspname like 'fadu%'");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

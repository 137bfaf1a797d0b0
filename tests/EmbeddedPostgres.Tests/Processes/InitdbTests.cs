using Fadu.EmbeddedPostgres.Failures;
using Fadu.EmbeddedPostgres.Tests.Binaries;
using Fadu.TestSupport.Postgres;

namespace Fadu.EmbeddedPostgres.Tests.Processes;

[Collection(WrittenPrograms.Name)]
public sealed class InitdbTests
{
    [Fact]
    public async Task What_an_interrupted_start_left_half_made_is_made_anew()
    {
        var options = TestPostgres.NewOptions();
        var half = Directory.CreateDirectory(Path.Combine(options.Folder, "making", "data")).FullName;
        File.WriteAllText(Path.Combine(half, "PG_VERSION"), "1");

        await using var server = await PostgresServer.StartAsync(options, CancellationToken.None);

        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe(1);
        Directory.Exists(Path.Combine(options.Folder, "making")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_failure_is_told_in_the_program_s_words_and_leaves_no_data_folder()
    {
        using var machine = new FakePostgres();
        var programs = machine.Install("bin", "15.18");
        machine.Program("bin", "initdb", "echo 'initdb: error: No space left on device' >&2; exit 1");
        var options = TestPostgres.NewOptions() with { BinaryFolder = programs };

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(options, CancellationToken.None));

        (refused.Code, refused.Message).ShouldBe((
            "postgres.initdb_failed",
            $"在 {options.Folder} 建立数据库没有成功。请按下面 initdb 的说明处理（常见的是磁盘已满或没有写权限），再重新启动。\n"
            + $"Making the database in {options.Folder} failed. See below what initdb says (often the disk is full or not writable), and start again.\n"
            + "initdb: error: No space left on device"));
        Directory.Exists(Path.Combine(options.Folder, "data")).ShouldBeFalse();
    }
}

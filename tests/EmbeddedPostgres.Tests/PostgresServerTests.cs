using System.Text.RegularExpressions;
using Fadu.EmbeddedPostgres.Failures;
using Fadu.TestSupport.Postgres;

namespace Fadu.EmbeddedPostgres.Tests;

public sealed partial class PostgresServerTests
{
    [Fact]
    public async Task A_server_is_reached_through_its_own_socket_alone()
    {
        var server = await OneServer.GetAsync();

        server.ConnectionString.ShouldBe($"Host={OneServer.Options.Folder}/socket;Username=fadu;Database=postgres;Maximum Pool Size=50");
        (await Sql.AskAsync(server.ConnectionString, "SELECT current_user || ' ' || current_database() || '[' || current_setting('listen_addresses') || ']'"))
            .ShouldBe("fadu postgres[]");
        (await Sql.AskAsync(server.ConnectionString, "SELECT current_setting('server_encoding') || ' ' || current_setting('timezone')"))
            .ShouldBe("UTF8 UTC");
        (await Sql.AskAsync(server.ConnectionString, "SELECT current_setting('server_version_num')::int / 10000")).ShouldBe(server.MajorVersion);
        File.ReadAllText(server.LogFile).ShouldContain("database system is ready to accept connections");
        File.Exists(Path.Combine(server.BinaryFolder, "postgres")).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_a_server_that_is_not_durable_leaves_out_what_keeps_data_through_a_power_cut()
    {
        const string ask = "SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'work_mem')";
        var options = TestPostgres.NewOptions() with { Settings = new Dictionary<string, string> { ["work_mem"] = "5MB" } };

        await using (var quick = await PostgresServer.StartAsync(options, CancellationToken.None))
            (await Sql.AskAsync(quick.ConnectionString, ask)).ShouldBe("off off off 5120");
        await using (var durable = await PostgresServer.StartAsync(options with { Durable = true }, CancellationToken.None))
            (await Sql.AskAsync(durable.ConnectionString, ask)).ShouldBe("on on on 5120");
    }

    [Fact]
    public async Task A_stop_leaves_no_process_and_the_data_for_the_next_start()
    {
        var options = TestPostgres.NewOptions();
        var first = await PostgresServer.StartAsync(options, CancellationToken.None);
        await Sql.AskAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS number");
        if (OperatingSystem.IsLinux())
            Linux.ProcessesOn(options.Folder).ShouldContain(first.ProcessId);

        await first.DisposeAsync();
        await first.DisposeAsync();

        if (OperatingSystem.IsLinux())
            Linux.ProcessesOn(options.Folder).ShouldBeEmpty();
        await using var second = await PostgresServer.StartAsync(options, CancellationToken.None);
        (await Sql.AskAsync(second.ConnectionString, "SELECT number FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_folder_has_one_owner_at_a_time()
    {
        var options = OneServer.Options;
        var owner = await OneServer.GetAsync();

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(options, CancellationToken.None));

        refused.Code.ShouldBe("postgres.folder_in_use");
        refused.Message.ShouldBe(
            $"文件夹 {options.Folder} 正由另一个进程使用。请先停止那个进程，或另指定一个文件夹（设置项 FADU_DATA）。\n"
            + $"The folder {options.Folder} is in use by another process. Stop that one first, or name another folder (setting FADU_DATA).");
        (await Sql.AskAsync(owner.ConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_runs_on_a_folder_is_found_until_it_stops()
    {
        var options = TestPostgres.NewOptions();
        PostgresServer.FindRunning(options.Folder).ShouldBeNull();

        await using (var server = await PostgresServer.StartAsync(options, CancellationToken.None))
            PostgresServer.FindRunning(options.Folder).ShouldBe(server.ConnectionString);

        PostgresServer.FindRunning(options.Folder).ShouldBeNull();
    }

    [Fact]
    public async Task Two_folders_have_two_servers_at_once()
    {
        var one = await OneServer.GetAsync();
        await using var two = await TestPostgres.NewServerAsync(CancellationToken.None);

        await Sql.AskAsync(one.ConnectionString, "CREATE TABLE only_here()");
        (await Sql.AskAsync(one.ConnectionString, "SELECT to_regclass('only_here') IS NULL")).ShouldBe(false);
        (await Sql.AskAsync(two.ConnectionString, "SELECT to_regclass('only_here') IS NULL")).ShouldBe(true);
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_told_of_in_its_own_words()
    {
        var options = TestPostgres.NewOptions() with { Settings = new Dictionary<string, string> { ["shared_buffers"] = "much" } };

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(options, CancellationToken.None));

        refused.Code.ShouldBe("postgres.ended");
        LogPrefix().Replace(refused.Message, "").ShouldBe(
            $"PostgreSQL 没有启动成功，退出码 1，数据在 {options.Folder}/data。请按下面它自己的说明处理，再重新启动；完整的日志在 {options.Folder}/server.log。\n"
            + $"PostgreSQL did not start, exit code 1, data in {options.Folder}/data. See below what it says itself, and start again; the whole log is in {options.Folder}/server.log.\n"
            + "FATAL:  invalid value for parameter \"shared_buffers\": \"much\"");

        // Nothing of the failure is in the way of a better try, nor in its message.
        var again = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(
            options with { Settings = new Dictionary<string, string> { ["shared_buffers"] = "more" } }, CancellationToken.None));
        LogPrefix().Replace(again.Details, "").ShouldBe("FATAL:  invalid value for parameter \"shared_buffers\": \"more\"");
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_stopped()
    {
        var options = TestPostgres.NewOptions() with { Patience = TimeSpan.Zero };

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(options, CancellationToken.None));

        (refused.Code, $"{refused.Chinese}\n{refused.English}").ShouldBe((
            "postgres.not_ready",
            $"PostgreSQL 在 0 秒内没有准备好，已经停下，数据在 {options.Folder}/data。断电后的恢复可能要久一些，可以再启动一次；完整的日志在 {options.Folder}/server.log。\n"
            + $"PostgreSQL was not ready within 0 seconds and has been stopped, data in {options.Folder}/data. Recovery after a power cut can take longer: start again; the whole log is in {options.Folder}/server.log."));
        if (OperatingSystem.IsLinux())
            await Linux.NobodyOnAsync(options.Folder);
    }

    [Fact]
    public async Task A_start_that_is_called_off_leaves_the_folder_free()
    {
        var options = TestPostgres.NewOptions();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => PostgresServer.StartAsync(options, soon.Token));

        await using var server = await PostgresServer.StartAsync(options, CancellationToken.None);
        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_of()
    {
        var file = TestPostgres.NewOptions().Folder;
        File.WriteAllText(file, "");
        var options = TestPostgres.NewOptions() with { Folder = Path.Combine(file, "below") };

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(options, CancellationToken.None));

        (refused.Code, $"{refused.Chinese}\n{refused.English}").ShouldBe((
            "postgres.folder_unusable",
            $"数据库文件夹 {file}/below 不能用。请检查路径、权限和磁盘空间，或另指定一个文件夹（设置项 FADU_DATA）。\n"
            + $"The database folder {file}/below cannot be used. Check its path, permissions and disk space, or name another folder (setting FADU_DATA)."));
        refused.Details.ShouldNotBeEmpty();
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d [\d:.]+ \S+ \[\d+\] ", RegexOptions.Multiline, 1000)]
    private static partial Regex LogPrefix();
}

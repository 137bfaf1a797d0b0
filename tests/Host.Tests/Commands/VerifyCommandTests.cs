using Fadu.EventStore.Events;
using Fadu.EventStore.Verification;
using Fadu.Host.Tests.Store;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.Host.Tests.Commands;

[Collection(SeededCollection.Name)]
public sealed class VerifyCommandTests(SeededDatabase seeded) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_store_that_nobody_touched_is_sound_and_fits_its_checkpoint()
    {
        var made = seeded.Run("verify", "--make-checkpoint");
        var line = made.OutLines.Single();

        var run = seeded.Run("verify", "--checkpoint", "@" + _folder.Write("checkpoint", made.Out));

        (made.Exit, run.Exit).ShouldBe((0, 0), run.Out);
        line.ShouldStartWith("fadu-checkpoint-1 events=");
        run.OutLines[0].ShouldEndWith(" 条流，全部与存入时一致");
        run.OutLines.Skip(1).ShouldBe(
        [
            "没有后台读取者把进度存在库里，这一项没有可核对的",
            "没有佐证文件夹 .fadu/evidence，佐证文件没有核对",
            $"与 {PositionOf(line)} 处的检查点一致",
            $"检查点：{line}",
        ]);
    }

    [Fact]
    public async Task A_stream_that_was_deleted_shows_by_the_checkpoint_alone()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("deleted", CancellationToken.None);
        SeededDatabase.On(database.ConnectionString, "seed", "--units", "3", "--round", "R").Exit.ShouldBe(0);
        var line = SeededDatabase.On(database.ConnectionString, "verify", "--make-checkpoint").OutLines.Single();
        await ExecuteAsync(database, "delete from fadu.mt_streams where id = 'unit/510102'");

        var chains = SeededDatabase.On(database.ConnectionString, "verify");
        var run = SeededDatabase.On(database.ConnectionString, "verify", "--checkpoint", line);
        var english = SeededDatabase.On(database.ConnectionString, "verify", "--checkpoint", line, "--lang", "en");

        (chains.Exit, run.Exit, english.Exit).ShouldBe((0, 1, 1));
        run.OutLines[0].ShouldBe("第一处不符：整个库：比检查点时少了事件");
        run.Out.ShouldNotContain("处的检查点一致");
        english.OutLines[0].ShouldBe("the first that is wrong: the store as a whole: missing since the checkpoint");
    }

    [Fact]
    public async Task A_reader_that_was_handed_fewer_events_than_there_are_is_named_and_the_exit_code_is_1()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("skipped", CancellationToken.None);
        SeededDatabase.On(database.ConnectionString, "seed", "--units", "3", "--round", "R").Exit.ShouldBe(0);
        await ExecuteAsync(database,
            "insert into fadu.fadu_readers (name, epoch, transaction_id, seq_id, events, sequences) "
            + "select name, epoch, transaction_id, seq_id, (select count(*) from fadu.mt_events) - missed, (select sum(seq_id) from fadu.mt_events) - missed "
            + "from (values ('books', 0), ('mails', 1)) as reader (name, missed), "
            + "(select * from fadu.mt_events order by epoch desc, transaction_id desc, seq_id desc limit 1) as last");

        var run = SeededDatabase.On(database.ConnectionString, "verify");
        var json = SeededDatabase.On(database.ConnectionString, "verify", "--json");
        await ExecuteAsync(database, "delete from fadu.fadu_readers where name = 'mails'");
        var whole = SeededDatabase.On(database.ConnectionString, "verify");

        (run.Exit, json.Exit, whole.Exit).ShouldBe((1, 1, 0));
        run.OutLines[0].ShouldBe("读取者 mails 漏读或多读了事件；请运行 fadu rebuild");
        run.OutLines.ShouldContain("核对了 2 个后台读取者，1 个没有漏读");
        json.Out.ShouldContain("\"sound\": false");
        whole.OutLines.ShouldContain("核对了 1 个后台读取者，1 个没有漏读");
    }

    [Fact]
    public async Task A_manipulated_event_is_named_and_the_exit_code_is_1()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("manipulated", CancellationToken.None);
        SeededDatabase.On(database.ConnectionString, "seed", "--units", "3", "--round", "R").Exit.ShouldBe(0);
        await ExecuteAsync(database, "update fadu.mt_events set data = jsonb_set(data, '{name}', '\"别的名称\"') where stream_id = 'unit/510102' and version = 1");

        var run = SeededDatabase.On(database.ConnectionString, "verify");

        run.Exit.ShouldBe(1);
        run.OutLines[0].ShouldBe("第一处不符：unit/510102 第 1 版：内容被改动");
        SeededDatabase.On(database.ConnectionString, "verify", "--make-checkpoint").OutLines[0].ShouldBe(run.OutLines[0]);
        SeededDatabase.On(database.ConnectionString, "verify", "--json", "--lang", "en").Out.ShouldContain("\"kind\": \"ALTERED\"");
    }

    [Fact]
    public async Task An_event_whose_hash_was_taken_off_at_the_end_of_its_stream_is_named_and_is_wrong_where_hashes_are_required()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("hashless", CancellationToken.None);
        SeededDatabase.On(database.ConnectionString, "seed", "--units", "3", "--round", "R").Exit.ShouldBe(0);
        SeededDatabase.On(database.ConnectionString, "verify", "--require-hashes").Exit.ShouldBe(0);
        await ExecuteAsync(database,
            "update fadu.mt_events set seq_id = 9000001, data = jsonb_set(data, '{name}', '\"别的名称\"'), headers = headers - 'hash' - 'prev' where stream_id = 'unit/510102' and version = 1;"
            + "delete from fadu.mt_events where stream_id = 'unit/510102' and version > 1; update fadu.mt_streams set version = 1 where id = 'unit/510102'");

        var run = SeededDatabase.On(database.ConnectionString, "verify");
        var strict = SeededDatabase.On(database.ConnectionString, "verify", "--require-hashes", "--lang", "en");
        var json = SeededDatabase.On(database.ConnectionString, "verify", "--require-hashes", "--json");

        (run.Exit, strict.Exit, json.Exit).ShouldBe((0, 1, 1));
        run.OutLines[0].ShouldEndWith(" 条流，有校验值的都与存入时一致");
        run.OutLines.Skip(1).Take(2).ShouldBe(["其中 1 个事件没有校验值：由别的程序写入，或者校验值被去掉；它们的内容无从证明", "  unit/510102 第 1 版（第 9000001 号）"]);
        strict.OutLines.ShouldContain("  unit/510102, version 1 (number 9000001)");
        json.Out.ShouldContain("\"sound\": false");
        json.Out.ReplaceLineEndings("").Replace(" ", "").ShouldContain("\"unchainedEvents\":[{\"stream\":\"unit/510102\",\"version\":1,\"sequence\":9000001}]");
    }

    [Fact]
    public void Attached_files_that_are_not_in_the_folder_of_evidence_are_named_and_the_exit_code_is_1()
    {
        Directory.CreateDirectory(_folder["evidence"]);

        var run = seeded.Run("verify", "--evidence", _folder["evidence"]);
        var json = seeded.Run("verify", "--json", "--evidence", _folder["evidence"]);

        (run.Exit, json.Exit).ShouldBe((1, 1));
        run.OutLines.Count(line => line.StartsWith("佐证文件不见了：", StringComparison.Ordinal)).ShouldBe(100);
        run.OutLines.ShouldContain(line => line.StartsWith("另有 ", StringComparison.Ordinal) && line.EndsWith(" 个佐证文件", StringComparison.Ordinal));
        run.OutLines.ShouldContain(line => line.Contains("处不符（共 0 个", StringComparison.Ordinal));
        json.Out.ShouldContain("\"sound\": false");
        json.Out.ShouldContain("\"fault\": \"MISSING\"");
        Directory.EnumerateFileSystemEntries(_folder["evidence"]).ShouldBeEmpty("verifying changes nothing");
    }

    [Fact]
    public async Task Files_that_no_submission_has_do_no_harm_unless_they_were_altered()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("orphan", CancellationToken.None);
        const string name = "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a";
        var folder = Path.Combine(_folder["evidence"], "4b", "f5");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name), [1]);
        var variables = new Dictionary<string, string> { ["FADU_CONNECTION"] = database.ConnectionString, ["FADU_EVIDENCE_FOLDER"] = _folder["evidence"] };

        var sound = CommandRun.In(variables, isTerminal: false, "verify");
        File.WriteAllBytes(Path.Combine(folder, name), [2]);
        var altered = CommandRun.In(variables, isTerminal: false, "verify", "--lang", "en");

        (sound.Exit, altered.Exit).ShouldBe((0, 1));
        sound.OutLines.ShouldContain($"没有填报用到的佐证文件，可以删去：{name}");
        sound.OutLines.ShouldContain("1 个佐证文件内容未变，填报用到的 0 个都在");
        altered.OutLines.ShouldContain($"evidence was altered: {name}");
        seeded.Run("verify", "--evidence", _folder["none"]).Exit.ShouldBe(2);
    }

    [Fact]
    public void A_receipt_holds_without_a_database_until_a_letter_is_changed()
    {
        var file = _folder["receipt.json"];
        var made = seeded.Run("receipt", "--round", SeededDatabase.Round, "--unit", "510102", "--out", file);

        made.Exit.ShouldBe(0, made.Error);
        CommandRun.Of("verify", "--receipt", file).OutLines[0].ShouldBe($"{file}：回执有效");
        CommandRun.Of("verify", "--receipt", file, "--checkpoint", made.OutLines[1]["检查点：".Length..]).Exit.ShouldBe(0);

        var text = File.ReadAllText(file);
        var forged = _folder.Write("forged.json", text.Replace("\"item\":\"fund\"", "\"item\":\"fune\"", StringComparison.Ordinal));
        var run = CommandRun.Of("verify", "--receipt", forged);
        File.ReadAllText(forged).ShouldNotBe(text);
        (run.Exit, run.OutLines[0]).ShouldBe((1, $"{forged}：回执里的事件被改动过"));
    }

    [Fact]
    public void What_is_no_checkpoint_and_a_unit_without_a_submission_are_told()
    {
        seeded.Run("verify", "--checkpoint", "nonsense").ErrorLines[0].ShouldStartWith("--checkpoint: 这不是检查点");
        var run = seeded.Run("receipt", "--round", SeededDatabase.Round, "--unit", "999", "--out", _folder["r"]);
        (run.Exit, run.ErrorLines[0]).ShouldBe((2, "单位 999 在轮次 BWZQ-2023 没有填报，请核对编号"));
    }

    [Fact]
    public void A_database_that_is_not_there_is_one_line()
    {
        var run = SeededDatabase.On("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2", "verify");

        (run.Exit, run.Out).ShouldBe((1, ""));
        run.ErrorLines.Single().ShouldStartWith("连不上数据库，请检查连接串");
    }

    private static EventPosition PositionOf(string line)
    {
        Checkpoint.TryParse(line, out var checkpoint).ShouldBeTrue();
        return checkpoint.Position;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }
}

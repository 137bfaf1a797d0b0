using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Host.Store;
using Fadu.Host.Tests.Store;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Fadu.TestSupport.Postgres;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.FillIn;
using Npgsql;

namespace Fadu.Host.Tests.Commands;

public sealed class ImportCommandTests : IAsyncLifetime, IDisposable
{
    private const string Units =
        """
        code,name,kind,parent,group,常住人口
        A1,甲县,县,C,,200
        B2,乙区,市辖区,C,甲组,100
        C,丙市,设区市,,,

        """;

    private readonly TempFolder _folder = new();
    private TestDatabase? _database;

    public async Task InitializeAsync() => _database = await TestPostgres.NewDatabaseAsync("import", CancellationToken.None);

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void From_nothing_to_a_scored_round_by_the_command_line_alone()
    {
        OpenRound();
        var table = _folder.Write("values.csv", "unit,普法经费,trained,阵地评级,知晓率,村数,示范村数,有规划(文件),重大舆情事件\nA1,300,350,A,90,10,5,是,0\nB2,50,120,C,80,4,0,否,1\n");

        Run("import", "values", table, "--round", "R", "--submit").OutLines.ShouldBe(["2 行：写入 2 行，18 个事件；0 行没有变化；0 行有错误，已跳过"]);
        // What stands there already is passed over, so that an import can be repeated.
        Run("import", "values", table, "--round", "R", "--submit").OutLines.ShouldBe(["2 行：写入 0 行，0 个事件；2 行没有变化；0 行有错误，已跳过"]);
        Run("round", "evaluator", "--round", "R", "--account", "e1", "--name", "张三").OutLines.ShouldBe(["R：小评估，第 1 版，2 个单位，1 名评估员"]);
        var found = _folder.Write("found.csv", "unit,普法经费,trained\nA1,280,350\n");
        Run("import", "values", found, "--round", "R", "--as", "verified", "--account", "e1", "--source", "决算数不同").OutLines[0].ShouldStartWith("1 行：写入 1 行，2 个事件");

        var exported = Run("export", "--round", "R", "--out", _folder["out.csv"]);
        exported.Exit.ShouldBe(0, exported.Error);
        File.ReadAllLines(_folder["out.csv"])[1].ShouldBe("A1,甲县,,280,350,,,,,,,,,200");
        CommandRun.Of("score", "--system", SmallTable.System, "--data", _folder["out.csv"]).Exit.ShouldBe(0);
    }

    [Fact]
    public void A_workbook_of_another_kind_and_a_folder_are_told_as_what_they_are()
    {
        File.WriteAllBytes(_folder["form.xls"], [0xD0, 0xCF, 0x11, 0xE0, 0]);
        Directory.CreateDirectory(_folder["form.xlsx"]);

        var old = Run("import", "values", _folder["form.xls"], "--round", "R");
        var folder = Run("import", "values", _folder["form.xlsx"], "--round", "R");

        (old.Exit, old.ErrorLines.Single()).ShouldBe((2, $"{_folder["form.xls"]}: 这是表格软件的工作簿，不能直接导入：系统导出的填报表、批量填报表请另存为“Excel 工作簿（.xlsx）”；自己做的数据表请另存为“CSV UTF-8”"));
        (folder.Exit, folder.ErrorLines.Single()).ShouldBe((1, $"{_folder["form.xlsx"]}：是文件夹，不是文件"));
    }

    [Fact]
    public void Every_bad_cell_is_told_and_nothing_is_written()
    {
        OpenRound();
        var table = _folder.Write("values.csv", "unit,普法经费,trained,阵地评级\nA1,many,350,A\nB2,50,1.5,E\nC,5,1,A\n");

        var run = Run("import", "values", table, "--round", "R");

        run.Exit.ShouldBe(2);
        run.ErrorLines.ShouldBe(
        [
            $"{table}:2:2: 普法经费：“many”不是数，应写 0 到 1000000 的数",
            $"{table}:3:3: trained：“1.5”不是整数，应写 0 到 1000 的整数",
            $"{table}:3:4: 阵地评级：“E”不在选项里，应写“A”“B”“C”“D”之一",
            $"{table}:4: 单位 C 没有参加本轮，请协调员先登记",
        ]);
        run.OutLines.ShouldBe(["3 行：3 行有错误，共 4 处；没有写入"]);
    }

    [Fact]
    public void Rows_with_faults_can_be_left_out_and_a_dry_run_writes_nothing()
    {
        OpenRound();
        var table = _folder.Write("values.csv", "unit,普法经费\nA1,many\nB2,50\n");

        Run("import", "values", table, "--round", "R", "--dry-run").OutLines.ShouldBe(["2 行：1 行有错误，共 1 处；没有写入"]);
        var skipped = Run("import", "values", table, "--round", "R", "--skip-bad");

        skipped.Exit.ShouldBe(2);
        skipped.OutLines.ShouldBe(["2 行：写入 1 行，1 个事件；0 行没有变化；1 行有错误，已跳过"]);
        Run("import", "values", _folder.Write("b.csv", "unit,普法经费\nB2,50\n"), "--round", "R", "--dry-run").OutLines.ShouldBe(["1 行：0 行可以写入，1 行没有变化；只检查，没有写入"]);
    }

    [Fact]
    public void Units_are_brought_up_to_date_and_their_faults_placed()
    {
        var file = _folder.Write("units.csv", Units);
        Run("import", "units", file, "--system", SmallTable.System).OutLines.ShouldBe(["3 行：写入 3 行，5 个事件；0 行没有变化；0 行有错误，已跳过"]);
        var changed = _folder.Write("changed.csv", "code,name,parent,常住人口,面积\nA1,甲市,,250,5\nB2,,,,\nX,新区,Y,-3,\nX,又一个,,,\n");

        var run = Run("import", "units", changed, "--system", SmallTable.System);

        run.Exit.ShouldBe(2);
        run.ErrorLines.ShouldBe(
        [
            $"{changed}:1:5: 警告：没有“面积”这个单位属性，这一列已忽略",
            $"{changed}:4:4: 常住人口：“-3”超出允许的范围，应写不小于 1 的整数",
            $"{changed}:5:1: 单位“X”在第 4 行已经出现，一个单位只能有一行",
        ]);
        var orphan = _folder.Write("orphan.csv", "code,name,parent\nX,新区,Y\n");
        Run("import", "units", orphan).ErrorLines.ShouldBe([$"{orphan}:2:3: 没有登记过上级单位“Y”；请先登记，或者另选上级"]);
        Run("import", "units", changed, "--system", SmallTable.System, "--skip-bad").OutLines.ShouldBe(["4 行：写入 1 行，2 个事件；1 行没有变化；2 行有错误，已跳过"]);
    }

    [Fact]
    public void A_system_is_published_once()
    {
        string[] args = ["import", "system", SmallTable.System, "--publish", "试行"];

        Run([.. args, "--dry-run"]).OutLines.ShouldBe(["SMALL 小体系：可以导入；只检查，没有写入"]);
        Run(args).OutLines.ShouldBe(["SMALL 小体系：已发布第 1 版"]);
        Run(args).OutLines.ShouldBe(["SMALL 小体系：和已发布的第 1 版一样，没有变化"]);
    }

    [Fact]
    public void An_incomplete_command_is_told_what_may_follow()
    {
        var run = CommandRun.Of("import");

        run.Exit.ShouldBe(2);
        run.ErrorLines.ShouldBe(["fadu import 后面要写 system、units、values", "用法见 fadu import --help"]);
    }

    [Fact]
    public async Task Attributes_of_a_system_published_a_moment_ago_are_taken_though_somebody_holds_a_transaction_open()
    {
        await using var other = new NpgsqlConnection(_database!.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var begin = new NpgsqlCommand("select pg_current_xact_id()", other, transaction))
            await begin.ExecuteScalarAsync();

        Run("import", "system", SmallTable.System, "--publish", "试行").Exit.ShouldBe(0);
        var run = Run("import", "units", _folder.Write("units.csv", Units));

        (run.Exit, run.Error).ShouldBe((0, ""));
        await using var count = new NpgsqlCommand("select count(*) from fadu.mt_events where type = 'attribute_set'", other);
        (await count.ExecuteScalarAsync()).ShouldBe(2L);
    }

    [Fact]
    public async Task A_filled_in_workbook_is_imported_and_one_with_errors_comes_back_marked()
    {
        OpenRound();
        await using (var database = await Database.OpenAsync(new(_database!.ConnectionString, _folder["data"], null), TimeProvider.System, default))
        {
            var sight = new Sight(new() { Account = "office", Grants = [new(Role.Reporter, "A1", false), new(Role.Reporter, "B2", false)], Language = Language.Chinese }, await database.Service.Register.ReadAsync(default));
            var content = await database.Service.BulkForms.ContentAsync(sight, "R", BulkChannel.Reported, withValues: false, group: null, default);
            await using var output = File.Create(_folder["form.xlsx"]);
            BulkWorkbook.Write(output, content.Value! with { Units = content.Value!.Units.Select(unit => unit with { Values = new Dictionary<string, ItemValue> { ["trained"] = ItemValue.Of(unit.Code == "A1" ? 90m : 9000m) } }) });
        }

        var refused = Run("import", "values", _folder["form.xlsx"], "--round", "R", "--marked", _folder["marked.xlsx"]);
        refused.Exit.ShouldBe(2);
        refused.ErrorLines.Single().ShouldStartWith($"{_folder["form.xlsx"]}:数据!");
        refused.OutLines.ShouldBe(["1 个值：1 处有错误；没有写入", $"标明错误的文件：{_folder["marked.xlsx"]}"]);
        var skipped = Run("import", "values", _folder["marked.xlsx"], "--round", "R", "--skip-bad", "--source", "统计局", "--wrong-rows", _folder["rows.xlsx"]);
        skipped.OutLines.ShouldBe(["1 个值：写入 1 处变化，1 个事件，0 个没有变化；1 处有错误，已跳过", $"只含有错的行、改好可以单独再交的文件：{_folder["rows.xlsx"]}"]);
        Run("import", "values", _folder["rows.xlsx"], "--round", "R", "--skip-bad").OutLines.ShouldBe(["0 个值：写入 0 处变化，0 个事件，0 个没有变化；1 处有错误，已跳过"]);
        Run("import", "values", _folder["form.xlsx"], "--round", "S").ErrorLines.Single().ShouldContain("这是轮次 R 的表，这里要交的是轮次 S 的");
        Run("import", "values", _folder.Write("fake.xlsx", "a,b\n"), "--round", "R").Exit.ShouldBe(2);
    }

    [Fact]
    public async Task A_units_workbook_is_submitted_with_it_where_that_is_asked_for_and_what_stands_in_the_way_is_told()
    {
        OpenRound();
        Run("import", "values", _folder.Write("a.csv", "unit,普法经费,trained,阵地评级,知晓率,村数,示范村数,有规划(文件),重大舆情事件\nA1,300,350,A,90,10,5,是,0\n"), "--round", "R").Exit.ShouldBe(0);
        await ExportAsync("form.xlsx", "A1");
        await ExportAsync("empty.xlsx", "B2");

        var submitted = Run("import", "values", _folder["form.xlsx"], "--round", "R", "--submit");
        var refused = Run("import", "values", _folder["empty.xlsx"], "--round", "R", "--submit");
        var dry = Run("import", "values", _folder["empty.xlsx"], "--round", "R", "--submit", "--dry-run");

        (submitted.Exit, submitted.Error, submitted.OutLines[^1]).ShouldBe((0, "", "已上报"));
        (refused.Exit, refused.OutLines[^1]).ShouldBe((2, "没有上报；改正以上错误后再运行一次"));
        refused.ErrorLines.ShouldNotBeEmpty();
        (dry.Exit, dry.OutLines[^1]).ShouldBe((0, "没有上报；能不能上报，写入后才检查"));
        await using var database = await Database.OpenAsync(new(_database!.ConnectionString, _folder["data"], null), TimeProvider.System, default);
        (await database.Service.Submissions.FindAsync("R", "A1", default)).Status.ShouldBe(SubmissionStatus.Submitted);
        (await database.Service.Submissions.FindAsync("R", "B2", default)).Status.ShouldNotBe(SubmissionStatus.Submitted);

        async Task ExportAsync(string name, string unit)
        {
            await using var store = await Database.OpenAsync(new(_database!.ConnectionString, _folder["data"], null), TimeProvider.System, default);
            var sight = new Sight(new() { Account = "office", Grants = [new(Role.Reporter, unit, false)], Language = Language.Chinese }, await store.Service.Register.ReadAsync(default));
            await using var output = File.Create(_folder[name]);
            FillInWorkbook.Write(output, (await store.Service.Forms.ContentAsync(sight, "R", unit, default)).Value!);
        }
    }

    [Fact]
    public void Options_that_mean_nothing_for_the_kind_of_file_are_refused()
    {
        var workbook = Run("import", "values", _folder.Write("form.xlsx", ""), "--round", "R", "--as", "verified", "--account", "nobody");
        var table = Run("import", "values", _folder.Write("a.csv", "单位,trained\n"), "--round", "R", "--marked", "b.xlsx");

        (workbook.Exit, workbook.ErrorLines.Single()).ShouldBe((2, "--as: --as 不能和 .xlsx 一起写：填报表自己写明了是谁的数；核定、评定请用 CSV"));
        (table.Exit, table.ErrorLines.Single()).ShouldBe((2, "--marked: --marked、--wrong-rows 只能和 .xlsx 一起写；CSV 的错误按“文件:行:列”列出"));
    }

    private void OpenRound()
    {
        Run("import", "system", SmallTable.System, "--publish", "试行").Exit.ShouldBe(0);
        Run("import", "units", _folder.Write("units.csv", Units)).Exit.ShouldBe(0);
        var opened = Run(
            "round", "open", "--round", "R", "--name", "小评估", "--system", "SMALL", "--from", "2023-01-01", "--to", "2023-12-31", "--deadline", "2999-12-31 18:00");
        opened.Exit.ShouldBe(0, opened.Error);
        Run("round", "enrol", "--round", "R", "A1", "B2").OutLines.ShouldBe(["R：小评估，第 1 版，2 个单位，0 名评估员"]);
    }

    private CommandRun Run(params string[] args) => SeededDatabase.On(_database!.ConnectionString, args);
}

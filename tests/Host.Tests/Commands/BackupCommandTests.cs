using Fadu.Host.Tests.Store;
using Fadu.TestSupport.Postgres;

namespace Fadu.Host.Tests.Commands;

[Collection(SeededCollection.Name)]
public sealed class BackupCommandTests(SeededDatabase seeded) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_comes_back_whole_and_never_over_events_unasked()
    {
        var file = _folder["all.dump"];
        var made = seeded.Run("backup", "--out", file);
        made.Exit.ShouldBe(0, made.Error);
        var checkpoint = made.OutLines[1]["检查点（备份不核对内容，公布前请先运行 fadu verify）：".Length..];
        await using var other = await TestPostgres.NewDatabaseAsync("restored", CancellationToken.None);

        var restored = SeededDatabase.On(other.ConnectionString, "restore", file, "--checkpoint", checkpoint);
        restored.Exit.ShouldBe(0, restored.Error);
        restored.OutLines[0].ShouldBe($"已恢复 {file}");
        restored.OutLines[1].ShouldEndWith("全部与存入时一致");
        SeededDatabase.On(other.ConnectionString, "export", "--round", SeededDatabase.Round).Out.ShouldBe(seeded.Run("export", "--round", SeededDatabase.Round).Out);

        var again = SeededDatabase.On(other.ConnectionString, "restore", file);
        (again.Exit, again.Out).ShouldBe((2, ""));
        again.ErrorLines.ShouldBe(["库里已经有事件，没有恢复；请换一个空库，或者写 --replace 丢弃原有的"]);
        SeededDatabase.On(other.ConnectionString, "restore", file, "--replace").Exit.ShouldBe(0);
        Directory.EnumerateFiles(_folder.Path).ShouldBe([file]);
    }

    [Fact]
    public void An_older_backup_is_overwritten_only_where_that_is_asked_for()
    {
        var file = _folder.Write("all.dump", "older");

        var run = seeded.Run("backup", "--out", file);
        (run.Exit, run.Out).ShouldBe((2, ""));
        run.ErrorLines.ShouldBe([$"{file}: 已有这个文件，没有备份；请换一个文件名，或者写 --replace 覆盖它"]);
        File.ReadAllText(file).ShouldBe("older");

        seeded.Run("backup", "--out", file, "--replace").Exit.ShouldBe(0);
        File.ReadAllText(file).ShouldStartWith("PGDMP");
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_missing_programs_are_told()
    {
        await using var empty = await TestPostgres.NewDatabaseAsync("empty", CancellationToken.None);
        var file = _folder.Write("table.csv", "unit\n");

        SeededDatabase.On(empty.ConnectionString, "restore", file).ErrorLines.ShouldBe([$"{file}: 这不是 fadu backup 写的备份文件"]);
        var run = CommandRun.In(
            new Dictionary<string, string> { ["FADU_CONNECTION"] = empty.ConnectionString, ["FADU_PG_BIN"] = _folder.Path }, isTerminal: false, "backup", "--out", _folder["b.dump"]);
        run.Exit.ShouldBe(1);
        run.ErrorLines.Single().ShouldStartWith("没有找到 pg_dump、pg_restore 和 psql。");
    }
}

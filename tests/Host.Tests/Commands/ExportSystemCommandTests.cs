using Fadu.Host.Tests.Store;

namespace Fadu.Host.Tests.Commands;

[Collection(SeededCollection.Name)]
public sealed class ExportSystemCommandTests(SeededDatabase seeded) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_exported_is_the_revision_that_is_there()
    {
        var run = seeded.Run("export", "system", "BWZQ", "--out", _folder["bwzq.yaml"]);

        (run.Exit, run.Out, string.Join('\n', run.ErrorLines)).ShouldBe((0, "", "BWZQ：第 1 版"));
        CommandRun.Of("check", _folder["bwzq.yaml"]).Exit.ShouldBe(0);
        seeded.Run("import", "system", _folder["bwzq.yaml"], "--publish", "同一版").Out.ShouldContain("和已发布的第 1 版一样，没有变化");
        seeded.Run("export", "system", "BWZQ", "--revision", "1").Out.ShouldBe(File.ReadAllText(_folder["bwzq.yaml"]));
    }

    [Fact]
    public void For_machines_the_result_says_what_was_written()
    {
        var run = seeded.Run("export", "system", "BWZQ", "--json", "--out", _folder["bwzq.yaml"]);

        run.Exit.ShouldBe(0, run.Error);
        run.Out.ShouldContain("\"system\": \"BWZQ\"");
        run.Out.ShouldContain("\"revision\": 1");
    }

    [Theory]
    [InlineData(new[] { "export", "system", "NONE" }, "CODE: 没有编号为“NONE”的指标体系，请核对编号")]
    [InlineData(new[] { "export", "system", "BWZQ", "--revision", "9" }, "--revision: 没有第 9 版；现有第 1 版至第 1 版")]
    [InlineData(new[] { "export", "system", "BWZQ", "--revision", "x" }, "--revision 要写版本号，不能是“x”")]
    [InlineData(new[] { "export", "system", "BWZQ", "--draft" }, "--draft: BWZQ 没有草稿")]
    [InlineData(new[] { "export", "system", "BWZQ", "--draft", "--revision", "1" }, "--draft 和 --revision 只能写一个")]
    public void What_is_not_there_is_told(string[] args, string told)
    {
        var run = seeded.Run(args);

        (run.Exit, run.Out, run.ErrorLines[0]).ShouldBe((2, "", told));
    }
}

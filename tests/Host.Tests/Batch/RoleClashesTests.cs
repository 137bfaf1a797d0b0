namespace Fadu.Host.Tests.Batch;

public sealed class RoleClashesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("name", "户数", "unit,name", 2, "d.csv:1:2: 警告：“name”列读作单位名称，不是数据项“户数”；数据项的列名请写“户数”")]
    [InlineData("unit", "Unit", "unit,name", 2, "d.csv:1:1: 警告：“unit”列读作单位代码，不是数据项“Unit”；请在体系文件里给数据项换一个代码或名称")]
    [InlineData("x", "group", "unit,group", 2, "d.csv:1:2: 警告：“group”列读作分组，不是数据项“group”；数据项的列名请写“x”")]
    [InlineData("x", "名称", "unit,名称", 0, "d.csv:1:2: 警告：“名称”列读作数据项“名称”；单位名称的列名请写 name")]
    [InlineData("x", "组别", "unit,组别", 0, "d.csv:1:2: 警告：“组别”列读作数据项“组别”；分组的列名请写 group")]
    public void The_meaning_that_has_no_column_is_told_with_what_to_write(string code, string name, string heading, int exit, string told)
    {
        var run = Score(code, name, $"{heading}\nA,1\n");

        (run.Exit, run.ErrorLines[0].Replace(_folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)).ShouldBe((exit, told));
    }

    [Theory]
    [InlineData("name", "户数", "unit,name,户数")]
    [InlineData("x", "名称", "unit,name,名称")]
    [InlineData("x", "值", "unit,name,值")]
    public void Where_both_meanings_have_a_column_there_is_nothing_to_tell(string code, string name, string heading) =>
        Score(code, name, $"{heading}\nA,1,1\n").Error.ShouldBeEmpty();

    [Fact]
    public void A_table_whose_only_column_of_units_is_an_item_s_says_how_to_head_them()
    {
        var run = Score("x", "单位代码", "单位代码\n1\n");

        run.Exit.ShouldBe(2);
        run.ErrorLines[0].ShouldEndWith("“单位代码”列读作数据项“单位代码”；单位代码的列名请写 unit");
    }

    private CommandRun Score(string code, string name, string table)
    {
        var system = _folder.Write("s.yaml", $$"""
            code: "T"
            name: 试
            fullMarks: 1
            items:
              - { code: "{{code}}", name: {{name}}, type: decimal, min: 0, max: 9 }
            indicators:
              - { code: "1", name: 甲, marks: 1, formula: "Min(1, [{{name}}])" }
            """);
        return CommandRun.Of("score", "--system", system, "--data", _folder.Write("d.csv", table));
    }
}

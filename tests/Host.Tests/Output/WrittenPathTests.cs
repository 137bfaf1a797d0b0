using Fadu.Host.Output;
using Fadu.Host.Tests.Commands;

namespace Fadu.Host.Tests.Output;

public sealed class WrittenPathTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_the_system_names_in_full_is_named_as_it_was_written()
    {
        var denied = Should.Throw<FileFailure>(() =>
            WrittenPath.Keep<int>("a/../b.csv", () => throw new UnauthorizedAccessException($"Access to '{Path.GetFullPath("b.csv")}' is denied.")));
        var full = Should.Throw<FileFailure>(() =>
            WrittenPath.Keep<int>("b.csv", () => throw new IOException($"No space left on device : '{Path.GetFullPath("b.csv")}.7.tmp'", 28)));

        denied.Told.ShouldBe(new("a/../b.csv：没有权限", "a/../b.csv: no permission"));
        full.Told.ShouldBe(new("b.csv：磁盘已满", "b.csv: the disk is full"));
    }

    [Fact]
    public void That_the_reader_of_a_pipe_has_left_passes_unaltered()
    {
        var broken = new IOException("Broken pipe", 32);

        Should.Throw<IOException>(() => WrittenPath.Keep<int>("b.csv", () => throw broken)).ShouldBeSameAs(broken);
    }

    [Fact]
    public void Whatever_is_not_there_is_named_as_on_the_command_line()
    {
        var table = _folder.Write("d.csv", SmallTable.Good);

        CommandRun.Of("score", "--system", "none/s.yaml", "--data", table).Error.ShouldBe("找不到文件 none/s.yaml\n");
        CommandRun.Of("score", "--system", SmallTable.System, "--data", "none/d.csv").Error.ShouldBe("找不到文件 none/d.csv\n");
        CommandRun.Of("score", "--system", SmallTable.System, "--data", table, "--previous", "./p.csv").Error.ShouldBe("找不到文件 ./p.csv\n");
        CommandRun.Of("score", "--system", SmallTable.System, "--data", table, "--out", "none/x.csv").Error.ShouldBe("找不到文件夹：none\n");
        CommandRun.Of("score", "--system", _folder.Path, "--data", table).Error.ShouldBe($"{_folder.Path}：是文件夹，不是文件\n");
        CommandRun.Of("score", "--system", SmallTable.System, "--data", table, "--out", _folder.Path).Error.ShouldBe($"{_folder.Path}：是文件夹，不是文件\n");
        CommandRun.Of("check", "none/s.yaml").Error.ShouldBe("none/s.yaml: 没有这个文件或文件夹\n");
    }
}

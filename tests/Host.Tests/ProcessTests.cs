using System.Diagnostics;
using System.Text;

namespace Fadu.Host.Tests;

/// <summary>The program as the shell runs it: bytes, streams, exit codes.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Scores_come_as_UTF_8_with_a_mark_whatever_the_locale()
    {
        var table = _folder.Write("data.csv", Commands.SmallTable.Good);

        var (exit, @out, error) = await Run("zh_CN.GB18030", "score", "--system", Commands.SmallTable.System, "--data", table);

        (exit, error).ShouldBe((0, ""));
        @out[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(@out, 3, @out.Length - 3).ShouldBe(CommandRun.Of("score", "--system", Commands.SmallTable.System, "--data", table).Out[1..]);
    }

    [Fact]
    public async Task Bad_input_ends_with_2_and_writes_nothing()
    {
        var table = _folder.Write("data.csv", SmallColumns("A,x", "B,y"));

        var (exit, @out, error) = await Run("C.UTF-8", "score", "--system", Commands.SmallTable.System, "--data", table, "--out", _folder["scores.csv"]);

        (exit, @out.Length).ShouldBe((2, 0));
        error.ShouldBe($"{table}:2:5: 普法经费：“x”不是数，应写 0 到 1000000 的数\n{table}:3:5: 普法经费：“y”不是数，应写 0 到 1000000 的数\n2 个错误，没有计分\n");
        File.Exists(_folder["scores.csv"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_missing_file_ends_with_1_and_without_a_trace()
    {
        var (exit, _, error) = await Run("en_US.UTF-8", "score", "--system", "none.yaml", "--data", "none.csv");

        (exit, error).ShouldBe((1, "there is no file none.yaml\n"));
    }

    [Fact]
    public async Task The_demonstration_runs_from_any_folder()
    {
        var (exit, @out, error) = await Run("C.UTF-8", "demo");

        (exit, error).ShouldBe((0, ""));
        Encoding.UTF8.GetString(@out).ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("2>&-", 2)]
    [InlineData(">&- 2>&-", 2)]
    public async Task A_closed_error_stream_does_not_matter(string closed, int exit) => (await Shell($"score --data '' {closed}")).Exit.ShouldBe(exit);

    [Fact]
    public async Task A_closed_standard_output_is_told_in_a_line()
    {
        var (exit, error) = await Shell("check --functions >&-");

        (exit, error).ShouldBe((1, "标准输出是关着的，结果写不出来\n"));
    }

    [Fact]
    public async Task A_pipe_among_the_systems_is_passed_over()
    {
        if (OperatingSystem.IsWindows())
            return;

        using (var make = Process.Start("mkfifo", _folder["x.yaml"]))
            await make.WaitForExitAsync();
        _folder.Write("empty.yaml", "");

        CommandRun.Of("check", _folder.Path).OutLines.ShouldBe(
            [$"{_folder["empty.yaml"]}:1:1: 文件里没有内容", $"{_folder["empty.yaml"]}  1 个错误", "1 个体系，0 个末级指标，0 个算例通过，1 个错误，0 个警告"]);
    }

    private static string SmallColumns(params string[] rows) =>
        Commands.SmallTable.Heading + string.Concat(rows.Select(row => $"{row.Split(',')[0]},,,,{row.Split(',')[1]},,,,,,,,\n"));

    private async Task<(int Exit, string Error)> Shell(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "fadu.dll")}' {line}"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = _folder.Path,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    private async Task<(int Exit, byte[] Out, string Error)> Run(string locale, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "fadu.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = _folder.Path,
            Environment = { ["LC_ALL"] = locale, ["NO_COLOR"] = null },
        };
        using var process = Process.Start(start)!;
        using var @out = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(@out);
        await process.WaitForExitAsync();
        return (process.ExitCode, @out.ToArray(), (await error).ReplaceLineEndings("\n"));
    }
}

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
        var table = _folder.Write("data.csv", "unit,fund\nA,x\nB,y\n");

        var (exit, @out, error) = await Run("C.UTF-8", "score", "--system", Commands.SmallTable.System, "--data", table, "--out", _folder["scores.csv"]);

        (exit, @out.Length).ShouldBe((2, 0));
        error.ShouldBe($"{table}:2:2: fund：“x”不是数，应写 0 到 1000000 的数\n{table}:3:2: fund：“y”不是数，应写 0 到 1000000 的数\n2 个错误，没有计分\n");
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

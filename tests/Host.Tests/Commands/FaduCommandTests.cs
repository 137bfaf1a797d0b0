namespace Fadu.Host.Tests.Commands;

public sealed class FaduCommandTests
{
    public static TheoryData<string[], string[]> WrongLines => new()
    {
        { ["scor"], ["没有“scor”这个命令，是不是 score？", "用法见 fadu --help"] },
        { ["score", "--sytem", "x.yaml", "--data", "d.csv"], ["没有“--sytem”这个选项，是不是 --system？", "缺少选项 --system FILE.yaml（指标体系文件）", "用法见 fadu score --help"] },
        { ["score", "--system", "x.yaml", "--data"], ["选项 --data 后面要写 FILE.csv", "用法见 fadu score --help"] },
        { ["score", "--system", "", "--data", " "], ["--system 后面要写文件名", "--data 后面要写文件名", "用法见 fadu score --help"] },
        { ["demo", "--tables", ""], ["--tables 后面要写文件夹名", "用法见 fadu demo --help"] },
        { ["demo", "--unit", ""], ["--unit 后面要写 UNIT", "用法见 fadu demo --help"] },
        { ["check", ""], ["文件名不能是空的", "用法见 fadu check --help"] },
        { ["score", "--system", "a", "--system", "b", "--data", "d"], ["选项 --system 只能写一次", "用法见 fadu score --help"] },
        { ["check", "--lang", "fr"], ["--lang 只能是 zh 或 en，不能是“fr”", "用法见 fadu check --help"] },
        { ["check", "--functions", "xml"], ["--functions 后面可以写 table、plain、json、markdown，不能写“xml”", "用法见 fadu check --help"] },
        { ["demo", "more"], ["没有“more”这个参数", "用法见 fadu demo --help"] },
        { ["check", "--lang=en", "--jsn"], ["there is no option '--jsn'; did you mean --json?", "see fadu check --help"] },
        { ["explain", "--lang", "en", "--system", "s", "--data", "d"], ["the option --unit UNIT is required (the unit's code or name)", "see fadu explain --help"] },
    };

    [Theory, MemberData(nameof(WrongLines))]
    public void A_wrong_command_line_is_told_with_what_was_meant(string[] args, string[] told)
    {
        var run = CommandRun.Of(args);

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.ErrorLines.ShouldBe(told);
    }

    [Fact]
    public void Without_a_command_the_help_goes_to_the_error_stream()
    {
        var run = CommandRun.Of();

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.Error.ShouldBe(CommandRun.Of("--help").Out);
    }

    [Fact]
    public void The_version_is_told() => CommandRun.Of("--version").Out.ShouldStartWith("fadu 0.");

    [Theory]
    [InlineData("en_US.UTF-8", "Usage:")]
    [InlineData("zh_CN.UTF-8", "用法：")]
    public void The_locale_chooses_the_language(string locale, string word) =>
        CommandRun.In(new Dictionary<string, string> { ["LANG"] = locale }, isTerminal: false, "--help").Out.ShouldContain(word);

    [Theory]
    [InlineData("没有.yaml", "没有.csv", "找不到文件 没有.yaml")]
    [InlineData("small.yaml", "没有.csv", "没有.csv")]
    public void A_file_that_is_not_there_is_one_line_and_exit_code_1(string system, string data, string told)
    {
        var run = CommandRun.Of("score", "--system", File.Exists(TempFolder.Data(system)) ? TempFolder.Data(system) : system, "--data", data);

        (run.Exit, run.Out).ShouldBe((1, ""));
        run.ErrorLines.Count.ShouldBe(1);
        run.ErrorLines[0].ShouldContain(told);
    }

    [Fact]
    public void A_folder_where_a_file_is_needed_is_one_line_and_exit_code_1()
    {
        var run = CommandRun.Of("score", "--system", SmallTable.System, "--data", AppContext.BaseDirectory);

        run.Exit.ShouldBe(1);
        run.ErrorLines.Single().ShouldContain("是文件夹");
    }

    [Fact]
    public void A_unit_may_begin_with_the_sign_of_response_files()
    {
        using var folder = new TempFolder();

        var run = CommandRun.Of("explain", "--system", SmallTable.System, "--data", folder.Write("d.csv", "unit,fund\n@x,1\n"), "--unit", "@x");

        run.Told.ShouldBeEmpty();
        run.OutLines[0].ShouldBe("@x @x");
    }
}

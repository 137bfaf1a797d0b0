namespace Fadu.Host.Tests.Help;

public sealed class HelpPageTests
{
    private static readonly string[][] _pages =
    [
        ["--help"], ["serve", "--help"], ["check", "--help"], ["score", "--help"], ["explain", "--help"], ["gaps", "--help"], ["preview", "--help"], ["robustness", "--help"], ["demo", "-h"],
        ["import", "--help"], ["import", "system", "--help"], ["import", "units", "--help"], ["import", "values", "--help"],
        ["round", "--help"], ["round", "open", "--help"], ["round", "enrol", "--help"], ["round", "evaluator", "--help"],
        ["seed", "--help"], ["export", "--help"], ["export", "system", "--help"], ["verify", "--help"], ["receipt", "--help"], ["rebuild", "--help"], ["backup", "--help"], ["restore", "--help"],
        ["schema", "--help"], ["schema", "diff", "--help"], ["schema", "check", "--help"], ["schema", "print", "--help"],
        ["user", "--help"], ["user", "add", "--help"], ["user", "list", "--help"], ["user", "password", "--help"],
    ];

    /// <summary>To accept a change: FADU_ACCEPT=1 ./dev test Host, then commit the changed file.</summary>
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_help_is_what_was_agreed_on(string language)
    {
        var shown = string.Concat(_pages.Select(page => $"$ fadu {string.Join(' ', page)}\n{CommandRun.Of([.. page, "--lang", language]).Out}\n"));

        var agreed = Path.Combine(Folder(), $"help.{language}.txt");
        if (Environment.GetEnvironmentVariable("FADU_ACCEPT") is "1")
            File.WriteAllText(agreed, shown);

        shown.ShouldBe(File.ReadAllText(agreed));
    }

    [Fact]
    public void The_help_has_no_control_characters() =>
        _pages.Select(page => CommandRun.In(new Dictionary<string, string>(), isTerminal: true, page).Out).ShouldAllBe(page => !page.Contains('\u001b', StringComparison.Ordinal));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Fadu.slnx")))
            folder = folder.Parent;

        return Path.Combine(folder.FullName, "tests", "Host.Tests", "Help");
    }
}

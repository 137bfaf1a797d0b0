namespace Fadu.Host.Tests.Commands;

public sealed class DemoCommandTests
{
    private static readonly CommandRun _run = CommandRun.Of("demo");

    [Fact]
    public void Sixteen_districts_are_ranked()
    {
        _run.Error.ShouldBeEmpty();
        _run.Exit.ShouldBe(0);
        var ranks = _run.OutLines.Skip(3).Take(16).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        ranks.Select(cells => cells[0]).ShouldBe(Enumerable.Range(1, 16).Select(rank => $"{rank}"));
        ranks.Select(cells => cells[1]).Distinct().Count().ShouldBe(16);
    }

    [Fact]
    public void The_round_shows_what_every_round_has()
    {
        _run.Out.ShouldContain("  否决 V4；不适用 B1-4\n");
        _run.Out.ShouldContain("不予表彰 V2；");
        _run.Out.ShouldContain("缺失 ");
        _run.Out.ShouldContain("不适用 B1-1");
    }

    [Fact]
    public void One_unit_is_explained() => _run.Out.ShouldContain("\nQX02 城中区\n总分 ");

    [Fact]
    public void It_is_the_same_every_time() => CommandRun.Of("demo").Out.ShouldBe(_run.Out);

    [Fact]
    public void It_works_with_any_system()
    {
        var run = CommandRun.Of("demo", "--system", SmallTable.System, "--unit", "高岗县");

        run.Error.ShouldBeEmpty();
        run.Exit.ShouldBe(0);
        run.Out.ShouldContain("\nQX12 高岗县\n");
    }

    [Fact]
    public void Its_tables_can_be_scored_by_hand()
    {
        using var folder = new TempFolder();
        var system = Path.Combine(AppContext.BaseDirectory, "indicators", "bwzq.yaml");
        CommandRun.Of("demo", "--tables", folder["tables"]).Error.ShouldStartWith("fadu score --system ");

        var run = CommandRun.Of(
            "score", "--system", system, "--data", Path.Combine(folder["tables"], "demo.csv"), "--previous", Path.Combine(folder["tables"], "demo-previous.csv"));

        (run.Exit, run.Error).ShouldBe((0, ""));
        run.OutLines.Count.ShouldBe(17);
    }

    [Fact]
    public void It_speaks_English_where_that_is_asked_for() => CommandRun.Of("demo", "--lang", "en").Out.ShouldContain("Where one of them lost marks");
}

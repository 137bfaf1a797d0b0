using Fadu.Application.Books;
using Fadu.Application.Events;
using Fadu.Application.Revisions;
using Fadu.EventStore;
using Fadu.Host.Batch;
using Fadu.Host.Tests.Store;
using Fadu.Indicators.Rounds;

namespace Fadu.Host.Tests.Commands;

[Collection(SeededCollection.Name)]
public sealed class ExportCommandTests(SeededDatabase seeded) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("reported", Basis.Reported)]
    [InlineData("verified", Basis.Verified)]
    [InlineData("final", Basis.Final)]
    public async Task Scoring_what_was_exported_gives_the_totals_ranks_and_bands_of_the_book(string name, Basis basis)
    {
        var run = seeded.Run("export", "--csv", "--round", SeededDatabase.Round, "--basis", name, "--out", _folder["table.csv"]);
        run.Exit.ShouldBe(0, run.Error);
        var scored = CommandRun.Of("score", "--system", SeededDatabase.System, "--data", _folder["table.csv"]);
        scored.Exit.ShouldBe(0, scored.Error);

        var book = await ScoresOfAsync(basis);

        var rows = Rows(scored.Out);
        rows.Count.ShouldBeGreaterThan(30);
        rows.Select(row => (row[0], row[1], row[2], row[3], row[4])).ShouldBe(book);
    }

    [Fact]
    public void Withdrawn_units_are_left_out_and_the_error_stream_says_what_it_stands_on()
    {
        var run = seeded.Run("export", "--round", SeededDatabase.Round);

        var units = Rows(run.Out).Count;
        units.ShouldBeLessThanOrEqualTo(SeededDatabase.Units);
        run.ErrorLines.Single().ShouldMatch($"^BWZQ-2023：核定口径，第 1 版，事件位置 1:[0-9]+:[0-9]+，{units} 个单位$");
        run.Out.ShouldContain(",上期.普法经费,");
    }

    [Fact]
    public void As_of_a_day_before_the_deadline_fewer_values_are_there()
    {
        var (then, now) = (seeded.Run("export", "--round", SeededDatabase.Round, "--basis", "reported", "--as-of", "2023-07-15"), seeded.Run("export", "--round", SeededDatabase.Round, "--basis", "reported"));

        then.Exit.ShouldBe(0, then.Error);
        then.Error.ShouldContain("截至 2023-07-15 23:59:59，");
        then.Out.Length.ShouldBeLessThan(now.Out.Length);
        seeded.Run("export", "--round", SeededDatabase.Round, "--as-of", "2022-01-01").ErrorLines
            .ShouldBe(["--round: 2022-01-01 23:59:59 时还没有编号为“BWZQ-2023”的评估轮次"]);
    }

    [Theory]
    [InlineData(new[] { "export", "--round", "NONE" }, "--round: 没有编号为“NONE”的评估轮次，请核对编号")]
    [InlineData(new[] { "export", "--round", "BWZQ-2023", "--revision", "9" }, "revision: 指标体系 BWZQ 没有已发布的第 9 版，请核对版本号")]
    [InlineData(new[] { "export", "--round", "BWZQ-2023", "--as-of", "soon" }, "--as-of: “soon”不是时刻；写 2023-09-30（到当天末）、2023-09-30 18:00（北京时间）或 2023-09-30T10:00:00Z")]
    [InlineData(new[] { "export", "--round", "BWZQ-2023", "--basis", "best" }, "--basis 后面可以写 reported、verified、final，不能写“best”")]
    public void What_is_not_there_is_told(string[] args, string told)
    {
        var run = seeded.Run(args);

        (run.Exit, run.Out).ShouldBe((2, ""));
        run.ErrorLines[0].ShouldBe(told);
    }

    private async Task<IReadOnlyList<(string, string, string, string, string)>> ScoresOfAsync(Basis basis)
    {
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = seeded.ConnectionString, Types = DomainEvents.Types, Clock = TimeProvider.System }, CancellationToken.None);
        using var book = (await ScoreBook.OpenAsync(store, new RevisionCatalogue(store), SeededDatabase.Round, null, CancellationToken.None))!;
        var scores = (await book.ReadAsync(basis, null, CancellationToken.None)).Value!.Scores;
        return [.. Enumerable.Range(0, scores.Count).Where(row => !scores.Table.Units[row].Withdrawn).Select(row =>
            (scores.Table.Units[row].Code, scores.Table.Units[row].Name, $"{scores.Total(row):0.##}", $"{scores.Rank(row)}", scores.Band(row) ?? ""))];
    }

    private static List<string[]> Rows(string csv)
    {
        var (reader, rows) = (new CsvReader(csv.TrimStart(CsvWriter.ByteOrderMark), ',', (_, _, what) => throw new InvalidOperationException(what.English)), new List<string[]>());
        reader.Read();
        while (reader.Read() is { } row)
            rows.Add([.. row.Select(cell => cell.Text)]);
        return rows;
    }
}

using Fadu.Application.Books;
using Fadu.Application.Rebuilding;

namespace Fadu.Application.Tests.Rebuilding;

public sealed class BookRebuilderTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private readonly Progress<long> _progress = new();

    [Fact]
    public async Task A_book_is_the_same_both_ways_and_a_round_that_is_not_there_has_none()
    {
        var stage = await new RoundStage(fixture, "same").BeginAsync();
        await stage.AcceptAsync(stage.Jia, fund: 50, settled: 5, grade: "A", known: 90);
        var rebuilder = new BookRebuilder(fixture.Store, fixture.Service.Revisions);

        var rebuilt = (await rebuilder.RunAsync("same", _progress, default)).ShouldNotBeNull();

        (rebuilt.Round, rebuilt.Revision, rebuilt.Units, rebuilt.Differing).ShouldBe(("same", 1, 3, 0));
        (await rebuilder.RunAsync("absent", _progress, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_book_with_another_total_differs()
    {
        var stage = await new RoundStage(fixture, "total").BeginAsync();
        await stage.SubmitAsync(stage.Yi, fund: 50, settled: 5);

        (await DifferingAsync("total", stage.Yi, ("fund", "75"))).ShouldBe(1, "the reported basis of one unit");
    }

    [Fact]
    public async Task A_book_with_the_same_total_of_other_leaves_differs_too()
    {
        var stage = await new RoundStage(fixture, "leaves").BeginAsync();
        await stage.SubmitAsync(stage.Yi, fund: 50, settled: 5);
        using var book = (await ScoreBook.OpenAsync(fixture.Store, fixture.Service.Revisions, "leaves", null, default))!;

        // 4 * 75 % + 2 * 0 % is 4 * 50 % + 2 * 50 %.
        (await DifferingAsync("leaves", stage.Yi, ("fund", "75"), ("settled", "0"))).ShouldBe(1);

        using var changed = (await ScoreBook.OpenAsync(fixture.Store, fixture.Service.Revisions, "leaves", null, default))!;
        (await TotalsAsync(changed)).ShouldBe(await TotalsAsync(book));
    }

    // What the book was built from is another thing than what is followed afterwards.
    private async Task<int> DifferingAsync(string round, string unit, params (string Item, string Value)[] changed)
    {
        using var book = (await ScoreBook.OpenAsync(fixture.Store, fixture.Service.Revisions, round, null, default))!;
        foreach (var (item, value) in changed)
        {
            await fixture.QueryAsync<string>(
                $$"""
                update fadu.mt_events set data = jsonb_set(data, '{value}', '{{value}}')
                where stream_id = 'submission/{{round}}/{{unit}}' and type = 'item_reported' and data ->> 'item' = '{{item}}' returning type
                """);
        }

        return (await new BookRebuilder(fixture.Store, fixture.Service.Revisions).CompareAsync(book, _progress, default)).Differing;
    }

    private static async Task<decimal?[]> TotalsAsync(ScoreBook book)
    {
        var scores = (await book.ReadAsync(Indicators.Rounds.Basis.Reported, null, default)).Value!.Scores;
        return [.. Enumerable.Range(0, scores.Count).Select(row => (decimal?)scores.Total(row))];
    }
}

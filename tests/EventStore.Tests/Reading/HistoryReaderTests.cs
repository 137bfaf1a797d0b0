using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;

namespace Fadu.EventStore.Tests.Reading;

public sealed class HistoryReaderTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    [Fact]
    public async Task Several_streams_are_read_together_in_either_direction_from_a_place()
    {
        var first = await fixture.AppendAsync(StreamHead.Before("history/1"), Lent(1));
        await fixture.AppendAsync(StreamHead.Before("history/2"), Lent(2));
        await fixture.AppendAsync(StreamHead.Before("elsewhere/1"), Lent(3));
        await fixture.AppendAsync(first, Lent(4));
        await fixture.SettledAsync();
        var both = new HistoryQuery { Names = ["elsewhere/1"], Prefix = "history/", Most = 10, NewestFirst = false };

        var all = await ReadAsync(both);

        all.Select(e => (e.Stream, e.Version)).ShouldBe([("history/1", 1), ("history/2", 1), ("elsewhere/1", 1), ("history/1", 2)]);
        all.ShouldAllBe(e => e.Hash!.Length == 64);
        (await ReadAsync(both with { After = all[1].Position })).Select(e => e.Body).ShouldBe([Lent(3), Lent(4)]);
        (await ReadAsync(both with { Before = all[2].Position, NewestFirst = true, Most = 1 })).Select(e => e.Body).ShouldBe([Lent(2)]);
        (await ReadAsync(both with { Types = ["book_returned"] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_stream_is_read_by_its_versions()
    {
        await fixture.AppendAsync(StreamHead.Before("history-one/1"), Lent(1), Lent(2), Lent(3), Lent(4));
        await fixture.SettledAsync();
        var one = new HistoryQuery { Names = ["history-one/1"], Most = 10, NewestFirst = true };

        (await ReadAsync(one with { AfterVersion = 1, BeforeVersion = 4 })).Select(e => e.Version).ShouldBe([3, 2]);
        (await ReadAsync(one with { NewestFirst = false, Most = 2 })).Select(e => e.Version).ShouldBe([1, 2]);
        (await ReadAsync(one with { Names = ["history\0"] })).ShouldBeEmpty();
    }

    private static BookLent Lent(int deposit) => new($"{deposit}", deposit);

    private async Task<IReadOnlyList<RecordedEvent>> ReadAsync(HistoryQuery query) => await fixture.Store.ReadHistoryAsync(query, CancellationToken.None);
}

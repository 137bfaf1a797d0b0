using Fadu.EventStore.Events;
using Npgsql;

namespace Fadu.EventStore.Tests.Reading;

public sealed class CommittedReaderTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    [Fact]
    public async Task What_is_committed_is_read_behind_a_place_by_type_and_no_more_than_was_asked_for()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/1"), Lent(1), new BookReturned("2", new(2026, 1, 2)), Lent(3), Lent(4));

        var all = await ReadAsync(EventPosition.Start, 10, "book_lent");
        var first = await ReadAsync(EventPosition.Start, 2, "book_lent");
        var rest = await ReadAsync(first.Events[^1].Position, 2, "book_lent");
        var nothing = await ReadAsync(all.Complete, 10, "book_lent");

        all.Events.Where(e => e.Stream == head.Stream).Select(e => e.Body).ShouldBe([Lent(1), Lent(3), Lent(4)]);
        first.Events.Concat(rest.Events).Select(e => (e.Position, e.Version)).ShouldBe(all.Events.Take(4).Select(e => (e.Position, e.Version)));
        (nothing.Events.Count, nothing.Complete >= all.Complete).ShouldBe((0, true));
    }

    [Fact]
    public async Task What_another_could_still_come_before_is_read_and_said_to_be_incomplete()
    {
        await fixture.AppendAsync(StreamHead.Before("account/before"), Lent(1));
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var slow = await source.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var begun = new NpgsqlCommand("select pg_current_xact_id()", slow))
            await begun.ExecuteScalarAsync();
        await fixture.AppendAsync(StreamHead.Before("account/behind"), Lent(2));

        var meanwhile = await ReadAsync(EventPosition.Start, 100);
        await transaction.RollbackAsync();
        var afterwards = await ReadAsync(EventPosition.Start, 100);

        (meanwhile.Complete >= PlaceOf("account/before"), meanwhile.Complete >= PlaceOf("account/behind")).ShouldBe((true, false));
        (afterwards.Complete >= PlaceOf("account/behind")).ShouldBeTrue();

        EventPosition PlaceOf(string stream) => meanwhile.Events.Single(e => e.Stream == stream).Position;
    }

    private Task<Fadu.EventStore.Reading.CommittedEvents> ReadAsync(EventPosition after, int most, params string[] types) =>
        fixture.Store.ReadCommittedAsync(new(after, types is [] ? null : types), most, CancellationToken.None);

    private static BookLent Lent(int deposit) => new($"{deposit}", deposit);
}

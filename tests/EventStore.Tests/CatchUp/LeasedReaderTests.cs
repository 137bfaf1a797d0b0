using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Events;
using Npgsql;

namespace Fadu.EventStore.Tests.CatchUp;

public sealed class LeasedReaderTests : IAsyncLifetime
{
    private static readonly ReaderOptions Reader = new("sums", ["book_lent"], 10);

    private readonly StoreFixture _fixture = new();

    public async Task InitializeAsync()
    {
        await _fixture.InitializeAsync();
        await _fixture.ExecuteAsync("create table sums (node int, title text)");
    }

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task It_runs_on_one_node_and_another_goes_on_where_that_one_ended()
    {
        await using var first = await NodeAsync();
        await using var second = await NodeAsync();
        using var stopFirst = new CancellationTokenSource();
        using var stopSecond = new CancellationTokenSource();
        var one = first.RunReaderAsync(Reader, (batch, ct) => NoteAsync(1, batch, ct), stopFirst.Token);
        var head = await _fixture.AppendAsync(StreamHead.Before("account/s"), Lent(1), new BookReturned("1", new(2026, 1, 1)), Lent(2));
        await UntilAsync("select count(*) from sums", 2);
        var two = second.RunReaderAsync(Reader, (batch, ct) => NoteAsync(2, batch, ct), stopSecond.Token);

        head = await _fixture.AppendAsync(head, Lent(3));
        await UntilAsync("select count(*) from sums", 3);
        await stopFirst.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => one);
        await _fixture.AppendAsync(head, Lent(4));
        await UntilAsync("select count(*) from sums", 4);
        await stopSecond.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => two);

        (await _fixture.QueryAsync<string>("select string_agg(node || ':' || title, ' ' order by title) from sums")).ShouldBe("1:1 1:2 1:3 2:4");
        var check = (await _fixture.Store.CheckReadersAsync(CancellationToken.None)).ShouldHaveSingleItem();
        (check.Name, check.IsComplete, check.Handed.Events, check.Behind).ShouldBe(("sums", true, 4, 0));
        (await _fixture.QueryAsync<long>("select last_seq_id from fadu.mt_event_progression where name = 'sums'")).ShouldBe(check.Handed.Position.Sequence);
    }

    [Fact]
    public async Task A_batch_whose_handling_fails_is_handed_out_again_and_leaves_nothing_behind()
    {
        await _fixture.AppendAsync(StreamHead.Before("account/fail"), Lent(1), Lent(2));

        await Should.ThrowAsync<InvalidOperationException>(() => _fixture.Store.RunReaderAsync(Reader, async (batch, ct) =>
        {
            await NoteAsync(1, batch, ct);
            throw new InvalidOperationException("no");
        }, CancellationToken.None));
        using var stop = new CancellationTokenSource();
        var again = _fixture.Store.RunReaderAsync(Reader, (batch, ct) => NoteAsync(2, batch, ct), stop.Token);
        await UntilAsync("select count(*) from sums", 2);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => again);

        (await _fixture.QueryAsync<string>("select string_agg(node || ':' || title, ' ' order by title) from sums")).ShouldBe("2:1 2:2");
    }

    [Fact]
    public async Task A_lost_connection_makes_it_go_on_without_handing_out_anything_twice()
    {
        await using var node = await NodeAsync();
        using var stop = new CancellationTokenSource();
        var running = node.RunReaderAsync(Reader, (batch, ct) => NoteAsync(1, batch, ct), stop.Token);
        var head = await _fixture.AppendAsync(StreamHead.Before("account/lost"), Lent(1));
        await UntilAsync("select count(*) from sums", 1);

        await _fixture.ExecuteAsync("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())");
        await _fixture.AppendAsync(head, Lent(2));
        await UntilAsync("select count(*) from sums", 2);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);

        (await _fixture.QueryAsync<string>("select string_agg(title, ' ' order by title) from sums")).ShouldBe("1 2");
    }

    [Fact]
    public async Task Progress_that_somebody_else_moved_on_is_not_overwritten()
    {
        await _fixture.AppendAsync(StreamHead.Before("account/moved"), Lent(1), Lent(2));
        using var stop = new CancellationTokenSource();
        var calls = 0;
        await using var node = await NodeAsync();

        var running = node.RunReaderAsync(Reader, async (batch, ct) =>
        {
            await NoteAsync(++calls, batch, ct);
            if (calls == 1)
                await _fixture.ExecuteAsync("insert into fadu.fadu_readers (name, epoch, transaction_id, seq_id, events, sequences) values ('sums', 0, '0', 1, 0, 0)");
        }, stop.Token);
        await UntilAsync("select seq_id from fadu.fadu_readers", 2);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running);

        (await _fixture.QueryAsync<long>("select count(*) from sums where node = 1")).ShouldBe(0);
    }

    private static BookLent Lent(int number) => new($"{number}", number);

    private Task<PostgresEventStore> NodeAsync() => PostgresEventStore.OpenAsync(
        _fixture.Options with { Clock = TimeProvider.System, PollInterval = TimeSpan.FromMilliseconds(50) }, CancellationToken.None);

    private static async Task NoteAsync(int node, ReaderBatch batch, CancellationToken ct)
    {
        foreach (var @event in batch.Events)
        {
            await using var insert = new NpgsqlCommand("insert into sums values ($1, $2)", batch.Connection);
            insert.Parameters.Add(new() { Value = node });
            insert.Parameters.Add(new() { Value = ((BookLent)@event.Body).Title });
            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task UntilAsync(string sql, long value)
    {
        for (var tries = 0; tries < 400 && await ValueAsync() != value; tries++)
            await Task.Delay(50);
        (await ValueAsync()).ShouldBe(value);

        // Null where there is no row yet.
        Task<long> ValueAsync() => _fixture.QueryAsync<long>($"select coalesce(({sql}), -1)");
    }
}

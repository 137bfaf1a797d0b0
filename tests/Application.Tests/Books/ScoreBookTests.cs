using System.Globalization;
using Fadu.Application.Books;
using Fadu.Application.Events;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.TestSupport.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace Fadu.Application.Tests.Books;

public sealed class ScoreBookTests(ITestOutputHelper output)
{
    private static readonly (Basis Basis, int? Revision)[] Views =
        [(Basis.Reported, null), (Basis.Verified, null), (Basis.Final, null), (Basis.Verified, 1), (Basis.Final, 2)];

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260305;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_book_kept_up_to_date_is_the_book_built_anew_at_every_moment_and_under_every_revision(int number)
    {
        var seed = Seed + number;
        await using var database = await TestPostgres.NewDatabaseAsync("books", CancellationToken.None);
        var clock = new StandingClock();
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = database.ConnectionString, Types = DomainEvents.Types, Clock = clock }, CancellationToken.None);
        await using var service = new ReviewService(store, clock);
        var review = new RandomReview(service, new(seed));
        await review.PrepareAsync(clock.Now, CancellationToken.None);
        using var kept = (await ScoreBook.OpenAsync(store, service.Revisions, RandomReview.Round, null, CancellationToken.None))!;
        var past = new List<(DateTimeOffset Moment, string Scores)>();

        for (var step = 1; step <= 250; step++)
        {
            clock.Now += TimeSpan.FromSeconds(1);
            await review.StepAsync(CancellationToken.None);
            // Not after every step, so that a batch holds several events too.
            if (step % 3 == 0)
                await kept.CatchUpAsync(CancellationToken.None);
            if (step % 25 != 0)
                continue;

            // Other tests on this server have transactions under way, which hold events back.
            var last = await store.LastPositionAsync(CancellationToken.None);
            while (kept.Position < last || await store.HorizonAsync(CancellationToken.None) < last)
                await kept.CatchUpAsync(CancellationToken.None);
            using var anew = (await ScoreBook.OpenAsync(store, service.Revisions, RandomReview.Round, null, CancellationToken.None))!;
            var scores = await TextOfAsync(kept);
            scores.ShouldBe(await TextOfAsync(anew), $"FADU_SEED={seed}, step {step}");
            past.Add((clock.Now, scores));
        }

        output.WriteLine($"FADU_SEED={seed}: {review.Done} commands done, {review.Refused} refused, {past.Select(one => one.Scores).Distinct().Count()} different books");
        review.Done.ShouldBeGreaterThan(60);
        past.Select(one => one.Scores).Distinct().Count().ShouldBeGreaterThan(5);
        foreach (var (moment, scores) in past)
        {
            while (await store.HorizonAsync(CancellationToken.None) < await store.LastPositionAsync(CancellationToken.None))
                await Task.Delay(5);
            using var then = (await service.Books.AsOfAsync(RandomReview.Round, moment, CancellationToken.None))!;
            (await TextOfAsync(then)).ShouldBe(scores, $"FADU_SEED={seed}, as of {moment:O}");
        }
    }

    [Fact]
    public async Task A_submission_that_can_not_be_folded_ends_the_building_of_the_book_instead_of_stopping_it()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("books", CancellationToken.None);
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = database.ConnectionString, Types = DomainEvents.Types, Clock = TimeProvider.System }, CancellationToken.None);
        // Nobody filed the appeal that the first one decides; behind it come more submissions than wait to be folded at a time.
        var streams = Enumerable.Range(0, 300).Select(number => new StreamAppend(
            StreamHead.Before($"submission/broken/{number:000}"), "submission", [new AppealDecided(1, null, "核实")]));
        await store.AppendAsync(new() { Streams = [.. streams], Metadata = EventMetadata.None }, CancellationToken.None);

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => ScoreBook.OpenAsync(store, new(store), "broken", null, CancellationToken.None)
            .WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_book_is_opened_with_what_was_committed_while_an_earlier_transaction_was_under_way_and_stands_at_that_event()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("books", CancellationToken.None);
        var clock = new StandingClock();
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = database.ConnectionString, Types = DomainEvents.Types, Clock = clock }, CancellationToken.None);
        await using var service = new ReviewService(store, clock);
        await new RandomReview(service, new(Seed)).PrepareAsync(clock.Now, CancellationToken.None);
        await using var earlier = new NpgsqlConnection(database.ConnectionString);
        await earlier.OpenAsync();
        var transaction = await earlier.BeginTransactionAsync();
        await using (var begin = new NpgsqlCommand("select pg_current_xact_id()", earlier, transaction))
            await begin.ExecuteScalarAsync();
        await store.AppendAsync(
            new() { Streams = [new(StreamHead.Before("unit/late"), "unit", [new UnitRegistered("late", "迟到单位", null, null, null)])], Metadata = EventMetadata.None }, CancellationToken.None);

        var opening = ScoreBook.OpenAsync(store, service.Revisions, RandomReview.Round, null, CancellationToken.None);
        await Task.Delay(100);
        opening.IsCompleted.ShouldBeFalse();
        await transaction.RollbackAsync();

        using var book = (await opening)!;
        book.Position.ShouldBe(await store.LastPositionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_asks_after_a_change_sees_it_also_while_a_transaction_that_began_earlier_is_being_committed()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("books", CancellationToken.None);
        var clock = new StandingClock();
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = database.ConnectionString, Types = DomainEvents.Types, Clock = clock }, CancellationToken.None);
        await using var service = new ReviewService(store, clock);
        await new RandomReview(service, new(Seed)).PrepareAsync(clock.Now, CancellationToken.None);
        using var book = (await ScoreBook.OpenAsync(store, service.Revisions, RandomReview.Round, null, CancellationToken.None))!;
        await using var earlier = new NpgsqlConnection(database.ConnectionString);
        await earlier.OpenAsync();
        var transaction = await earlier.BeginTransactionAsync();
        await using (var begin = new NpgsqlCommand("select pg_current_xact_id()", earlier, transaction))
            await begin.ExecuteScalarAsync();
        var before = book.Position;
        await AppendAsync("one");

        book.Intake.Patience = TimeSpan.FromMilliseconds(20);
        await book.CatchUpAsync(CancellationToken.None);
        book.Position.ShouldBe(before, "it waits for a moment");
        book.Intake.Patience = TimeSpan.FromMinutes(1);
        await book.CatchUpAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        book.Position.ShouldBe(before, "and not again for the same event");

        await AppendAsync("two");
        var asked = book.CatchUpAsync(CancellationToken.None);
        await Task.Delay(50);
        asked.IsCompleted.ShouldBeFalse();
        await transaction.RollbackAsync();
        await asked;
        book.Position.ShouldBe(await store.LastPositionAsync(CancellationToken.None));

        Task AppendAsync(string unit) => store.AppendAsync(
            new() { Streams = [new(StreamHead.Before($"unit/{unit}"), "unit", [new UnitRegistered(unit, "单位", null, null, null)])], Metadata = EventMetadata.None }, CancellationToken.None);
    }

    private static async Task<string> TextOfAsync(ScoreBook book)
    {
        var lines = new List<string>();
        foreach (var (basis, revision) in Views)
        {
            var reading = (await book.ReadAsync(basis, revision, CancellationToken.None)).Value!;
            for (var row = 0; row < reading.Scores.Count; row++)
            {
                var score = reading.Scores[row];
                lines.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{basis} {reading.Revision} {score.Unit} {score.Total} {score.Rank}/{score.Ranked} {score.Band} {string.Join(" ", reading.Scores.Plan.System.Leaves.Select(leaf => $"{reading.Scores.State(row, leaf)} {reading.Scores.Score(row, leaf)}"))}"));
            }
        }

        return string.Join('\n', lines);
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

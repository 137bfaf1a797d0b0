using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.TestSupport.Stores;

namespace Fadu.EventStore.Tests.Appending;

public sealed class QuietStreamsTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly BookLent Lent = new("法学通论", 12.50m);
    private static readonly BookReturned Returned = new("法学通论", new(2026, 3, 9));

    [Fact]
    public async Task What_matters_and_happened_behind_the_place_is_a_conflict_that_names_what_was_seen_and_what_is_there()
    {
        var shelf = await fixture.AppendAsync(StreamHead.Before("shelf/behind"), Lent);
        var known = await fixture.AppendAsync(StreamHead.Before("loan/behind/2"), Lent);
        var seen = await fixture.Store.LastPositionAsync(CancellationToken.None);
        await fixture.AppendAsync(known, Lent, Returned);
        await fixture.AppendAsync(StreamHead.Before("loan/behind/1"), Returned, Returned);

        var refused = await AppendAsync(shelf, Quiet(seen) with { Prefixes = ["loan/other/", "loan/behind/"] });

        refused.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("loan/behind/1", 0, 2), new("loan/behind/2", 2, 3)]);
        (await VersionOfAsync("shelf/behind")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_seen_what_does_not_matter_and_what_happened_elsewhere_is_none()
    {
        var shelf = await fixture.AppendAsync(StreamHead.Before("shelf/quiet"), Lent);
        var before = await fixture.Store.LastPositionAsync(CancellationToken.None);
        var known = await fixture.AppendAsync(StreamHead.Before("loan/quiet/1"), Returned);
        var seen = await fixture.Store.LastPositionAsync(CancellationToken.None);
        await fixture.AppendAsync(known, Lent);
        await fixture.AppendAsync(StreamHead.Before("loan/quie"), Returned);
        await fixture.AppendAsync(StreamHead.Before("loan/quieter"), Returned);

        var outcome = await AppendAsync(shelf, Quiet(seen) with { Prefixes = ["loan/quiet/"], Names = ["loan/quiet"] });
        var refused = await AppendAsync(shelf with { Version = 2 }, Quiet(before) with { Prefixes = ["loan/quiet/"] });

        outcome.ShouldBeOfType<Appended>().Heads[0].Version.ShouldBe(2);
        refused.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("loan/quiet/1", 0, 2)]);
    }

    [Fact]
    public async Task Streams_are_named_one_by_one_too()
    {
        var shelf = await fixture.AppendAsync(StreamHead.Before("shelf/named"), Lent);
        var seen = await fixture.Store.LastPositionAsync(CancellationToken.None);
        await fixture.AppendAsync(StreamHead.Before("loan/named"), Returned);

        (await AppendAsync(shelf, Quiet(seen) with { Names = ["loan/named", "loan/never"] })).ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("loan/named", 0, 1)]);
    }

    [Fact]
    public async Task The_events_of_the_append_itself_are_no_noise_of_one_stream_or_several()
    {
        var one = await fixture.AppendAsync(StreamHead.Before("loan/own/1"), Lent);
        var seen = await fixture.Store.LastPositionAsync(CancellationToken.None);
        var quiet = Quiet(seen) with { Prefixes = ["loan/own/"] };

        var both = await fixture.Store.AppendAsync(
            new()
            {
                Streams = [new(one, "loan", [Returned]), new(StreamHead.Before("loan/own/2"), "loan", [Returned])],
                Metadata = EventMetadata.None,
                Quiet = quiet,
            },
            CancellationToken.None);

        both.ShouldBeOfType<Appended>().Heads.Select(head => head.Version).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Another_version_is_told_before_what_was_not_quiet()
    {
        var shelf = await fixture.AppendAsync(StreamHead.Before("shelf/both"), Lent);
        var seen = await fixture.Store.LastPositionAsync(CancellationToken.None);
        await fixture.AppendAsync(shelf, Lent);
        await fixture.AppendAsync(StreamHead.Before("loan/both/1"), Returned);

        (await AppendAsync(shelf, Quiet(seen) with { Prefixes = ["loan/both/"] })).ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("shelf/both", 1, 2)]);
    }

    // As a command on a loan that looked at the shelf holds the shelf until its event is committed.
    [Theory]
    [InlineData("shelf/held")]
    [InlineData("shelf/gate")]
    [InlineData("loan/held/0")]
    public async Task Who_is_under_way_when_the_append_begins_is_waited_for_and_then_seen(string held)
    {
        var code = held.Replace('/', '-');
        var shelf = await fixture.AppendAsync(StreamHead.Before($"{held}-{code}"), Lent);
        var other = await fixture.AppendAsync(StreamHead.Before($"shelf/other-{code}"), Lent);
        var seen = await fixture.Store.LastPositionAsync(CancellationToken.None);
        var quiet = Quiet(seen) with { Prefixes = [$"loan/{code}/"] };
        await using var writer = await HeldStream.HoldAsync(fixture.ConnectionString, $"{held}-{code}");
        await writer.DoAsync(
            $$"""
            insert into fadu.mt_streams (id, version) values ('loan/{{code}}/1', 1);
            insert into fadu.mt_events (id, stream_id, version, data, type) values (gen_random_uuid(), 'loan/{{code}}/1', 1, '{}', 'book_returned');
            """);

        var appending = held switch
        {
            "shelf/held" => AppendAsync(shelf, quiet),
            "shelf/gate" => AppendAsync(other, quiet with { Gates = [shelf.Stream] }),
            _ => AppendAsync(other, quiet with { Names = [shelf.Stream] }),
        };
        await writer.SomebodyWaitsAsync();
        await writer.DoAsync("commit");

        (await appending).ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new($"loan/{code}/1", 0, 1)]);
    }

    private static QuietStreams Quiet(EventPosition seen) => new() { After = seen, Types = ["book_returned"] };

    private Task<AppendOutcome> AppendAsync(StreamHead head, QuietStreams quiet) =>
        fixture.Store.AppendAsync(StoreFixture.Request(head, Lent) with { Quiet = quiet }, CancellationToken.None);

    private async Task<int> VersionOfAsync(string stream) =>
        (await fixture.Store.ReadStreamAsync(stream, StreamRange.Whole, CancellationToken.None).ToListAsync()).Count;
}

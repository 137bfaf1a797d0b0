using System.Text;
using Fadu.EventStore.Canonical;

namespace Fadu.EventStore.Tests.Verification;

/// <summary>Forgers who know how hashes are made.</summary>
public sealed class ForgeryTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly DateTimeOffset Time = new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_event_that_was_replaced_together_with_its_hash_is_named_by_what_follows_it()
    {
        await using var scratch = await FilledAsync();

        await scratch.ExecuteAsync($"update {{s}}.mt_events set {Forged(3, await HashAsync(scratch, 2))} where version = 3");

        await ShouldFindAsync(scratch, "Altered 3: it was replaced together with its hash: version 4 was chained to another one.");
    }

    [Fact]
    public async Task An_event_with_a_hash_of_its_own_that_follows_nothing_was_inserted()
    {
        await using var scratch = await FilledAsync();

        await scratch.ExecuteAsync("insert into {s}.mt_events (id, stream_id, version, data, type) values (gen_random_uuid(), 's/a', 6, '{}', 'book_lent'); update {s}.mt_streams set version = 6; "
            + $"update {{s}}.mt_events set {Forged(6, await HashAsync(scratch, 2))} where version = 6");

        await ShouldFindAsync(scratch, "Inserted 6: its content gives its hash, but it does not follow the event before it: it was forged, or that one was replaced together with its hash.");
    }

    [Fact]
    public async Task An_event_that_was_put_between_others_is_told_from_those_that_gave_way()
    {
        await using var scratch = await FilledAsync();
        var before = await HashAsync(scratch, 2);

        await scratch.ExecuteAsync("update {s}.mt_events set version = version + 10 where version > 2; update {s}.mt_events set version = version - 9 where version > 10; update {s}.mt_streams set version = 6; "
            + "insert into {s}.mt_events (id, stream_id, version, data, type) values (gen_random_uuid(), 's/a', 3, '{}', 'book_lent'); "
            + $"update {{s}}.mt_events set {Forged(3, before)} where version = 3");

        await ShouldFindAsync(scratch, "Inserted 3: it was put there, and what stood at version 3 was given another number.");
    }

    // The limit of a chain: whoever rewrites it to its end leaves nothing that could be told without a checkpoint.
    [Fact]
    public async Task A_last_event_that_was_replaced_together_with_its_hash_shows_against_a_checkpoint_alone()
    {
        await using var scratch = await FilledAsync();

        await scratch.ExecuteAsync($"update {{s}}.mt_events set {Forged(5, await HashAsync(scratch, 4))} where version = 5");

        (await scratch.Store.VerifyAsync(new(), CancellationToken.None)).Findings.ShouldBeEmpty();
    }

    private async Task<ScratchStore> FilledAsync()
    {
        var scratch = await ScratchStore.OpenAsync(fixture);
        await scratch.FillAsync("s/a", 5);
        return scratch;
    }

    private static Task<string> HashAsync(ScratchStore scratch, int version) => scratch.QueryAsync<string>($"select headers ->> 'hash' from {{s}}.mt_events where version = {version}");

    private static string Forged(long version, string previous)
    {
        var body = "{\"title\":\"forged\",\"deposit\":0}";
        var hash = EventContent.Hash(EventContent.Of(
            new SealedFacts
            {
                Body = Encoding.UTF8.GetBytes(body),
                Type = "book_lent",
                Stream = "s/a",
                Version = version,
                Time = Time,
                User = null,
                CorrelationId = null,
                CausationId = null,
                Headers = default,
            },
            previous));
        return $"data = '{body}', timestamp = '{EventContent.TimeText(Time)}', user_name = null, headers = '{{\"hash\": \"{hash}\", \"prev\": \"{previous}\"}}'";
    }

    private static async Task ShouldFindAsync(ScratchStore scratch, string finding)
    {
        var found = (await scratch.Store.VerifyAsync(new(), CancellationToken.None)).Findings.ShouldHaveSingleItem();
        $"{found.Kind} {found.Version}: {found.Message.English[(found.Message.English.IndexOf("): ", StringComparison.Ordinal) + 3)..]}".ShouldBe(finding);
    }
}

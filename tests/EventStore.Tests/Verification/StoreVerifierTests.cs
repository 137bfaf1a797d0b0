namespace Fadu.EventStore.Tests.Verification;

/// <summary>Every manipulation by hand on the tables, and what it is found to be.</summary>
public sealed class StoreVerifierTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    // Stream s/a has versions 1 to 5 (numbers 1 to 5), s/b 1 to 3 (6 to 8); each event is a transaction of its own.
    [Theory]
    [InlineData("update {s}.mt_events set data = jsonb_set(data, '{deposit}', '999') where seq_id = 3", "Altered s/a 3")]
    [InlineData("update {s}.mt_events set data = data || '{\"deposit\": 3.0}' where seq_id = 3", "Altered s/a 3")]
    [InlineData("update {s}.mt_events set type = 'book_returned' where seq_id = 1", "Altered s/a 1")]
    [InlineData("update {s}.mt_events set timestamp = timestamp + interval '1 microsecond' where seq_id = 5", "Altered s/a 5")]
    [InlineData("update {s}.mt_events set user_name = 'li' where seq_id = 4", "Altered s/a 4")]
    [InlineData("update {s}.mt_events set user_name = null where seq_id = 4", "Altered s/a 4")]
    [InlineData("update {s}.mt_events set correlation_id = 'c' where seq_id = 4", "Altered s/a 4")]
    [InlineData("update {s}.mt_events set causation_id = 'c' where seq_id = 4", "Altered s/a 4")]
    [InlineData("update {s}.mt_events set headers = jsonb_set(headers, '{reason}', '\"another\"') where seq_id = 2", "Altered s/a 2")]
    [InlineData("update {s}.mt_events set headers = headers || '{\"more\": 1}' where seq_id = 2", "Altered s/a 2")]
    [InlineData("update {s}.mt_events set headers = jsonb_set(headers, '{hash}', '\"5\"') where seq_id = 2", "Altered s/a 2")]
    [InlineData("update {s}.mt_events set headers = jsonb_set(headers, '{hash}', '5') where seq_id = 5", "Altered s/a 5")]
    [InlineData("update {s}.mt_events set headers = jsonb_set(headers, '{prev}', '\"\"') where seq_id = 2", "Altered s/a 2")]
    [InlineData("update {s}.mt_events set timestamp = timestamp - interval '1 day'",
        "Altered s/a 1, Altered s/a 2, Altered s/a 3, Altered s/a 4, Altered s/a 5, Altered s/b 1, Altered s/b 2, Altered s/b 3")]
    [InlineData("delete from {s}.mt_events where seq_id = 1", "Removed s/a 1")]
    [InlineData("delete from {s}.mt_events where seq_id in (2, 3)", "Removed s/a 2")]
    [InlineData("delete from {s}.mt_events where seq_id = 5", "Removed s/a 5")]
    [InlineData("delete from {s}.mt_events where stream_id = 's/b'", "Removed s/b 1")]
    [InlineData("delete from {s}.mt_events where seq_id = 3; update {s}.mt_events set version = version - 1 where seq_id = 4; update {s}.mt_events set version = version - 1 where seq_id = 5; update {s}.mt_streams set version = 4 where id = 's/a'",
        "Removed s/a 3")]
    [InlineData("delete from {s}.mt_events where seq_id = 6; update {s}.mt_events set version = 1 where seq_id = 7; update {s}.mt_events set version = 2 where seq_id = 8; update {s}.mt_streams set version = 2 where id = 's/b'",
        "Removed s/b 1")]
    [InlineData("update {s}.mt_events set version = -1 where seq_id = 2; update {s}.mt_events set version = 2 where seq_id = 3; update {s}.mt_events set version = 3 where seq_id = 2",
        "Reordered s/a 3, Reordered s/a 2")]
    [InlineData("update {s}.mt_events set seq_id = 90 where seq_id = 2", "Reordered s/a 3")]
    [InlineData("update {s}.mt_streams set version = 4 where id = 's/a'", "Inserted s/a 5")]
    [InlineData("update {s}.mt_streams set version = 7 where id = 's/a'", "Removed s/a 6")]
    [InlineData("update {s}.mt_events set stream_id = 's/b', version = 4 where seq_id = 5", "Removed s/a 5, Inserted s/b 4")]
    [InlineData("update {s}.mt_events set stream_id = 's/b', version = 4 where seq_id = 5; update {s}.mt_streams set version = 4", "Inserted s/b 4")]
    [InlineData("update {s}.mt_events set headers = headers - 'hash' where seq_id = 3", "HashRemoved s/a 3")]
    [InlineData("update {s}.mt_events set headers = headers - 'prev' where seq_id = 3", "HashRemoved s/a 3")]
    [InlineData("update {s}.mt_events set headers = headers - 'prev', user_name = 'li' where seq_id = 3", "Altered s/a 3")]
    [InlineData("update {s}.mt_events set headers = headers - 'hash', user_name = 'li' where seq_id = 3", "Altered s/a 3")]
    [InlineData("update {s}.mt_events set headers = headers - 'hash' - 'prev', user_name = 'li' where seq_id = 3", "Altered s/a 3")]
    [InlineData("update {s}.mt_events set headers = null where seq_id = 3", "Altered s/a 3")]
    [InlineData("insert into {s}.mt_events (id, stream_id, version, data, type) values (gen_random_uuid(), 's/a', 6, '{}', 'book_lent')", "Inserted s/a 6")]
    [InlineData("insert into {s}.mt_events (id, stream_id, version, data, type, timestamp, headers, user_name) select gen_random_uuid(), 's/a', 6, data, type, timestamp, headers, user_name from {s}.mt_events where seq_id = 5; update {s}.mt_streams set version = 6 where id = 's/a'",
        "Inserted s/a 6")]
    [InlineData("update {s}.mt_events set version = version + 10 where stream_id = 's/b' and version > 1; insert into {s}.mt_events (id, stream_id, version, data, type) values (gen_random_uuid(), 's/b', 2, '{}', 'book_lent'); update {s}.mt_events set version = version - 9 where stream_id = 's/b' and version > 10; update {s}.mt_streams set version = 4 where id = 's/b'",
        "Inserted s/b 2")]
    [InlineData("drop index {s}.pk_mt_events_stream_and_version; insert into {s}.mt_events (id, stream_id, version, data, type, timestamp, headers, user_name) select gen_random_uuid(), stream_id, version, data, type, timestamp, headers, user_name from {s}.mt_events where seq_id = 3",
        "Inserted s/a 3")]
    [InlineData("update {s}.mt_events set data = (repeat('[', 200) || repeat(']', 200))::jsonb where seq_id = 3", "Unreadable s/a 3")]
    [InlineData("update {s}.mt_events set transaction_id = (select transaction_id from {s}.mt_events where seq_id = 3), headers = headers - 'hash' - 'prev' where seq_id = 4", "HashRemoved s/a 4")]
    public async Task A_manipulation_is_named_with_its_place(string sql, string expected)
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        await scratch.FillAsync("s/a", 5);
        await scratch.FillAsync("s/b", 3);

        var sound = await scratch.Store.VerifyAsync(new(), CancellationToken.None);
        await scratch.ExecuteAsync(sql);
        var report = await scratch.Store.VerifyAsync(new() { Checkpoint = sound.Checkpoint }, CancellationToken.None);

        sound.IsSound.ShouldBeTrue();
        var findings = report.Findings.Where(finding => finding.Stream is not null).ToArray();
        string.Join(", ", findings.Select(finding => $"{finding.Kind} {finding.Stream} {finding.Version}"))
            .ShouldBe(expected, string.Join("\n", report.Findings));
        report.First.ShouldBe(report.Findings[0]);
        findings.ShouldAllBe(finding => finding.Message.Chinese.StartsWith($"{finding.Stream} 第 ", StringComparison.Ordinal));
        findings.ShouldAllBe(finding => !finding.Message.Chinese.Replace("s/a", "").Replace("s/b", "").Replace(finding.Stream!, "").Any(char.IsAsciiLetterLower), "a word that was not translated");
        findings.ShouldAllBe(finding => finding.Message.English.StartsWith($"{finding.Stream}, version", StringComparison.Ordinal));
    }
}

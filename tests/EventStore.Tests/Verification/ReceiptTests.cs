using Fadu.EventStore.Faults;
using Fadu.EventStore.Verification;

namespace Fadu.EventStore.Tests.Verification;

public sealed class ReceiptTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    [Fact]
    public async Task A_receipt_holds_without_the_store()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        foreach (var stream in (string[])["s/a", "s/b", "s/c", "法/d", "s/e"])
            await scratch.FillAsync(stream, 3);
        var receipt = await ReceiptAsync(scratch, "法/d", 2);

        var alone = Receipt.Check(receipt.Json, null);
        var published = Receipt.Check($" {receipt.Json}\n", receipt.Checkpoint);

        (receipt.Stream, receipt.Version).ShouldBe(("法/d", 2));
        (alone.Outcome, alone.Stream, alone.Version, alone.Checkpoint).ShouldBe((ReceiptOutcome.Holds, "法/d", 2, receipt.Checkpoint));
        published.Outcome.ShouldBe(ReceiptOutcome.Holds);
        var hash = await scratch.QueryAsync<string>("select headers ->> 'hash' from {s}.mt_events where stream_id = '法/d' and version = 2");
        published.Messages.ShouldBe(
        [
            new($"法/d 的 3 个事件都与校验值相符，且一个接一个；第 2 版是 {hash}", $"All 3 events of 法/d give their hashes, and each follows the one before it; version 2 is {hash}."),
            new($"这条流是 {receipt.Checkpoint.Position} 处检查点的 5 条流之一：{receipt.Checkpoint.Root}", $"The stream is one of the 5 of the checkpoint at {receipt.Checkpoint.Position}: {receipt.Checkpoint.Root}."),
            new("这个检查点就是公布的那个", "That checkpoint is the one that was published."),
        ]);
    }

    [Fact]
    public async Task A_receipt_can_be_made_against_a_checkpoint_of_the_past_and_not_against_another_one()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var head = await scratch.FillAsync("s/a", 2);
        var published = (await ReceiptAsync(scratch, "s/a", 2)).Checkpoint;
        await scratch.AppendAsync(head, new BookLent("more", 1));
        await scratch.FillAsync("s/b", 2);

        var receipt = await scratch.Store.ReceiptAsync("s/a", 1, published, CancellationToken.None);
        var later = await ReceiptAsync(scratch, "s/a", 3);
        var behind = await Should.ThrowAsync<EventStoreException>(() => scratch.Store.ReceiptAsync("s/a", 3, published, CancellationToken.None));
        var other = await Should.ThrowAsync<EventStoreException>(() => scratch.Store.ReceiptAsync("s/a", 1, published with { Events = 9 }, CancellationToken.None));

        Receipt.Check(receipt!.Json, published).Outcome.ShouldBe(ReceiptOutcome.Holds);
        var check = Receipt.Check(later.Json, published);
        check.Outcome.ShouldBe(ReceiptOutcome.OtherCheckpoint);
        check.Messages[^1].English.ShouldBe($"The published checkpoint is another one, at {published.Position}; ask for a receipt against that one, or for the publication of the one inside.");
        Receipt.Check(receipt.Json, published with { Root = new('0', 64) }).Messages[^1].English.ShouldStartWith("A checkpoint of the same place was published, but with another content");
        (behind.Fault, other.Fault).ShouldBe((EventStoreFault.NotYetCovered, EventStoreFault.ChainBroken));
    }

    [Fact]
    public async Task There_is_no_receipt_for_what_is_not_there_and_none_for_a_broken_chain()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        await scratch.FillAsync("s/a", 3);
        await ReceiptAsync(scratch, "s/a", 3);

        var none = await scratch.Store.ReceiptAsync("s/none", 1, CancellationToken.None);
        var beyond = await scratch.Store.ReceiptAsync("s/a", 4, CancellationToken.None);
        var before = await scratch.Store.ReceiptAsync("s/a", 0, CancellationToken.None);
        await scratch.ExecuteAsync("update {s}.mt_events set user_name = 'li' where version = 2");
        var broken = await Should.ThrowAsync<EventStoreException>(() => scratch.Store.ReceiptAsync("s/a", 3, CancellationToken.None));

        (none, beyond, before).ShouldBe((null, null, null));
        (broken.Fault, broken.Message).ShouldBe((EventStoreFault.ChainBroken,
            "s/a, version 2: the chain is broken there, so nothing can be proven about the stream. Verify the store."));
    }

    [Fact]
    public async Task A_receipt_with_any_character_changed_does_not_hold()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        foreach (var stream in (string[])["s/a", "s/b", "s/c"])
            await scratch.FillAsync(stream, 3);
        var receipt = await ReceiptAsync(scratch, "s/b", 2);
        var seed = TestSeed.Value;
        var random = new Random(seed);

        for (var i = 0; i < receipt.Json.Length; i++)
        {
            var other = random.Next(3) switch { 0 => (char)random.Next(32, 127), 1 => char.IsDigit(receipt.Json[i]) ? (char)random.Next('0', '9' + 1) : char.ToUpperInvariant(receipt.Json[i]), _ => (char)random.Next(0x10000) };
            if (other == receipt.Json[i])
                continue;
            var changed = string.Concat(receipt.Json.AsSpan(0, i), other.ToString(), receipt.Json.AsSpan(i + 1));
            Receipt.Check(changed, null).Outcome.ShouldNotBe(ReceiptOutcome.Holds, $"seed {seed}, {i}: '{receipt.Json[i]}' → '{other}'");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[[[")]
    [InlineData("""{"checkpoint":"x","events":[null],"form":"fadu-receipt-1","hash":"","index":0,"path":[],"stream":"s","version":1}""")]
    public void What_is_no_receipt_is_said_to_be_unreadable(string json) => Receipt.Check(json, null).Outcome.ShouldBe(ReceiptOutcome.Unreadable);

    // Transactions of other tests on the same server hold a checkpoint back for a moment.
    private static async Task<Receipt> ReceiptAsync(ScratchStore scratch, string stream, long version)
    {
        var events = await scratch.QueryAsync<long>("select count(*) from {s}.mt_events");
        for (var attempt = 0; attempt < 200 && (await scratch.Store.CheckpointAsync(CancellationToken.None)).Events < events; attempt++)
            await Task.Delay(50);
        return (await scratch.Store.ReceiptAsync(stream, version, CancellationToken.None)).ShouldNotBeNull();
    }
}

using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.TestSupport.Stores;
using Npgsql;

namespace Fadu.EventStore.Tests.Faults;

/// <summary>What an append comes to when its connection, or somebody who waits for it, ends in the middle.</summary>
public sealed class FaultTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly BookLent Lent = new("法学通论", 12.50m);

    [Fact]
    public async Task A_connection_that_breaks_while_an_append_waits_leaves_its_outcome_open_and_nothing_stored()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/broken"), Lent);
        await using var other = await HeldStream.HoldAsync(fixture.ConnectionString, "account/broken");
        var append = fixture.Store.AppendAsync(StoreFixture.Request(head, Lent), CancellationToken.None);

        await other.TerminateWhoWaitsAsync();
        var fault = await Should.ThrowAsync<EventStoreException>(() => append);
        await other.ReleaseAsync();

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.OutcomeUnknown,
            "Appending to account/broken: the connection broke before the database answered, so it may or may not have been stored. Repeat it with the same key."));
        (await CountAsync("account/broken")).ShouldBe(1);
        (await fixture.AppendAsync(head, Lent)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_command_with_a_key_whose_connection_breaks_is_sent_again_and_stored_once()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/again"), Lent);
        await using var other = await HeldStream.HoldAsync(fixture.ConnectionString, "account/again");
        var append = fixture.Store.AppendAsync(
            StoreFixture.Request(head, Lent, Lent) with { Command = new("k-broken", "lend it") }, CancellationToken.None);

        await other.TerminateWhoWaitsAsync();
        await other.ReleaseAsync();
        var appended = (await append).ShouldBeOfType<Appended>();

        (appended.Heads[0].Version, appended.Repeated).ShouldBe((3, false));
        (await CountAsync("account/again")).ShouldBe(3);
    }

    [Fact]
    public async Task An_append_that_is_cancelled_while_it_waits_stores_nothing()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/cancelled"), Lent);
        await using var other = await HeldStream.HoldAsync(fixture.ConnectionString, "account/cancelled");
        using var cancel = new CancellationTokenSource();
        var append = fixture.Store.AppendAsync(StoreFixture.Request(head, Lent), cancel.Token);

        await other.SomebodyWaitsAsync();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => append);
        await other.ReleaseAsync();

        (await CountAsync("account/cancelled")).ShouldBe(1);
        (await fixture.AppendAsync(head, Lent)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_server_without_a_connection_to_spare_is_unavailable_and_nothing_was_sent()
    {
        await fixture.AppendAsync(StreamHead.Before("account/crowded"), Lent);
        await using var role = await OneConnectionRole.MakeAsync(fixture);
        await using var crowded = await PostgresEventStore.OpenAsync(fixture.Options with { ConnectionString = role.ConnectionString }, CancellationToken.None);
        await role.NobodyAsync();
        await using var only = new NpgsqlConnection(role.ConnectionString);
        await only.OpenAsync();

        var append = await Should.ThrowAsync<EventStoreException>(
            () => crowded.AppendAsync(StoreFixture.Request(StreamHead.Before("account/crowd-2"), Lent), CancellationToken.None));
        var read = await Should.ThrowAsync<EventStoreException>(
            () => crowded.LoadAsync("account/crowded", StreamRange.Whole, 0, (sum, _) => sum + 1, CancellationToken.None));
        await only.DisposeAsync();
        await role.NobodyAsync();

        (append.Fault, append.Message).ShouldBe((EventStoreFault.Unavailable, "Appending to account/crowd-2: the database does not take commands (53300)."));
        (read.Fault, read.Message).ShouldBe((EventStoreFault.Unavailable, "Reading account/crowded: the database does not take commands (53300)."));
        (await crowded.AppendAsync(StoreFixture.Request(StreamHead.Before("account/crowd-2"), Lent), CancellationToken.None)).ShouldBeOfType<Appended>();
    }

    [Theory]
    [InlineData("40P01", 1)]
    [InlineData("40001", 1)]
    [InlineData("40P01", 2)]
    [InlineData("40001", 2)]
    public async Task An_append_that_another_transaction_stands_in_the_way_of_is_repeated_once(string state, int times)
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        await scratch.ExecuteAsync(
            $$"""
            create sequence {s}.tries;
            create function {s}.hinder() returns trigger language plpgsql as $$
            begin
                if nextval('{s}.tries') <= {{times}} then
                    raise exception 'in the way' using errcode = '{{state}}';
                end if;
                return new;
            end $$;
            create trigger hinder before insert on {s}.mt_events for each row execute function {s}.hinder()
            """);
        var append = scratch.Store.AppendAsync(StoreFixture.Request(StreamHead.Before("account/hindered"), Lent), CancellationToken.None);

        if (times == 1)
        {
            (await append).ShouldBeOfType<Appended>().Heads[0].Version.ShouldBe(1);
        }
        else
        {
            var fault = await Should.ThrowAsync<EventStoreException>(() => append);
            (fault.Fault, fault.Message).ShouldBe((EventStoreFault.Contended, $"Appending to account/hindered: another transaction stood in the way ({state}). Nothing was stored; repeat."));
        }

        (await scratch.QueryAsync<long>("select last_value from {s}.tries")).ShouldBe(2);
        (await scratch.QueryAsync<long>("select count(*) from {s}.mt_events")).ShouldBe(2 - times);
    }

    private async Task<int> CountAsync(string stream) =>
        await fixture.Store.ReadStreamAsync(stream, StreamRange.Whole, CancellationToken.None).CountAsync();
}

using System.Text.Json.Serialization;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Types;
using Npgsql;

namespace Fadu.EventStore.Tests.Personal;

public sealed class PersonalDataTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly EventTypes Types = new EventTypes.Builder()
        .AddPersonal("reader_registered", PersonalJson.Default.ReaderRegistered, reader => reader.Account, "name", "phone")
        .AddFormer("reader_entered", "reader_registered", former => new()
        {
            ["account"] = former["account"]?.DeepClone(),
            ["name"] = former["fullName"]?.DeepClone(),
            ["phone"] = null,
            ["shelf"] = 0,
        })
        .Add("book_lent", TestJson.Default.BookLent)
        .Build();

    [Fact]
    public async Task Personal_values_read_back_and_are_not_readable_in_the_table()
    {
        await using var store = await OpenAsync(fixture.Clock);
        var registered = new ReaderRegistered("zhang-1", "张三", "138 0000 0000", 4);
        var without = new ReaderRegistered("zhang-1", "张三", null, 5);
        var lent = new BookLent("法学通论", 1);

        await AppendAsync(store, "reader/1", registered, without, lent);

        (await ReadAsync(store, "reader/1")).ShouldBe([registered, without, lent]);
        var stored = await fixture.QueryAsync<string>("select string_agg(data::text, '|') from fadu.mt_events where stream_id = 'reader/1'");
        stored.ShouldNotContain("张三");
        stored.ShouldNotContain("138");
        stored.ShouldContain("\"phone\": null");
        stored.ShouldContain("{\"personal\": {\"data\": \"");
        (await fixture.QueryAsync<long>("select count(distinct data #>> '{name,personal,data}') from fadu.mt_events where stream_id = 'reader/1'")).ShouldBe(2);
        (await store.ReadAllAsync(EventFilter.All, CancellationToken.None).CountAsync(e => e.Stream == "reader/1")).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Events_with_and_without_personal_values_come_in_their_order_however_many_there_are()
    {
        await using var store = await OpenAsync(fixture.Clock);
        object[] events = [.. Enumerable.Range(0, 450).Select(i => i % 3 == 1 ? (object)new ReaderRegistered($"many-{i % 5}", $"张{i}", null, i) : new BookLent("法学通论", i))];
        await AppendAsync(store, "reader/many", events);

        (await ReadAsync(store, "reader/many")).ShouldBe(events);
    }

    [Fact]
    public async Task Erased_values_read_as_null_the_chain_holds_and_nothing_more_is_stored()
    {
        await using var store = await OpenAsync(fixture.Clock);
        var head = await AppendAsync(store, "reader/2", new ReaderRegistered("li-2", "李四", "139", 4));
        await AppendAsync(store, "reader/3", new ReaderRegistered("wang-3", "王五", "137", 4));

        await store.ErasePersonalDataAsync("li-2", CancellationToken.None);
        await store.ErasePersonalDataAsync("li-2", CancellationToken.None);
        var refused = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(store, head, new ReaderRegistered("li-2", "李四", "139", 4)));

        (await ReadAsync(store, "reader/2")).ShouldBe([new ReaderRegistered("li-2", null, null, 4)]);
        (await ReadAsync(store, "reader/3")).ShouldBe([new ReaderRegistered("wang-3", "王五", "137", 4)]);
        (refused.Fault, refused.Message).ShouldBe((EventStoreFault.PersonalDataErased, "The personal data of 'li-2' was erased; nothing about it is stored any more."));
        (await fixture.QueryAsync<bool>("select key is null and destroyed is not null from fadu.fadu_personal_keys where subject = 'li-2'")).ShouldBeTrue();
        (await store.VerifyAsync(new(), CancellationToken.None)).Findings.Where(finding => finding.Stream == "reader/2").ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_stored_about_somebody_who_was_erased_before()
    {
        await using var store = await OpenAsync(fixture.Clock);
        await store.ErasePersonalDataAsync("never-seen", CancellationToken.None);

        var refused = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(store, "reader/4", new ReaderRegistered("never-seen", "x", null, 4)));

        refused.Fault.ShouldBe(EventStoreFault.PersonalDataErased);
        (await ReadAsync(store, "reader/4")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_that_still_remembers_a_destroyed_key_stores_nothing_with_it()
    {
        await using var one = await OpenAsync(fixture.Clock);
        await using var other = await OpenAsync(fixture.Clock);
        var registered = new ReaderRegistered("qian-6", "钱七", "135", 4);
        var head = await AppendAsync(other, "reader/6", registered);

        await one.ErasePersonalDataAsync("qian-6", CancellationToken.None);
        var refused = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(other, head, registered));
        var ofMany = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(other, "reader/6b", registered, new BookLent("法学通论", 1)));

        (refused.Fault, refused.Message).ShouldBe((EventStoreFault.PersonalDataErased, "The personal data of 'qian-6' was erased; nothing about it is stored any more."));
        ofMany.Fault.ShouldBe(EventStoreFault.PersonalDataErased);
        (await fixture.QueryAsync<long>("select count(*) from fadu.mt_events where stream_id in ('reader/6', 'reader/6b')")).ShouldBe(1);
        (await AppendAsync(other, head, new BookLent("法学通论", 1))).Version.ShouldBe(2);
    }

    [Fact]
    public async Task An_erasure_that_ends_while_an_append_is_under_way_comes_before_it()
    {
        await using var store = await OpenAsync(fixture.Clock);
        var head = await AppendAsync(store, "reader/7", new ReaderRegistered("sun-7", "孙八", null, 4));
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var eraser = await source.OpenConnectionAsync();
        await using var transaction = await eraser.BeginTransactionAsync();
        await using (var erase = new NpgsqlCommand("update fadu.fadu_personal_keys set key = null, destroyed = now() where subject = 'sun-7'", eraser))
            await erase.ExecuteNonQueryAsync();

        var append = AppendAsync(store, head, new ReaderRegistered("sun-7", "孙八", null, 5));
        for (var tries = 0; tries < 400 && await WaitingAsync() == 0; tries++)
            await Task.Delay(25);
        var waited = await WaitingAsync();
        await transaction.CommitAsync();
        var refused = await Should.ThrowAsync<EventStoreException>(() => append);

        waited.ShouldBe(1);
        refused.Fault.ShouldBe(EventStoreFault.PersonalDataErased);
        (await ReadAsync(store, "reader/7")).Count.ShouldBe(1);

        Task<long> WaitingAsync() => fixture.QueryAsync<long>($"select count(*) from pg_stat_activity where {eraser.ProcessID} = any (pg_blocking_pids(pid))");
    }

    [Fact]
    public async Task A_key_that_was_replaced_under_a_running_node_is_asked_for_anew()
    {
        await using var store = await OpenAsync(fixture.Clock);
        var registered = new ReaderRegistered("li-8", "李九", null, 4);
        await AppendAsync(store, "reader/8", registered);
        await fixture.ExecuteAsync("update fadu.fadu_personal_keys set key = decode(repeat('07', 32), 'hex') where subject = 'li-8'");

        await AppendAsync(store, "reader/8b", registered);

        await using var other = await OpenAsync(fixture.Clock);
        (await ReadAsync(other, "reader/8b")).ShouldBe([registered]);
        await fixture.ExecuteAsync("delete from fadu.mt_streams where id = 'reader/8'");
    }

    [Fact]
    public async Task Another_node_forgets_a_destroyed_key_after_half_a_minute()
    {
        var clock = new TestClock();
        await using var one = await OpenAsync(fixture.Clock);
        await using var other = await OpenAsync(clock);
        var registered = new ReaderRegistered("zhao-5", "赵六", "136", 4);
        await AppendAsync(one, "reader/5", registered);
        (await ReadAsync(other, "reader/5")).ShouldBe([registered]);

        await one.ErasePersonalDataAsync("zhao-5", CancellationToken.None);
        clock.Now += TimeSpan.FromSeconds(29);
        var still = await ReadAsync(other, "reader/5");
        clock.Now += TimeSpan.FromSeconds(1);
        var then = await ReadAsync(other, "reader/5");

        still.ShouldBe([registered]);
        then.ShouldBe([registered with { Name = null, Phone = null }]);
        (await ReadAsync(one, "reader/5")).ShouldBe(then);
    }

    [Fact]
    public async Task Nodes_that_need_a_key_at_once_end_with_one()
    {
        var stores = new List<PostgresEventStore>();
        for (var i = 0; i < 4; i++)
            stores.Add(await OpenAsync(fixture.Clock));

        await Task.WhenAll(stores.Select((store, i) => Task.Run(() => AppendAsync(store, $"reader/many-{i}", new ReaderRegistered("many", $"{i}", null, i)))));

        for (var i = 0; i < 4; i++)
            (await ReadAsync(stores[3 - i], $"reader/many-{i}")).ShouldBe([new ReaderRegistered("many", $"{i}", null, i)]);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Theory]
    [InlineData("jsonb_set(data, '{name,personal,data}', to_jsonb(overlay(data #>> '{name,personal,data}' placing 'AAAA' from 20)))")]
    [InlineData("jsonb_set(data, '{name}', data -> 'phone')")]
    [InlineData("jsonb_set(data, '{name,personal,subject}', '\"tampered-with\"')")]
    [InlineData("jsonb_set(data, '{name,personal,data}', '\"no base64!\"')")]
    public async Task A_value_that_was_changed_or_moved_is_an_error_that_names_it(string data)
    {
        await using var store = await OpenAsync(fixture.Clock);
        var stream = $"reader/tampered-{data.Length}";
        await AppendAsync(store, stream, new ReaderRegistered("tampered", "a name", "a phone", 1));
        await AppendAsync(store, $"{stream}-other", new ReaderRegistered("tampered-with", "a name", "a phone", 1));

        await fixture.ExecuteAsync($"update fadu.mt_events set data = {data} where stream_id = '{stream}'");
        var fault = await Should.ThrowAsync<EventStoreException>(() => ReadAsync(store, stream));
        await fixture.ExecuteAsync($"delete from fadu.mt_streams where id = '{stream}'");

        fault.Fault.ShouldBe(EventStoreFault.UnreadablePersonalData);
        fault.Message.ShouldStartWith($"{stream}, version 1 (number ");
        fault.Message.ShouldContain("'name', which is about 'tampered");
    }

    [Fact]
    public async Task A_key_that_is_missing_is_an_error_and_not_an_erasure()
    {
        var clock = new TestClock();
        await using var store = await OpenAsync(clock);
        await AppendAsync(store, "reader/lost", new ReaderRegistered("lost", "a name", null, 1));

        await fixture.ExecuteAsync("delete from fadu.fadu_personal_keys where subject = 'lost'");
        clock.Now += TimeSpan.FromMinutes(1);
        var fault = await Should.ThrowAsync<EventStoreException>(() => ReadAsync(store, "reader/lost"));
        await fixture.ExecuteAsync("delete from fadu.mt_streams where id = 'reader/lost'");

        fault.Fault.ShouldBe(EventStoreFault.UnreadablePersonalData);
        fault.Message.ShouldEndWith(": there is no key for 'name', which is about 'lost'.");
    }

    [Fact]
    public async Task An_event_given_as_JSON_is_encrypted_too_and_one_of_a_former_shape_is_refused()
    {
        await using var store = await OpenAsync(fixture.Clock);
        await AppendAsync(store, "reader/raw", new RawEvent("reader_registered", """{"account":"raw","name":"a name","phone":null,"shelf":3}"""u8.ToArray()));

        var former = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(store, "reader/former", new RawEvent("reader_entered", """{"account":"raw","fullName":"a name"}"""u8.ToArray())));
        var nobody = await Should.ThrowAsync<EventStoreException>(() => AppendAsync(store, "reader/nobody", new ReaderRegistered("", "a name", null, 1)));

        (await ReadAsync(store, "reader/raw")).ShouldBe([new ReaderRegistered("raw", "a name", null, 3)]);
        (await fixture.QueryAsync<string>("select data::text from fadu.mt_events where stream_id = 'reader/raw'")).ShouldNotContain("a name");
        (former.Fault, nobody.Fault).ShouldBe((EventStoreFault.MalformedBody, EventStoreFault.MalformedBody));
    }

    [Fact]
    public async Task A_former_shape_is_decrypted_before_it_is_made_a_current_one()
    {
        var then = new EventTypes.Builder().AddPersonal("reader_entered", PersonalJson.Default.ReaderEntered, reader => reader.Account, "fullName").Build();
        await using (var store = await PostgresEventStore.OpenAsync(fixture.Options with { Types = then }, CancellationToken.None))
            await AppendAsync(store, "reader/entered", new ReaderEntered("old", "a name"));

        await using var now = await OpenAsync(fixture.Clock);
        var before = await ReadAsync(now, "reader/entered");
        await now.ErasePersonalDataAsync("old", CancellationToken.None);

        before.ShouldBe([new ReaderRegistered("old", "a name", null, 0)]);
        (await ReadAsync(now, "reader/entered")).ShouldBe([new ReaderRegistered("old", null, null, 0)]);
    }

    [Fact]
    public void A_field_that_can_not_be_erased_is_refused()
    {
        static string Message(params string[] fields) => Should.Throw<ArgumentException>(() => new EventTypes.Builder()
            .AddPersonal("reader_registered", PersonalJson.Default.ReaderRegistered, reader => reader.Account, fields)).Message;

        Message().ShouldStartWith("'reader_registered' has no personal field; register it with Add.");
        Message("shelf").ShouldStartWith("'shelf' is no string property in the JSON of 'reader_registered'.");
        Message("Name").ShouldStartWith("'Name' is no string property in the JSON of 'reader_registered'.");
        Message("account").ShouldStartWith("'account' of 'reader_registered' may not be null, which it becomes when it is erased; make it a string?.");
    }

    private Task<PostgresEventStore> OpenAsync(TimeProvider clock) =>
        PostgresEventStore.OpenAsync(fixture.Options with { Types = Types, Clock = clock }, CancellationToken.None);

    private static Task<StreamHead> AppendAsync(PostgresEventStore store, string stream, params object[] events) => AppendAsync(store, StreamHead.Before(stream), events);

    private static async Task<StreamHead> AppendAsync(PostgresEventStore store, StreamHead head, params object[] events) =>
        (await store.AppendAsync(StoreFixture.Request(head, events), CancellationToken.None)).ShouldBeOfType<Appended>().Heads[0];

    private static async Task<List<object>> ReadAsync(PostgresEventStore store, string stream) =>
        await store.ReadStreamAsync(stream, StreamRange.Whole, CancellationToken.None).Select(e => e.Body).ToListAsync();
}

internal sealed record ReaderRegistered(string Account, string? Name, string? Phone, int Shelf);

internal sealed record ReaderEntered(string Account, string? FullName);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ReaderRegistered))]
[JsonSerializable(typeof(ReaderEntered))]
internal sealed partial class PersonalJson : JsonSerializerContext;

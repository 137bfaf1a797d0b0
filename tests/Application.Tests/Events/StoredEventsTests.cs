using System.Text.Json.Nodes;
using Fadu.Application.Events;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;
using Npgsql;

namespace Fadu.Application.Tests.Events;

public sealed class StoredEventsTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Every_event_stands_in_the_database_as_its_golden_file_has_it()
    {
        var samples = SampleEvents.All.SelectMany(name => name.Value).ToArray();

        await AppendAsync("unit/all", samples);

        (await fixture.HappenedAsync("unit/all")).Select(@event => @event.GetType()).ShouldBe(samples.Select(@event => @event.GetType()));
        await using var source = NpgsqlDataSource.Create(fixture.Options.ConnectionString);
        await using var command = source.CreateCommand("select type, data::text from fadu.mt_events where stream_id = 'unit/all' order by version");
        await using var row = await command.ExecuteReaderAsync();
        var stored = new List<(string Name, JsonNode Body)>();
        while (await row.ReadAsync())
            stored.Add((row.GetString(0), JsonNode.Parse(row.GetString(1))!));
        foreach (var bodies in stored.Where(body => DomainEvents.Types.Find(body.Name)!.PersonalNames is []).GroupBy(body => body.Name, body => body.Body))
            bodies.Select(GoldenFile.Text).ShouldBe(GoldenFile.Read(bodies.Key).Select(GoldenFile.Text));
    }

    [Fact]
    public async Task Whoever_is_to_be_reached_in_a_unit_stands_encrypted_and_can_be_erased()
    {
        var clerk = ServiceFixture.As("clerk");
        var (zhang, li) = (new NameUnitContact("张三", "028-1234"), new NameUnitContact("李四", null));
        await fixture.Service.Units.RegisterAsync("c1", "锦江区", null, null, null, clerk, default).Done();
        await fixture.Service.Units.ExecuteAsync("c1", zhang, zhang.Decide, clerk, default).Done();
        var before = (await fixture.Service.Units.FindAsync(["c1"], default))["c1"].Contact;

        await fixture.Service.Erasure.EraseContactAsync("c1", "本人要求", clerk, default).Done();
        var erased = (await fixture.Service.Units.FindAsync(["c1"], default))["c1"].Contact;
        await fixture.Service.Units.ExecuteAsync("c1", li, li.Decide, clerk, default).Done();

        before.ShouldBe(new UnitContact("张三", "028-1234"));
        erased.ShouldBeNull();
        (await fixture.HappenedAsync("unit/c1")).Skip(1).ShouldBe([new UnitContactNamed(null, null), new UnitContactErased([2], "本人要求"), new UnitContactNamed("李四", null)]);
        var stored = await fixture.QueryAsync<string>("select string_agg(data::text, '|' order by version) from fadu.mt_events where stream_id = 'unit/c1' and type = 'unit_contact_named'");
        stored.ShouldNotContain("张三");
        stored.ShouldNotContain("李四");
        stored.ShouldNotContain("028");
        stored.ShouldContain($"\"subject\": \"{PersonalSubjects.Contact("c1", 2)}\"");
        stored.ShouldContain($"\"subject\": \"{PersonalSubjects.Contact("c1", 4)}\"");
        (await fixture.Store.VerifyAsync(new(), default)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erased_evaluator_keeps_the_account_alone_and_is_not_enrolled_again()
    {
        var enrolled = new EvaluatorEnrolled("wang", "王五", ["u9"], ["u1"]);
        await AppendAsync("round/p1", SampleEvents.All["round_opened"][0], enrolled);
        var before = (await fixture.Service.Rounds.FindAsync("p1", default))!.Evaluators["wang"];

        (await fixture.Service.Erasure.EraseEvaluatorAsync("wang", "本人要求", ServiceFixture.As("clerk"), default)).Value.ShouldBe(["p1"]);
        var again = new EnrolEvaluator("wang", "王五", [], null);

        before.Name.ShouldBe("王五");
        var (name, of, assigned, withdrawn) = (await fixture.Service.Rounds.FindAsync("p1", default))!.Evaluators["wang"];
        (name, withdrawn).ShouldBe(("wang", false));
        of.ShouldBe(["u9"]);
        assigned.ShouldBe(["u1"]);
        (await fixture.Service.Rounds.ExecuteAsync("p1", again, again.Decide, ServiceFixture.As("clerk"), default).Refused()).ShouldBe(["personal.erased"]);
        (await fixture.QueryAsync<string>("select data::text from fadu.mt_events where stream_id = 'round/p1' and version = 2")).ShouldNotContain("王五");
        (await fixture.Store.VerifyAsync(new(), default)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_that_nobody_registered_is_not_stored()
    {
        var fault = await Should.ThrowAsync<EventStoreException>(() => AppendAsync("unit/none", "an event?"));

        fault.Fault.ShouldBe(EventStoreFault.UnknownEventType);
    }

    private async Task AppendAsync(string stream, params object[] events) =>
        (await fixture.Store.AppendAsync(new() { Streams = [new(StreamHead.Before(stream), null, events)], Metadata = EventMetadata.None }, default)).ShouldBeOfType<Appended>();
}

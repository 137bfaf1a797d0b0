using Fadu.EventStore;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;

namespace Fadu.Application.Tests.Erasing;

public sealed class ErasureDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Who_was_erased_by_whom_and_why_is_noted_in_every_round_of_the_account_without_the_name()
    {
        var (first, second) = (await new RoundStage(fixture, "e1").BeginAsync(), await new RoundStage(fixture, "e2").BeginAsync());
        await first.DoAsync(new EnrolEvaluator("gone", "姓周的", [], null), it => it.Decide).Done();
        await second.DoAsync(new EnrolEvaluator("gone", "姓周的", [], null), it => it.Decide).Done();
        var clerk = ServiceFixture.As("clerk") with { Key = "erase-1", Reason = "来函" };

        (await fixture.Service.Erasure.EraseEvaluatorAsync("gone", "本人要求", clerk, default)).Value.ShouldBe(["e1", "e2"]);
        (await fixture.Service.Erasure.EraseEvaluatorAsync("gone", "本人要求", clerk, default)).Value.ShouldBe(["e1", "e2"], "it may be repeated");

        foreach (var stage in new[] { first, second })
        {
            (await stage.RoundAsync()).Evaluators["gone"].Name.ShouldBe("gone");
            var last = (await fixture.EventsAsync(stage.RoundStream))[^1];
            (last.Body, last.Metadata.User, last.Metadata.Reason).ShouldBe((new EvaluatorErased("gone", "本人要求"), "clerk", "来函"));
            (await fixture.HappenedAsync(stage.RoundStream)).OfType<EvaluatorErased>().Count().ShouldBe(1);
        }

        (await fixture.QueryAsync<long>("select count(*) from fadu.mt_events where data::text like '%姓周的%' or headers::text like '%姓周的%'")).ShouldBe(0);
    }

    [Fact]
    public async Task An_account_that_never_evaluated_and_a_reason_that_is_none_are_told()
    {
        await new RoundStage(fixture, "none").BeginAsync();

        (await fixture.Service.Erasure.EraseEvaluatorAsync("stranger", "本人要求", ServiceFixture.As("clerk"), default)).Problems.ShouldHaveSingleItem().Code.ShouldBe("evaluator.unknown");
        (await fixture.Service.Erasure.EraseEvaluatorAsync("zhang", " ", ServiceFixture.As("clerk"), default)).Problems.ShouldHaveSingleItem().Code.ShouldBe("field.reason");
        (await fixture.Service.Erasure.EraseContactAsync("nobody", "本人要求", ServiceFixture.As("clerk"), default).Refused()).ShouldBe(["unit.unknown"]);
        (await fixture.Service.Erasure.EraseContactAsync("none-1", "本人要求", ServiceFixture.As("clerk"), default).Done()).Position.ShouldBeNull("nobody was named");
        (await (await new RoundStage(fixture, "still").BeginAsync()).RoundAsync()).Evaluators["zhang"].Name.ShouldBe("张");
    }

    [Fact]
    public async Task A_repeated_command_erases_nobody_who_was_named_since()
    {
        await fixture.Service.Units.RegisterAsync("again", "锦江区", null, null, null, RoundStage.Office, default).Done();
        await NameAsync("again", "张三");
        var clerk = ServiceFixture.As("clerk") with { Key = "erase-2" };
        await fixture.Service.Erasure.EraseContactAsync("again", "本人要求", clerk, default).Done();
        await NameAsync("again", "李四");

        (await fixture.Service.Erasure.EraseContactAsync("again", "本人要求", clerk, default).Done()).Repeated.ShouldBeTrue();

        (await fixture.HappenedAsync("unit/again")).Skip(1).ShouldBe([new UnitContactNamed(null, null), new UnitContactErased([2], "本人要求"), new UnitContactNamed("李四", null)]);
    }

    [Fact]
    public async Task Open_books_forget_the_person_on_this_node_and_on_others()
    {
        var stage = await new RoundStage(fixture, "book").BeginAsync();
        await stage.DoAsync(new EnrolEvaluator("leaver", "姓吴的", [], null), it => it.Decide).Done();
        await using var store = await PostgresEventStore.OpenAsync(fixture.Options, default);
        await using var elsewhere = new ReviewService(store, fixture.Clock);
        var (here, there) = ((await fixture.Service.Books.FindCurrentAsync("book", default)).Value!, (await elsewhere.Books.FindCurrentAsync("book", default)).Value!);
        var before = (here.Round.Evaluators["leaver"].Name, there.Round.Evaluators["leaver"].Name, (await elsewhere.Rounds.FindAsync("book", default))!.Evaluators["leaver"].Name);

        (await fixture.Service.Erasure.EraseEvaluatorAsync("leaver", "本人要求", ServiceFixture.As("clerk"), default)).Succeeded.ShouldBeTrue();

        before.ShouldBe(("姓吴的", "姓吴的", "姓吴的"));
        fixture.Service.Books.IsFollowed("book").ShouldBeFalse();
        var anew = (await fixture.Service.Books.FindCurrentAsync("book", default)).Value!;
        anew.ShouldNotBeSameAs(here);
        anew.Round.Evaluators["leaver"].Name.ShouldBe("leaver");
        // The other node still remembers the key for a while; the event tells its books and its rounds.
        (await elsewhere.Books.FindCurrentAsync("book", default)).Value!.ShouldBeSameAs(there);
        there.Round.Evaluators["leaver"].Name.ShouldBe("leaver");
        (await elsewhere.Rounds.FindAsync("book", default))!.Evaluators["leaver"].Name.ShouldBe("leaver");
    }

    private async Task NameAsync(string unit, string name)
    {
        var command = new NameUnitContact(name, null);
        await fixture.Service.Units.ExecuteAsync(unit, command, command.Decide, RoundStage.Office, default).Done();
    }
}

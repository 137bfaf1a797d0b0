using Fadu.Application.Commands;
using Fadu.Indicators.Units;

namespace Fadu.Application.Tests.Commands;

public sealed class StorableTextTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Characters_that_the_store_has_no_place_for_are_refused_with_every_input_that_holds_them()
    {
        var caller = ServiceFixture.As("zh\0ang") with { Reason = "半个字\uD83D", Key = "k\0", CorrelationId = "\uFFFD is a character of its own" };

        var refused = await fixture.Service.Units.RegisterAsync("nul", "锦江区", null, null, null, caller, default);

        refused.Problems.ShouldBe([StorableText.Unstorable("account"), StorableText.Unstorable("reason"), StorableText.Unstorable("key")]);
        (await fixture.EventsAsync("unit/nul")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reasons_and_keys_that_nobody_would_read_are_refused_before_they_are_kept_with_every_event()
    {
        var longest = new string('因', 2000);

        var refused = await fixture.Service.Units.RegisterAsync(
            "long", "锦江区", null, null, null, ServiceFixture.As("clerk") with { Reason = longest + "。", Key = longest + "k" }, default);
        refused.Problems.Select(problem => (problem.Code, problem.Where)).ShouldBe([("text.too_long", "reason"), ("text.too_long", "key")]);
        (await fixture.EventsAsync("unit/long")).ShouldBeEmpty();

        (await fixture.Service.Units.RegisterAsync("long", "锦江区", null, null, null, ServiceFixture.As("clerk") with { Reason = longest, Key = longest }, default))
            .Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task So_are_they_in_what_an_event_would_hold()
    {
        var refused = await fixture.Service.Workplace.ExecuteAsync(
            Aggregates.Unit, "unit/nul", "register", _ => new UnitEvent[] { new UnitRegistered("nul", "锦\0江区", null, null, null) }, ServiceFixture.As("clerk"), default);

        refused.Problems.ShouldBe([StorableText.Unstorable(null)]);
        (await fixture.EventsAsync("unit/nul")).ShouldBeEmpty();
    }
}
